#include "engine/encoding/text_tools.h"

#include <gtest/gtest.h>

namespace renkei {
namespace {

TEST(DisplayWidth, CountsColumnsAsATerminalDrawsThem) {
  EXPECT_EQ(DisplayWidth(""), 0U);
  EXPECT_EQ(DisplayWidth("abc 123"), 7U);
  EXPECT_EQ(DisplayWidth("介護"), 4U);
  EXPECT_EQ(DisplayWidth("ＡＢ　"), 6U);
  EXPECT_EQ(DisplayWidth("ｱﾞ"), 2U);
  EXPECT_EQ(DisplayWidth("か\u3099"), 2U);
  EXPECT_EQ(DisplayWidth("a\u0332"), 1U);
  EXPECT_EQ(DisplayWidth("\u200B\u202E\uFEFF"), 0U);
  EXPECT_EQ(DisplayWidth("\U00020BB7"), 2U);
  EXPECT_EQ(DisplayWidth("\xFF\x82"), 2U);
}

TEST(DisplayWidth, AmbiguousCharactersAreNarrowUnlessAskedFor) {
  EXPECT_EQ(DisplayWidth("○×α"), 3U);
  EXPECT_EQ(DisplayWidth("○×α", AmbiguousWidth::kWide), 6U);
  EXPECT_EQ(DisplayWidth("a護", AmbiguousWidth::kWide), 3U);
}

TEST(Truncate, ToColumnsNeverCutsAWideCharacter) {
  EXPECT_EQ(TruncateToColumns("介護保険", 5), "介護");
  EXPECT_EQ(TruncateToColumns("介護保険", 8), "介護保険");
  EXPECT_EQ(TruncateToColumns("介護保険", 0), "");
  EXPECT_EQ(TruncateToColumns("○○○", 3, AmbiguousWidth::kWide), "○");
  EXPECT_EQ(TruncateToColumns("か\u3099き", 2), "か\u3099");
  EXPECT_EQ(TruncateToColumns("a\xFF\xFF", 2), "a\xFF");
}

TEST(Truncate, ToCharactersCountsCodePointsWithTheirMarks) {
  EXPECT_EQ(TruncateToCharacters("介護保険", 3), "介護保");
  EXPECT_EQ(TruncateToCharacters("か\u3099き", 1), "か\u3099");
  EXPECT_EQ(TruncateToCharacters("ab", 5), "ab");
  EXPECT_EQ(TruncateToCharacters("", 5), "");
}

TEST(CleanUtf8, ShowsOnlyTheBytesThatDoNotFit) {
  EXPECT_EQ(CleanUtf8("介護.csv"), "介護.csv");
  EXPECT_EQ(CleanUtf8("\x83\x5C.csv"), "\\x83\\.csv");
  EXPECT_EQ(CleanUtf8("a\xE4\xBB"), "a\\xE4\\xBB");
  EXPECT_EQ(CleanUtf8("\xED\xA0\x80"), "\\xED\\xA0\\x80");
  EXPECT_EQ(CleanUtf8("\xC0\xAF\xF5"), "\\xC0\\xAF\\xF5");
}

TEST(EscapeForTerminal, MakesControlsVisible) {
  EXPECT_EQ(EscapeForTerminal("a\nb\r\tc"), "a\\nb\\r\\tc");
  EXPECT_EQ(EscapeForTerminal(std::string_view("\0\x1B[31m\x7F", 7)), "\\x00\\x1B[31m\\x7F");
  EXPECT_EQ(EscapeForTerminal("\u0085\u009B"), "\\u{0085}\\u{009B}");
  EXPECT_EQ(EscapeForTerminal("x\u202Ey\u2066z\u200F"), "x\\u{202E}y\\u{2066}z\\u{200F}");
  EXPECT_EQ(EscapeForTerminal("\u2028\u2029\u200B\uFEFF"), "\\u{2028}\\u{2029}\\u{200B}\\u{FEFF}");
  EXPECT_EQ(EscapeForTerminal("\U000E0041"), "\\u{E0041}");
  EXPECT_EQ(EscapeForTerminal("\xFF"), "\\xFF");
  EXPECT_EQ(EscapeForTerminal("介護 ○ \\ か\u3099"), "介護 ○ \\ か\u3099");
}

TEST(NormalizeName, FullWidthFormsBecomeAscii) {
  EXPECT_EQ(NormalizeName("ＵＰ１ＫＹＯ＿２０２５．ＣＳＶ"), "UP1KYO_2025.CSV");
  EXPECT_EQ(NormalizeName("UP1KYO.csv"), "UP1KYO.csv");
  EXPECT_EQ(NormalizeName("UPPLAN（１）"), "UPPLAN(1)");
  EXPECT_EQ(NormalizeName(""), "");
}

TEST(NormalizeName, EveryLowLineBecomesOneUnderscore) {
  EXPECT_EQ(NormalizeName("UPYOBO\u0332SUB"), "UPYOBO_SUB");
  EXPECT_EQ(NormalizeName("UPYOBO_\u0332SUB"), "UPYOBO_SUB");
  EXPECT_EQ(NormalizeName("UPYOBO\uFF3F\u0332SUB"), "UPYOBO_SUB");
  EXPECT_EQ(NormalizeName("A\u2017B\u02CDC\uFE4DD\uFE33E"), "A_B_C_D_E");
}

TEST(NormalizeName, HyphensAndSpacesBecomePlain) {
  EXPECT_EQ(NormalizeName("a\u2010b\u2011c\u2012d\u2013e\u2014f\u2015g\u2212h\uFF0Di\uFE63j"), "a-b-c-d-e-f-g-h-i-j");
  EXPECT_EQ(NormalizeName("a\u00A0b\u3000c\u2003d\u202Fe"), "a b c d e");
  EXPECT_EQ(NormalizeName("a\u200Bb\uFEFFc\u00ADd\u202Ee"), "abcde");
}

TEST(NormalizeName, JapaneseIsComposed) {
  EXPECT_EQ(NormalizeName("か\u3099ｶﾞー"), "がガー");
  EXPECT_EQ(NormalizeName("\x83\x5C.csv"), "\\x83\\.csv");
}

TEST(FullWidthAscii, IsFoundAndMadeHalfWidth) {
  EXPECT_TRUE(ContainsFullWidthAscii("１０"));
  EXPECT_TRUE(ContainsFullWidthAscii("山田　太郎"));
  EXPECT_TRUE(ContainsFullWidthAscii("ａ～"));
  EXPECT_FALSE(ContainsFullWidthAscii("10 介護ｶｲｺﾞ￥、"));
  EXPECT_FALSE(ContainsFullWidthAscii(""));
  EXPECT_EQ(ToHalfWidth("ＡＢ－１２　カナ～\xFF"), "AB-12 カナ~\xFF");
  EXPECT_EQ(ToHalfWidth("2025／04／01"), "2025/04/01");
}

TEST(FoldName, GivesTheSameForNamesThatAreOneFileElsewhere) {
  EXPECT_EQ(FoldName("A.CSV"), FoldName("a.csv"));
  EXPECT_EQ(FoldName("地図Ａ.pdf"), FoldName("地図ａ.pdf"));
  EXPECT_EQ(FoldName("É"), FoldName("e\u0301"));
  EXPECT_EQ(FoldName("が"), FoldName("か\u3099"));
}

TEST(FoldName, KeepsApartWhatAreTwoFilesEverywhere) {
  EXPECT_NE(FoldName("地図1"), FoldName("地図１"));
  EXPECT_NE(FoldName("か"), FoldName("が"));
  EXPECT_NE(FoldName("ア"), FoldName("ｱ"));
  EXPECT_NE(FoldName("a\xFF"), FoldName("a\xFE"));
  EXPECT_EQ(FoldName(""), "");
}

}  // namespace
}  // namespace renkei
