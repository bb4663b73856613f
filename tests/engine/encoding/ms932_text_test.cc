// ToUtf8 and FromUtf8.
#include <gtest/gtest.h>

#include <string>

#include "engine/encoding/ms932.h"
#include "tests/engine/encoding/samples.h"
#include "tests/engine/encoding/system_converter.h"

namespace renkei::ms932 {
namespace {

TEST(Ms932Text, EveryCharacterComesBackButTheDuplicates) {
  int same = 0;
  int other = 0;
  for (const std::string& pair : CharactersOfLeads(0x81, 0xFC)) {
    const std::optional<std::string> back = FromUtf8(ToUtf8(pair));
    ASSERT_TRUE(back.has_value()) << ToUtf8(pair);
    (*back == pair ? same : other) += 1;
    EXPECT_EQ(*back != pair, (Scan(pair) & kDuplicate) != 0) << ToUtf8(pair);
    EXPECT_EQ(ToUtf8(*back), ToUtf8(pair));
    EXPECT_EQ(Scan(*back), kDoubleByte);
  }
  EXPECT_EQ(same, 9604 - 1880 - 398);
  EXPECT_EQ(other, 398);
}

TEST(Ms932Text, EverySingleByteComesBack) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const ByteClass kind = ClassOfByte(static_cast<std::uint8_t>(byte));
    if (kind == ByteClass::kLead || kind == ByteClass::kIllegal) continue;
    EXPECT_EQ(FromUtf8(ToUtf8(Bytes({byte}))), Bytes({byte})) << byte;
  }
}

TEST(Ms932Text, SentencesAreWrittenAsTheSystemWritesThem) {
  const SystemConverter system("UTF-8", "CP932");
  for (const std::string_view sentence : kSentences) {
    const std::optional<std::string> bytes = FromUtf8(sentence);
    ASSERT_TRUE(bytes.has_value()) << sentence;
    EXPECT_EQ(bytes, system.Convert(sentence));
    EXPECT_EQ(ToUtf8(*bytes), sentence);
    EXPECT_EQ(Scan(*bytes) & kFaultMask, 0U) << sentence;
  }
}

TEST(Ms932Text, ChoosesTheCodeThatMicrosoftChooses) {
  EXPECT_EQ(FromUtf8("\u9AD9"), "\xFB\xFC");  // 髙, also EEE0
  EXPECT_EQ(FromUtf8("\uFA11"), "\xFA\xB1");  // 﨑, also ED95
  EXPECT_EQ(FromUtf8("\u2160"), "\x87\x54");  // Ⅰ, also FA4A
  EXPECT_EQ(FromUtf8("\uFFE2"), "\x81\xCA");  // ￢, also EEF9 and FA54
  EXPECT_EQ(FromUtf8("\u2252"), "\x81\xE0");  // ≒, also 8790
  EXPECT_EQ(FromUtf8("\uFF5E\u2015\u2225\uFF0D"), "\x81\x60\x81\x5C\x81\x61\x81\x7C");
}

TEST(Ms932Text, RefusesWhatIsNotInMs932Exactly) {
  for (const std::string_view text : {"\U00020BB7", "\u301C", "\u2016", "\u2212", "\u00A5", "\u203E", "\uE000",
                                      "\u0080", "\uFFFD", "\uF8F0", "\uFEFF", "a\u1100"}) {
    EXPECT_EQ(FromUtf8(text), std::nullopt) << text;
  }
}

TEST(Ms932Text, RefusesWhatIsNotUtf8) {
  for (const std::string_view text : {"\x82\xA0", "\xC0\x80", "\xED\xA0\x80", "\xE3\x81", "a\xFF"}) {
    EXPECT_EQ(FromUtf8(text), std::nullopt);
  }
  EXPECT_EQ(FromUtf8(""), "");
}

TEST(Ms932Text, ShowsFaultyBytesInHex) {
  EXPECT_EQ(ToUtf8("\xF0\x40"), "\\xF0\\x40");
  EXPECT_EQ(ToUtf8("\x85\x41"), "\\x85\\x41");
  EXPECT_EQ(ToUtf8("a\x82\"b"), "a\\x82\"b");
  EXPECT_EQ(ToUtf8("\x82\xA0\x82"), "\u3042\\x82");
  EXPECT_EQ(ToUtf8("\x80\xA0\xFD\xFE\xFF"), "\\x80\\xA0\\xFD\\xFE\\xFF");
}

TEST(Ms932Text, LeavesControlCharactersToTheWriters) {
  const std::string text = Bytes({0x00, 0x1A, 0x1B, 0x1C, 0x7F, '\t', '\r', '\n', '\\', '~'});
  EXPECT_EQ(ToUtf8(text), text);
}

TEST(Ms932Text, ShowsHalfWidthKanaAsThemselves) {
  EXPECT_EQ(ToUtf8("\xB1\xDE"), "\uFF71\uFF9E");
  EXPECT_EQ(FromUtf8("\uFF61\uFF9F"), "\xA1\xDF");
}

}  // namespace
}  // namespace renkei::ms932
