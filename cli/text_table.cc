#include "cli/text_table.h"

#include <algorithm>

#include "engine/encoding/text_tools.h"

namespace renkei::cli {

std::string TextTable::Line(std::size_t row) const {
  constexpr std::size_t kGap = 2;
  std::string line;
  const std::vector<std::string>& cells = rows_.at(row);
  for (std::size_t column = 0; column + 1 < cells.size(); ++column) {
    std::size_t widest = 0;
    for (const std::vector<std::string>& other : rows_) widest = std::max(widest, DisplayWidth(other.at(column)));
    line += cells[column] + std::string(widest - DisplayWidth(cells[column]) + kGap, ' ');
  }
  return line + cells.back();
}

}  // namespace renkei::cli
