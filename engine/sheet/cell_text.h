// Texts as cells and comments of a sheet can hold them. Threads: functions without state.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace renkei::sheet {

// What a cell or a comment holds, in UTF-16 units, as Excel counts.
constexpr std::size_t kMostCellUnits = 32'767;

struct CellText {
  std::string text;
  bool cut = false;  // something behind kMostCellUnits was left out
};

// `utf8` for a cell: a line break of any kind is LF; characters that a sheet cannot hold or a reader cannot see are
// written out (\x00, \u{202E}, as in every report); _x0041_, which Excel would take for an A, is kept from that by
// Excel's own escape (_x005F_x0041_).
CellText TextForCell(std::string_view utf8);

// The longest start of `utf8` of at most `units` UTF-16 units.
std::string_view TruncateToUnits(std::string_view utf8, std::size_t units);

// How wide a text is in a cell: the columns of its longest line.
std::size_t CellWidth(std::string_view text);
// How many lines a text takes in a box of so many columns.
std::size_t LinesIn(std::string_view text, std::size_t columns);

}  // namespace renkei::sheet
