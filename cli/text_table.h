// Columns of text that line up on a terminal, wide characters counted as two columns. Threads: a value.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace renkei::cli {

class TextTable {
 public:
  explicit TextTable(std::vector<std::string> heading) { rows_.push_back(std::move(heading)); }

  // REQUIRES: as many cells as the heading has.
  void Add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  // Row 0 is the heading. Cells are padded to the widest of their column, the last one is not.
  [[nodiscard]] std::string Line(std::size_t row) const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace renkei::cli
