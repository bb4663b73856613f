#include "engine/json/csv_record.h"

#include <algorithm>

namespace renkei::json {
namespace {

std::string_view Bytes(const csv::FieldView& field) { return {reinterpret_cast<const char*>(field.data), field.size}; }

void TakeField(const csv::FieldView& field, std::string* value) {
  value->clear();
  std::string_view rest = Bytes(field);
  if (csv::Has(field, csv::kDoubledQuotes)) {
    for (std::size_t at = rest.find("\"\""); at != std::string_view::npos; at = rest.find("\"\"")) {
      value->append(rest.substr(0, at + 1));
      rest.remove_prefix(at + 2);
    }
  }
  value->append(rest);
}

}  // namespace

bool NeedsQuotes(std::string_view bytes) { return bytes.find_first_of("\",\r\n") != std::string_view::npos; }

bool StyleQuotes(const Style& style, std::size_t item, std::string_view bytes) {
  return bytes.empty() ? style.quoted_empty[item] : style.quoted[item] || NeedsQuotes(bytes);
}

void AppendCsv(const CsvRecord& record, std::string& out) {
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    if (i > 0) out.push_back(',');
    const std::string& value = record.values[i];
    if (!record.quoted[i]) {
      out.append(value);
      continue;
    }
    out.push_back('"');
    for (const char c : value) {
      if (c == '"') out.push_back('"');
      out.push_back(c);
    }
    out.push_back('"');
  }
}

bool TakeRecord(const csv::RecordView& view, const renkei_layout_t& layout, CsvRecord* record) {
  if (view.kind != csv::RecordKind::kData || view.reading != csv::Reading::kStrict || view.data == nullptr)
    return false;
  if (view.field_count != layout.field_count || view.stored != view.field_count) return false;
  if ((view.flags & (csv::kBrokenQuoting | csv::kHuge)) != 0) return false;
  record->values.resize(view.stored);
  record->quoted.reset();
  for (std::uint32_t i = 0; i < view.stored; ++i) {
    TakeField(view.fields[i], &record->values[i]);
    record->quoted[i] = csv::Has(view.fields[i], csv::kQuoted);
  }
  std::string again;
  again.reserve(view.size_bytes);
  AppendCsv(*record, again);
  again.append(LineEndBytes(view.end));
  return again.size() == view.size_bytes &&
         std::equal(again.begin(), again.end(), view.data,
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

}  // namespace renkei::json
