#include "engine/encoding/plain_ascii.h"

#include <gtest/gtest.h>

#include <vector>

namespace renkei {
namespace {

std::size_t PlainPrefix(const std::vector<std::uint8_t>& bytes, bool portable) {
  const std::uint8_t* const p = bytes.data();
  const std::uint8_t* const end = p + bytes.size();
  return static_cast<std::size_t>((portable ? SkipPlainAsciiPortable(p, end) : SkipPlainAscii(p, end)) - p);
}

TEST(PlainAscii, StopsAtEveryOtherByteWhereverItStands) {
  for (std::size_t length = 1; length <= 40; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      std::vector<std::uint8_t> bytes(length, 0x7E);
      for (unsigned byte = 0; byte < 256; ++byte) {
        bytes[at] = static_cast<std::uint8_t>(byte);
        const std::size_t expected = byte >= 0x20 && byte <= 0x7E ? length : at;
        ASSERT_EQ(PlainPrefix(bytes, true), expected) << byte << " at " << at << " of " << length;
        ASSERT_EQ(PlainPrefix(bytes, false), expected) << byte << " at " << at << " of " << length;
      }
    }
  }
}

TEST(PlainAscii, GoesToTheEndOfPlainText) {
  for (std::size_t length = 0; length <= 40; ++length) {
    const std::vector<std::uint8_t> bytes(length, 0x20);
    EXPECT_EQ(PlainPrefix(bytes, true), length);
    EXPECT_EQ(PlainPrefix(bytes, false), length);
  }
}

}  // namespace
}  // namespace renkei
