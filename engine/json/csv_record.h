// One record between CSV and JSON, and its way into CSV bytes. Used by the writer, which proves by it that a record can
// be told exactly, and by the reader. Threads: values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/csv/record_view.h"
#include "engine/json/data_form.h"

namespace renkei::json {

// The items' MS932 bytes without quotes, doubled ones single.
struct CsvRecord {
  std::vector<std::string> values;
  ItemSet quoted;
};

// Whether a value can only stand in quotes.
bool NeedsQuotes(std::string_view bytes);

// Whether the style puts a value of the item in quotes.
bool StyleQuotes(const Style& style, std::size_t item, std::string_view bytes);

// Appends the record without its line end.
void AppendCsv(const CsvRecord& record, std::string& out);

// Takes the items out of a record that was read. False: it is not as the standard wants a record (another number of
// items, quotes that do not pair up, too long to lie in memory as a whole) or AppendCsv would give other bytes.
bool TakeRecord(const csv::RecordView& view, const renkei_layout_t& layout, CsvRecord* record);

}  // namespace renkei::json
