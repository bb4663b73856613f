// Names of sheets and of workbooks, each given once. Threads: an object belongs to one.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "renkei/report.h"

namespace renkei::sheet {

// A set of names of which no two differ by the case of their letters alone.
class NameList {
 public:
  // `wanted` as the name of a sheet: at most 31 UTF-16 units, none of []:*?/\ nor what cannot be seen, no apostrophe at
  // its ends; where it is taken, with a number behind it.
  std::string Sheet(std::string_view wanted);
  // `stem` as the name of a workbook, .xlsx at its end, made of letters, digits and -_. alone.
  std::string Workbook(std::string_view stem);

 private:
  template <typename Make>
  std::string Free(Make&& make);
  std::set<std::string> taken_;  // in lower case
};

// service-slip_202504_1370000001-1370000002_20250328090000
std::string WorkbookStem(const UnitReport& unit);

}  // namespace renkei::sheet
