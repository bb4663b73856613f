// How far two words are apart, for "did you mean" and for near-miss names. Threads: pure functions.
#pragma once

#include <cstddef>
#include <string_view>

namespace renkei {

// Insertions, deletions, replacements and swaps of neighbours that turn one into the other, in bytes.
std::size_t EditDistance(std::string_view a, std::string_view b);

}  // namespace renkei
