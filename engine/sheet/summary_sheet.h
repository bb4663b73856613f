// The first sheet of a workbook: whose set it is, its verdict, its files and where each stands, and the list of
// findings with links to their cells. Made before the other sheets and filled after them. Form: docs/xlsx.md. Threads:
// one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/sheet/sheet_frame.h"

namespace renkei::sheet {

// A file of the workbook.
struct ListedFile {
  int index = -1;                    // in Report::files
  std::string sheet;                 // that of its records; empty: not in the workbook
  const CellPlace* begin = nullptr;  // its first record; nullptr: none
};

class SummarySheet {
 public:
  // `frame` outlives it. The sheet stands at once.
  explicit SummarySheet(const SheetFrame& frame);

  // `unit` is nullptr for files of no set. Findings are those of the unit, of the files and of the whole send.
  void Write(const UnitReport* unit, const std::vector<ListedFile>& files, const std::vector<int>& findings);

 private:
  void WriteHead(const UnitReport* unit);
  void WriteCounts(const std::vector<int>& findings);
  void WriteFiles(const std::vector<ListedFile>& files);
  void WriteFindings(const std::vector<int>& findings);
  void WriteFinding(int finding);
  void WriteLine(std::string_view label, std::string_view value);
  void WriteHeadings(const std::vector<std::string_view>& headings);
  void Finish(std::uint32_t filter_row, std::uint16_t last_column);

  const SheetFrame& frame_;
  Sheet* sheet_;
  std::uint32_t row_ = 0;
};

}  // namespace renkei::sheet
