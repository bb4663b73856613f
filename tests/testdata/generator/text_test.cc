// All output is MS932 as Windows writes it; plain text has nothing that importers stumble over.
#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

#include "testdata/generator/ms932.h"
#include "tests/testdata/generator/set_reader.h"

namespace renkei_generator {
namespace {

// Strict decoding to UTF-16; false on any byte without a character.
bool Decode(const std::string& bytes, icu::UnicodeString* text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("ibm-943_P15A-2003", &status),
                                                                     &ucnv_close);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const auto size = static_cast<int>(bytes.size());
  UChar* buffer = text->getBuffer(size + 1);
  const int length = ucnv_toUChars(converter.get(), buffer, size + 1, bytes.data(), size, &status);
  text->releaseBuffer(U_SUCCESS(status) ? length : 0);
  return U_SUCCESS(status) != 0;
}

bool IsPrivateUse(UChar c) { return c >= 0xE000 && c <= 0xF8FF; }

std::vector<File> MakeSet(const Combination& combination, std::uint64_t seed, TextStyle style) {
  Options options = combination.ToOptions(seed);
  options.text = style;
  std::vector<File> files = Generate(options);
  std::erase_if(files, [](const File& file) { return LayoutOfName(file.name) == "UPKIHON_IMAGE"; });
  return files;
}

TEST(TextTest, AllMaterialHasCodesInMs932) {
  EXPECT_GT(AllTextMaterial().size(), 300U);
  for (const std::string_view text : AllTextMaterial()) {
    std::string bytes;
    EXPECT_TRUE(EncodeMs932(text, &bytes)) << text;
  }
}

TEST(TextTest, CharactersWithTwoCodesGetTheOneOfWindows) {
  std::string bytes;
  ASSERT_TRUE(EncodeMs932("髙﨑", &bytes));
  EXPECT_EQ(bytes, "\xFB\xFC\xFA\xB1");
  ASSERT_TRUE(EncodeMs932("Ⅱ㈱", &bytes));
  EXPECT_EQ(bytes, "\x87\x55\x87\x8A");
}

TEST(TextTest, CharactersOutsideMs932AreRefused) {
  std::string bytes;
  EXPECT_FALSE(EncodeMs932("𠮷", &bytes));
  EXPECT_FALSE(EncodeMs932("한", &bytes));
}

TEST(TextTest, EveryFileDecodesStrictlyAndIsWrittenBackTheSame) {
  for (const Combination& combination : AllCombinations()) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
      const TextStyle style = seed % 2 == 0 ? TextStyle::kRich : TextStyle::kPlain;
      for (const File& file : MakeSet(combination, seed, style)) {
        icu::UnicodeString text;
        ASSERT_TRUE(Decode(file.bytes, &text)) << file.name;
        for (int i = 0; i < text.length(); ++i) {
          ASSERT_FALSE(IsPrivateUse(text[i])) << file.name;
        }
        std::string utf8;
        text.toUTF8String(utf8);
        std::string again;
        ASSERT_TRUE(EncodeMs932(utf8, &again));
        EXPECT_EQ(again, file.bytes) << file.name;
      }
    }
  }
}

bool HasHalfWidthKana(const icu::UnicodeString& text) {
  for (int i = 0; i < text.length(); ++i) {
    if (text[i] >= 0xFF61 && text[i] <= 0xFF9F) return true;
  }
  return false;
}

struct Oddities {
  int line_breaks = 0;
  int half_width_kana = 0;
  int formula_leads = 0;
  int quotes = 0;
  int commas = 0;
};

Oddities CountOddities(TextStyle style) {
  Oddities odd;
  for (const Combination& combination : AllCombinations()) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
      const std::vector<File> files = MakeSet(combination, seed, style);
      for (const auto& [name, table] : ReadTables(combination.spec, files)) {
        for (const Row& row : table.rows) {
          for (const Value& value : row) {
            if (!value.quoted) continue;
            icu::UnicodeString text;
            EXPECT_TRUE(Decode(value.bytes, &text));
            odd.line_breaks += value.bytes.find_first_of("\r\n") != std::string::npos ? 1 : 0;
            odd.half_width_kana += HasHalfWidthKana(text) ? 1 : 0;
            odd.formula_leads += text.isEmpty() || text.indexOf(u'=') != 0 ? 0 : 1;
            odd.quotes += value.bytes.find('"') != std::string::npos ? 1 : 0;
            odd.commas += value.bytes.find(',') != std::string::npos ? 1 : 0;
          }
        }
      }
    }
  }
  return odd;
}

TEST(TextTest, PlainTextHasQuotesAndCommasButNoOddities) {
  const Oddities odd = CountOddities(TextStyle::kPlain);
  EXPECT_GT(odd.quotes, 0);
  EXPECT_GT(odd.commas, 0);
  EXPECT_EQ(odd.line_breaks, 0);
  EXPECT_EQ(odd.half_width_kana, 0);
  EXPECT_EQ(odd.formula_leads, 0);
}

TEST(TextTest, RichTextHasThemAll) {
  const Oddities odd = CountOddities(TextStyle::kRich);
  EXPECT_GT(odd.quotes, 0);
  EXPECT_GT(odd.line_breaks, 0);
  EXPECT_GT(odd.half_width_kana, 0);
  EXPECT_GT(odd.formula_leads, 0);
}

TEST(TextTest, TrailBytesThatLookLikeBackslashAndBarOccur) {
  std::string all;
  for (const Combination& combination : AllCombinations()) {
    for (const File& file : MakeSet(combination, 3, TextStyle::kPlain)) all += file.bytes;
  }
  for (const char* pair : {"\x83\x5C", "\x8F\x5C", "\x95\x5C", "\x94\x5C", "\x97\x5C", "\x83\x7C"}) {
    EXPECT_NE(all.find(pair), std::string::npos);
  }
}

}  // namespace
}  // namespace renkei_generator
