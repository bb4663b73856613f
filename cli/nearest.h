// "Did you mean": the nearest of some words to a mistyped one. Threads: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace renkei::cli {

// Insertions, deletions, replacements and swaps of neighbours that make one text of the other; counted in bytes.
std::size_t EditDistance(std::string_view left, std::string_view right);

// The candidate with the least distance, or one that the word begins; empty when none is near (more than a third of the
// word is wrong). The first of equals is taken.
std::string Nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace renkei::cli
