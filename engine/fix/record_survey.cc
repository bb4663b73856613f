#include "engine/fix/record_survey.h"

#include <string_view>
#include <utility>

#include "engine/check/field_fault.h"
#include "engine/fix/record_rewriter.h"
#include "engine/fix/substitute.h"

namespace renkei::fix {
namespace {

std::string_view Bytes(const csv::FieldView& field) { return {reinterpret_cast<const char*>(field.data), field.size}; }

}  // namespace

RecordSurvey::RecordSurvey(Questions questions) : questions_(std::move(questions)) {
  if (questions_.layout != nullptr) facts_.zeros.resize(questions_.layout->fields.size());
  facts_.empty_column = questions_.layout != nullptr;
}

void RecordSurvey::OnRecord(const csv::RecordView& record) {
  if (record.kind != csv::RecordKind::kData || facts_.too_long) return;
  if (record.data == nullptr) {
    facts_.too_long = true;
    return;
  }
  if (record.reading != csv::Reading::kStrict || (record.flags & kUnpaired) != 0) facts_.broken = true;
  if (questions_.header_row && record.number == 1) return;
  if (questions_.utf8) LookAtCharacters(record);
  if (record.stored == 0 || Bytes(record.fields[0]) != questions_.version) facts_.versions_alike = false;
  if (questions_.layout != nullptr) LookAtItems(record);
}

void RecordSurvey::LookAtCharacters(const csv::RecordView& record) {
  if (!record.Has(csv::kNotPlain)) return;
  if ((record.flags & kUnpaired) != 0 || record.field_count > record.stored) {
    const auto size = static_cast<std::size_t>(record.size_bytes);
    LookAtCharactersOf({reinterpret_cast<const char*>(record.data), size}, record, 0);
    return;
  }
  for (std::uint32_t i = 0; i < record.stored; ++i) {
    if (csv::Has(record.fields[i], csv::kNotPlain)) LookAtCharactersOf(Bytes(record.fields[i]), record, i + 1);
  }
}

void RecordSurvey::LookAtCharactersOf(std::string_view utf8, const csv::RecordView& record, std::uint32_t item) {
  const bool valid = ForEachUnmappable(utf8, [&](char32_t character, std::size_t /*at*/) {
    const Substitute* const substitute = FindSubstitute(character);
    ++facts_.unmappable;
    if (substitute == nullptr) ++facts_.without_substitute;
    if (facts_.characters.size() >= questions_.most_characters) return;
    HeldBack held;
    held.reason = substitute == nullptr ? Reason::kUnmappable : Reason::kNeedsSubstitutes;
    held.repair = substitute == nullptr ? Repair::kEncode : Repair::kSubstitute;
    held.record = record.number;
    held.line = record.line;
    held.item = item;
    const bool known = questions_.layout != nullptr && item > 0 && item <= questions_.layout->fields.size();
    if (known) held.field = questions_.layout->fields[item - 1].row;
    held.character = character;
    if (substitute != nullptr) held.substitute = substitute->to;
    facts_.characters.push_back(held);
  });
  if (!valid) facts_.not_utf8 = true;
}

void RecordSurvey::LookAtItems(const csv::RecordView& record) {
  const std::vector<FieldPlan>& items = questions_.layout->fields;
  const bool extra = record.field_count == items.size() + 1 && record.stored == record.field_count &&
                     record.fields[items.size()].size == 0;
  if (!extra) facts_.empty_column = false;
  if (record.field_count != items.size() && !extra) return;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const csv::FieldView& field = record.fields[i];
    if (field.size == 0) continue;
    if (items[i].type == RENKEI_FIELD_TEXT) {
      facts_.unquoted_texts += (field.flags & (csv::kQuoted | csv::kStray)) == 0 ? 1 : 0;
    } else if (i > 0) {
      LookAtZeros(field, i);
    }
  }
}

// As the check tells a column that a spreadsheet has read (engine/check/excel_traces.h).
void RecordSurvey::LookAtZeros(const csv::FieldView& field, std::size_t index) {
  const FieldPlan& item = questions_.layout->fields[index];
  if (!item.padded || (field.flags & kNoNumber) != 0) return;
  if (FitsWithZeros(item, Bytes(field))) {
    ++facts_.zeros[index].lost;
  } else if (field.data[0] == '0' && FitsFieldFast(item, field.data, field.size)) {
    facts_.zeros[index].kept = true;
  }
}

}  // namespace renkei::fix
