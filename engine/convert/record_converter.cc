#include "engine/convert/record_converter.h"

#include <utility>

#include "engine/check/display.h"
#include "engine/names/name_text.h"

namespace renkei::convert {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;
constexpr std::uint8_t kQuote = '"';
constexpr std::uint8_t kComma = ',';

}  // namespace

RecordConverter::RecordConverter(const LayoutMapping& mapping, std::string_view version, const Supply& supply,
                                 Write write, std::optional<Losses> losses)
    : mapping_(mapping), version_(version), supply_(supply), write_(std::move(write)), losses_(std::move(losses)) {
  buffer_.reserve(kBufferBytes);
}

void RecordConverter::OnRecord(const csv::RecordView& record) {
  if (record.kind != csv::RecordKind::kData) {
    Append(record.data, record.size_bytes);
    return;
  }
  const bool whole = record.data != nullptr && record.reading == csv::Reading::kStrict &&
                     record.field_count == mapping_.source->field_count && !record.Has(csv::kUnterminated) &&
                     !record.Has(csv::kTextAfterQuote);
  if (!whole) {  // only where errors are passed over
    if (losses_) losses_->report.Add(EngineRule::kConvertRecordSkipped, PlaceOf(record), {});
    return;
  }
  for (const LayoutMapping::Run& run : mapping_.runs) {
    if (run.target > 0) Append(&kComma, 1);
    if (run.source == LayoutMapping::kEmpty) {
      WriteSupplied(record, run.target);
    } else if (run.target == 0) {
      WriteVersion(record.fields[run.source]);
    } else {
      const csv::FieldView* const first = record.fields + run.source;
      WriteFields(*first, first[run.count - 1]);
    }
  }
  WriteEnd(record.end);
  if (losses_) NoteLosses(record);
}

// In quotes where the source's is.
void RecordConverter::WriteVersion(const csv::FieldView& field) {
  const bool quoted = csv::Has(field, csv::kQuoted);
  if (quoted) Append(&kQuote, 1);
  Append(reinterpret_cast<const std::uint8_t*>(version_.data()), version_.size());
  if (quoted) Append(&kQuote, 1);
}

void RecordConverter::WriteSupplied(const csv::RecordView& record, std::size_t target_item) {
  if (!supply_.Feeds(target_item)) return;
  const std::string_view value = supply_.For(record, target_item);
  Append(reinterpret_cast<const std::uint8_t*>(value.data()), value.size());
}

// From one field to another of the same record, as they stand there: quotes and commas are those of the source.
void RecordConverter::WriteFields(const csv::FieldView& first, const csv::FieldView& last) {
  const std::uint8_t* const begin = first.data - (csv::Has(first, csv::kQuoted) ? 1 : 0);
  const std::uint8_t* const end = last.data + last.size + (csv::Has(last, csv::kQuoted) ? 1 : 0);
  Append(begin, static_cast<std::size_t>(end - begin));
}

void RecordConverter::WriteEnd(csv::RecordEnd end) {
  constexpr std::uint8_t kCrLf[] = {'\r', '\n'};
  if (end == csv::RecordEnd::kCrLf) Append(kCrLf, 2);
  if (end == csv::RecordEnd::kCr) Append(kCrLf, 1);
  if (end == csv::RecordEnd::kLf) Append(kCrLf + 1, 1);
}

LossReport::At RecordConverter::PlaceOf(const csv::RecordView& record) const {
  LossReport::At at = losses_->at;
  at.record = record.number;
  at.line = record.line;
  return at;
}

void RecordConverter::NoteLosses(const csv::RecordView& record) {
  for (const std::size_t index : mapping_.lost) {
    const csv::FieldView& field = record.fields[index];
    if (field.size == 0) {
      if (csv::Has(field, csv::kQuoted)) ++empty_quotes_lost_;
      continue;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(field.data), field.size);
    losses_->report.Add(
        EngineRule::kConvertItemLost, PlaceOf(record),
        {mapping_.source, index, DecodeValue(bytes, Encoding::kMs932), record.FieldOffset(index), field.size},
        {losses_->target_name});
  }
}

void RecordConverter::Append(const std::uint8_t* data, std::size_t size) {
  if (buffer_.size() + size > kBufferBytes) Flush();
  buffer_.insert(buffer_.end(), data, data + size);
}

void RecordConverter::Flush() {
  if (trouble_.ok()) trouble_ = write_(buffer_);
  buffer_.clear();
}

Status RecordConverter::Finish() {
  Flush();
  if (losses_ && empty_quotes_lost_ > 0) {
    losses_->report.Add(EngineRule::kConvertQuotesLost, losses_->at,
                        {NumberArg("count", empty_quotes_lost_), losses_->target_name});
  }
  return trouble_;
}

}  // namespace renkei::convert
