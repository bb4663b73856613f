#include "engine/loader/random_word.h"

#include <cstdint>
#include <random>

namespace renkei::loader {

std::string RandomWord() {
  constexpr char kHex[] = "0123456789abcdef";
  std::random_device source;
  std::string word;
  for (int part = 0; part < 4; ++part) {
    const auto bits = static_cast<std::uint32_t>(source());
    for (unsigned shift = 0; shift < 32; shift += 4) word += kHex[(bits >> shift) & 0x0FU];
  }
  return word;
}

}  // namespace renkei::loader
