#include "cli/nearest.h"

#include <algorithm>

#include "engine/rules/spelling.h"

namespace renkei::cli {
namespace {

// Longer words than any that we have are not looked at: the cost grows with the product of the lengths.
constexpr std::size_t kLongestWord = 64;

}  // namespace

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
