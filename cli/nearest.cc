#include "cli/nearest.h"

#include <algorithm>

namespace renkei::cli {
namespace {

// Longer words than any that we have are not looked at: the cost grows with the product of the lengths.
constexpr std::size_t kLongestWord = 64;

}  // namespace

std::size_t EditDistance(std::string_view left, std::string_view right) {
  const std::size_t columns = right.size() + 1;
  std::vector<std::size_t> table((left.size() + 1) * columns);
  const auto cell = [&](std::size_t row, std::size_t column) -> std::size_t& { return table[row * columns + column]; };
  for (std::size_t row = 0; row <= left.size(); ++row) cell(row, 0) = row;
  for (std::size_t column = 0; column < columns; ++column) cell(0, column) = column;
  for (std::size_t row = 1; row <= left.size(); ++row) {
    for (std::size_t column = 1; column < columns; ++column) {
      const std::size_t replaced = cell(row - 1, column - 1) + (left[row - 1] == right[column - 1] ? 0 : 1);
      std::size_t best = std::min({cell(row - 1, column) + 1, cell(row, column - 1) + 1, replaced});
      const bool swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
      if (swapped) best = std::min(best, cell(row - 2, column - 2) + 1);
      cell(row, column) = best;
    }
  }
  return table.back();
}

std::string Nearest(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.empty() || word.size() > kLongestWord) return {};
  std::string nearest;
  std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string& candidate : candidates) {
    const bool begun = word.size() >= 2 && candidate.starts_with(word);
    const std::size_t distance = begun ? 1 : EditDistance(word, candidate);
    if (distance < least && distance < candidate.size()) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace renkei::cli
