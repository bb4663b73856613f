// "Did you mean": the nearest of some words to a mistyped one. Threads: a pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace renkei::cli {

// The candidate with the least edit distance, or one that the word begins; empty when none is near (more than a third
// of the word would be wrong). The first of equals is taken.
std::string Nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace renkei::cli
