#include "engine/encoding/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace renkei {
namespace {

bool IsScalar(char32_t c) { return c < 0xD800 || (c > 0xDFFF && c < 0x110000); }

TEST(Utf8, EveryScalarValueIsWrittenAndReadBack) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (!IsScalar(c)) continue;
    std::string text;
    AppendUtf8(c, text);
    const Utf8Character character = DecodeOneUtf8(text);
    ASSERT_TRUE(character.valid) << static_cast<unsigned>(c);
    ASSERT_EQ(character.code_point, c);
    ASSERT_EQ(character.length_bytes, text.size());
  }
}

// Of all sequences of three bytes, exactly those pass that an encoder writes.
TEST(Utf8, NothingElseOfThreeBytesIsRead) {
  int characters = 0;
  std::string text(3, '\0');
  for (unsigned first = 0x80; first < 256; ++first) {
    for (unsigned rest = 0; rest < 0x10000; ++rest) {
      text = {static_cast<char>(first), static_cast<char>(rest >> 8U), static_cast<char>(rest & 0xFFU)};
      const Utf8Character character = DecodeOneUtf8(text);
      if (character.valid && character.length_bytes == 3) {
        ++characters;
      } else if (!character.valid) {
        ASSERT_EQ(character.length_bytes, 1U);
      }
    }
  }
  EXPECT_EQ(characters, 0x10000 - 0x800 - 0x800);
}

TEST(Utf8, FourByteFormsEndWhereUnicodeEnds) {
  EXPECT_TRUE(DecodeOneUtf8("\xF4\x8F\xBF\xBF").valid);
  for (const char* bad :
       {"\xF4\x90\x80\x80", "\xF0\x8F\xBF\xBF", "\xF5\x80\x80\x80", "\xF0\x90\x80", "\xF8\x88\x80\x80\x80"}) {
    EXPECT_FALSE(DecodeOneUtf8(bad).valid);
  }
}

TEST(Utf8, HexBytesAreUpperCase) {
  std::string text;
  AppendHexByte(0xAF, text);
  AppendHexByte(0x05, text);
  EXPECT_EQ(text, "\\xAF\\x05");
}

}  // namespace
}  // namespace renkei
