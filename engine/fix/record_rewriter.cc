#include "engine/fix/record_rewriter.h"

#include "engine/check/field_fault.h"
#include "engine/fix/substitute.h"

namespace renkei::fix {
namespace {

std::size_t EndBytes(csv::RecordEnd end) {
  if (end == csv::RecordEnd::kEndOfFile) return 0;
  return end == csv::RecordEnd::kCrLf ? 2 : 1;
}

bool IsAscii(std::string_view bytes) {
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

// The bytes in MS932; the survey has seen that this is possible.
std::string Encode(std::string_view utf8, RepairSet& repairs) {
  auto encoded = EncodeWithSubstitutes(utf8);
  if (!encoded) return std::string(utf8);
  repairs.Add(Repair::kEncode);
  if (encoded->substituted) repairs.Add(Repair::kSubstitute);
  return std::move(encoded->bytes);
}

}  // namespace

void RecordRewriter::OnRecord(const csv::RecordView& record) {
  record_ = &record;
  copied_ = 0;
  const auto size = static_cast<std::size_t>(record.size_bytes);
  body_bytes_ = size - EndBytes(record.end);
  if (const RepairSet dropped = DroppedBy(record); !dropped.Empty()) {
    Replace(0, size, {}, dropped, 0);
  } else {
    if (record.kind == csv::RecordKind::kData) RewriteFields();
    RewriteEnd();
  }
  CopyTo(size);
  record_ = nullptr;
}

RepairSet RecordRewriter::DroppedBy(const csv::RecordView& record) const {
  const bool data = record.kind == csv::RecordKind::kData;
  if (data && record.number == 1 && plan_.repairs.Has(Repair::kHeaderRow)) return Repair::kHeaderRow;
  const bool blank_at_end = record.kind == csv::RecordKind::kBlank && record.number == plan_.records;
  if (blank_at_end && plan_.repairs.Has(Repair::kBlankLines)) return Repair::kBlankLines;
  return {};
}

// Where quotes are broken, or there are more items than are kept, the record is one text.
void RecordRewriter::RewriteFields() {
  if ((record_->flags & kUnpaired) != 0 || record_->field_count > record_->stored) {
    RewriteWhole();
    return;
  }
  const bool drop_last = plan_.repairs.Has(Repair::kEmptyColumn);
  const std::uint32_t kept = record_->stored - (drop_last ? 1 : 0);
  for (std::uint32_t i = 0; i < kept; ++i) RewriteField(i);
  if (!drop_last) return;
  const csv::FieldView& last = record_->fields[kept];
  const auto comma = static_cast<std::size_t>(last.data - record_->data) - (csv::Has(last, csv::kQuoted) ? 2 : 1);
  Replace(comma, body_bytes_ - comma, {}, Repair::kEmptyColumn, kept + 1);
}

bool RecordRewriter::FitsLayout() const {
  const std::uint64_t extra = plan_.repairs.Has(Repair::kEmptyColumn) ? 1 : 0;
  return plan_.layout && record_->field_count == plan_.layout->fields.size() + extra;
}

void RecordRewriter::RewriteField(std::uint32_t index) {
  const csv::FieldView& field = record_->fields[index];
  if (field.size == 0) return;
  const std::string_view before(reinterpret_cast<const char*>(field.data), field.size);
  RepairSet repairs;
  std::string after(before);
  if (plan_.repairs.Has(Repair::kEncode) && csv::Has(field, csv::kNotPlain) && !IsAscii(before)) {
    after = Encode(before, repairs);
  }
  if (plan_.repairs.Has(Repair::kVersion) && index == 0 && before == plan_.version_before) {
    after = plan_.version_after;
    repairs.Add(Repair::kVersion);
  }
  if (FitsLayout()) {
    const FieldPlan& item = plan_.layout->fields[index];
    if (plan_.repairs.Has(Repair::kZeros) && plan_.padded[index] && (field.flags & kNoNumber) == 0 &&
        FitsWithZeros(item, before)) {
      after.insert(0, item.length - before.size(), '0');
      repairs.Add(Repair::kZeros);
    }
    // A stray quote makes it doubtful where the text begins and ends.
    const bool unquoted = item.type == RENKEI_FIELD_TEXT && (field.flags & (csv::kQuoted | csv::kStray)) == 0;
    if (plan_.repairs.Has(Repair::kQuoteText) && unquoted) {
      after.insert(0, 1, '"').push_back('"');
      repairs.Add(Repair::kQuoteText);
    }
  }
  if (repairs.Empty()) return;
  Replace(static_cast<std::size_t>(field.data - record_->data), field.size, after, repairs, index + 1);
}

void RecordRewriter::RewriteWhole() {
  const std::string_view before = Bytes().substr(0, body_bytes_);
  if (!plan_.repairs.Has(Repair::kEncode) || IsAscii(before)) return;
  RepairSet repairs;
  const std::string after = Encode(before, repairs);
  Replace(0, body_bytes_, after, repairs, 0);
}

void RecordRewriter::RewriteEnd() {
  const bool data = record_->kind == csv::RecordKind::kData;
  const bool right = record_->end == csv::RecordEnd::kCrLf || (!data && body_bytes_ == record_->size_bytes);
  if (!plan_.repairs.Has(Repair::kLineEnds) || right) return;
  Replace(body_bytes_, static_cast<std::size_t>(record_->size_bytes) - body_bytes_, "\r\n", Repair::kLineEnds, 0);
}

void RecordRewriter::Replace(std::size_t at, std::size_t length, std::string_view after, RepairSet repairs,
                             std::uint32_t item) {
  CopyTo(at);
  out_.append(after);
  copied_ = at + length;
  if (edits_ == nullptr) return;
  Edit edit;
  edit.repairs = repairs;
  edit.record = record_->kind == csv::RecordKind::kData ? record_->number : 0;
  edit.line = record_->line;
  edit.item = item;
  if (item > 0 && FitsLayout() && item <= plan_.layout->fields.size()) edit.field = plan_.layout->fields[item - 1].row;
  edit.offset_bytes = plan_.mark_bytes + record_->offset_bytes + at;
  edit.before = Bytes().substr(at, length);
  edit.after = after;
  edits_->OnEdit(edit);
}

void RecordRewriter::CopyTo(std::size_t at) {
  if (at <= copied_) return;
  out_.append(Bytes().substr(copied_, at - copied_));
  copied_ = at;
}

std::string_view RecordRewriter::Bytes() const {
  return {reinterpret_cast<const char*>(record_->data), static_cast<std::size_t>(record_->size_bytes)};
}

}  // namespace renkei::fix
