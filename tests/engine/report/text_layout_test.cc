#include "engine/report/text_layout.h"

#include <gtest/gtest.h>

#include "engine/encoding/text_tools.h"
#include "engine/report/lookup.h"
#include "engine/report/uri.h"

namespace renkei {
namespace {

using Lines = std::vector<std::string>;

TEST(Wrap, AShortTextIsOneLine) {
  EXPECT_EQ(WrapText("短い文", 6, Lang::kJa), Lines{"短い文"});
  EXPECT_EQ(WrapText("", 6, Lang::kJa), Lines{""});
}

TEST(Wrap, JapaneseBreaksBetweenCharactersButNeverBeforeAFullStop) {
  const Lines lines = WrapText("あいうえお。かきくけこ", 10, Lang::kJa);
  EXPECT_EQ(lines, (Lines{"あいうえ", "お。かきく", "けこ"}));
}

TEST(Wrap, NoLineBeginsWithSmallKanaOrClosingPunctuation) {
  constexpr std::string_view kText =
      "「利用者補足情報（ＵＰＨＯＳＯＫＵ）」を、キャッシュのデータと一緒に入力してください。チェックって、どうなっちゃ"
      "ったの？"
      "ショートステイ・サービスコード…「あっ」！（注）々";
  constexpr std::string_view kNeverFirst[] = {"ゃ", "ゅ", "ょ", "っ", "ャ", "ュ", "ョ", "ッ", "ァ", "ィ", "ェ",
                                              "ー", "、", "。", "」", "）", "・", "…",  "？", "！", "々"};
  for (int columns = 8; columns < 60; ++columns) {
    const Lines lines = WrapText(kText, columns, Lang::kJa);
    std::string joined;
    for (const std::string& line : lines) {
      joined += line;
      for (const std::string_view character : kNeverFirst) {
        EXPECT_NE(line.substr(0, character.size()), character) << columns << " columns: " << line;
      }
    }
    EXPECT_EQ(joined, kText);
  }
}

TEST(Wrap, EnglishBreaksBetweenWords) {
  EXPECT_EQ(WrapText("one two three", 8, Lang::kEn), (Lines{"one two", "three"}));
}

TEST(Wrap, AWordLongerThanTheLineStaysWhole) {
  EXPECT_EQ(WrapText("abcdefghijkl mn", 5, Lang::kEn), (Lines{"abcdefghijkl", "mn"}));
}

TEST(Fit, AValueThatFitsIsLeftAlone) {
  MarkedValue value{true, "東", "京", "都"};
  FitValue(value, 6);
  EXPECT_EQ(value.Whole(), "東京都");
}

TEST(Fit, TheMarkedPartStaysInSightAndTheLineFits) {
  for (int columns = 12; columns < 60; ++columns) {
    MarkedValue value{true, std::string(50, 'b') + "前前前", "誤", std::string(50, 'a')};
    FitValue(value, columns);
    EXPECT_EQ(value.mark, "誤") << columns;
    EXPECT_LE(static_cast<int>(DisplayWidth(value.Whole())), columns);
    EXPECT_EQ(value.before.substr(0, 3), "…");
  }
}

TEST(Fit, AMarkThatIsTooLongIsCutToo) {
  MarkedValue value{true, "", std::string(80, 'm'), ""};
  FitValue(value, 20);
  EXPECT_EQ(value.mark, std::string(19, 'm') + "…");
}

TEST(Columns, AreThoseOfASpreadsheet) {
  EXPECT_EQ(ColumnLetters(1), "A");
  EXPECT_EQ(ColumnLetters(12), "L");
  EXPECT_EQ(ColumnLetters(26), "Z");
  EXPECT_EQ(ColumnLetters(27), "AA");
  EXPECT_EQ(ColumnLetters(71), "BS");
  EXPECT_EQ(ColumnLetters(702), "ZZ");
  EXPECT_EQ(ColumnLetters(703), "AAA");
  EXPECT_EQ(ColumnLetters(0), "");
  EXPECT_EQ(ColumnLetters(-3), "");
}

TEST(Grouping, ThousandsAreParted) {
  EXPECT_EQ(GroupedNumber(0), "0");
  EXPECT_EQ(GroupedNumber(999), "999");
  EXPECT_EQ(GroupedNumber(1000), "1,000");
  EXPECT_EQ(GroupedNumber(1234567), "1,234,567");
}

TEST(Uri, PathsAreReferences) {
  EXPECT_EQ(PathToUri("a/b c.CSV"), "a/b%20c.CSV");
  EXPECT_EQ(PathToUri("月.zip!/x#1.CSV"), "%E6%9C%88.zip!/x%231.CSV");
  EXPECT_EQ(PathToUri("/tmp/a.CSV"), "file:///tmp/a.CSV");
  EXPECT_EQ(PathToUri("C:\\x\\a.CSV"), "file:///C:/x/a.CSV");
  EXPECT_EQ(PathToUri("\\\\host\\share\\a.CSV"), "file://host/share/a.CSV");
  EXPECT_EQ(PathToUri("http:evil"), "http%3Aevil");
  EXPECT_EQ(PathToUri("a\\x82.CSV"), "a%5Cx82.CSV");
}

}  // namespace
}  // namespace renkei
