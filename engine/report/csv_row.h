// Rows of CSV for a spreadsheet: CRLF, RFC 4180 quoting; a cell that a spreadsheet would take for a formula is led by
// an apostrophe, and characters that nobody sees are written out. Threads: one.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/report/sink.h"

namespace renkei {

// What such a file begins with, so that spreadsheets take it for UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class CsvRow {
 public:
  // The sink outlives the row.
  explicit CsvRow(Sink& sink) : sink_(sink) {}

  void Cell(std::string_view text);
  // A number of ours; 0 leaves the cell empty.
  void Number(std::uint64_t number);
  void End();

 private:
  void Raw(std::string_view text);

  Sink& sink_;
  bool first_ = true;
};

}  // namespace renkei
