#include "engine/report/csv_row.h"

#include <string>

#include "engine/report/code_point.h"

namespace renkei {
namespace {

// What spreadsheets begin a formula with, also after a line break, and their full-width twins.
bool LooksLikeFormula(std::string_view text) {
  for (const std::string_view lead : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    if (text.substr(0, lead.size()) == lead) return true;
  }
  return false;
}

}  // namespace

void CsvRow::Cell(std::string_view text) {
  std::string shown = VisibleText(text);
  if (LooksLikeFormula(text)) shown.insert(0, 1, '\'');
  Raw(shown);
}

void CsvRow::Number(std::uint64_t number) { Raw(number == 0 ? std::string() : std::to_string(number)); }

void CsvRow::End() {
  sink_.Put("\r\n");
  first_ = true;
}

void CsvRow::Raw(std::string_view text) {
  if (!first_) sink_.Put(',');
  first_ = false;
  if (text.find_first_of("\",;\t\r\n'") == std::string_view::npos) return sink_.Put(text);
  sink_.Put('"');
  for (const char c : text) {
    if (c == '"') sink_.Put('"');
    sink_.Put(c);
  }
  sink_.Put('"');
}

}  // namespace renkei
