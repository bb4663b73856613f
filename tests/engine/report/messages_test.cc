#include "engine/report/messages.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/report/pattern.h"
#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

using ::renkei::testing::SmallReport;

std::string Fill(std::string_view text, const NamedValues& values, Lang lang = Lang::kEn) {
  return Pattern(text, lang).Format(values);
}

TEST(PatternFormat, PluralsFollowTheLanguage) {
  const std::string_view text = "{n, plural, one {# file} other {# files}}";
  EXPECT_EQ(Fill(text, {{"n", std::int64_t{1}}}), "1 file");
  EXPECT_EQ(Fill(text, {{"n", std::int64_t{1200}}}), "1,200 files");
  EXPECT_EQ(Fill("{n, plural, other {#件}}", {{"n", std::int64_t{1}}}, Lang::kJa), "1件");
}

TEST(PatternFormat, NumbersAreGroupedAndTextsAreNot) {
  EXPECT_EQ(Fill("{n} {t}", {{"n", std::int64_t{1234567}}, {"t", "202504"}}), "1,234,567 202504");
  EXPECT_EQ(Fill("{n}", {{"n", std::int64_t{-12345}}}, Lang::kJa), "-12,345");
}

TEST(PatternFormat, AMissingArgumentStaysInBraces) { EXPECT_EQ(Fill("{a} and {b}", {{"a", "x"}}), "x and {b}"); }

TEST(PatternFormat, ABrokenPatternIsShownAsItIs) {
  for (const char* text : {"{", "{a, plural, one {x}", "{a b c}", "{n, nosuch}", "}{"}) {
    const Pattern pattern(text, Lang::kJa);
    EXPECT_EQ(pattern.Format({{"a", std::int64_t{1}}, {"n", "x"}}), text);
  }
}

TEST(PatternFormat, APluralOverATextFallsBackToThePattern) {
  const char* const text = "{n, plural, other {# files}}";
  EXPECT_EQ(Fill(text, {{"n", "many"}}), text);
}

TEST(PatternFormat, BracesInValuesAreNotPatterns) {
  EXPECT_EQ(Fill("<{a}>", {{"a", "{b} '{c}' {"}, {"b", "!"}}), "<{b} '{c}' {>");
}

TEST(PatternFormat, BytesThatAreNotUtf8AreWrittenOut) {
  EXPECT_EQ(Fill("{a}", {{"a", "x\xFF\xE3\x81"}}), "x\\xFF\\xE3\\x81");
}

TEST(PatternFormat, DoubledApostropheIsOne) {
  EXPECT_EQ(Fill("nine o''clock", {}), "nine o'clock");
  EXPECT_EQ(Fill("'{'a}", {}), "{a}");
}

TEST(PatternFormat, AnOutlineShowsArgumentsAsDots) {
  EXPECT_EQ(Pattern("{field}は{expected}です", Lang::kJa).Outline(), "…は…です");
  EXPECT_EQ(Pattern("{n, plural, one {is # file} other {are # files}} of {a}", Lang::kEn).Outline(),
            "are … files of …");
  EXPECT_EQ(Pattern("no argument", Lang::kEn).Outline(), "no argument");
  EXPECT_EQ(Pattern("broken {", Lang::kEn).Outline(), "broken {");
}

TEST(Messages, EveryMessageKnowsItemFieldFileAndRecord) {
  Report report = SmallReport();
  report.rules[0].message_en = "{field}|{item}|{file}|{record}";
  report.rules[0].message_ja = "{field}／{item}";
  const Finding& finding = report.findings[1];
  EXPECT_EQ(FormatMessage(report, finding, Lang::kEn, Values::kFull),
            "Service start time|12|UPPLAN_202504_1370000001_43_1370000002_11_20250328090000.CSV|3");
  EXPECT_EQ(FormatMessage(report, finding, Lang::kJa, Values::kFull), "サービス開始時刻／12");
}

TEST(Messages, AnArgumentOfTheFindingGoesBeforeTheGeneralOne) {
  Report report = SmallReport();
  report.rules[0].message_en = "{record}";
  report.findings[1].args[1].name = "record";
  EXPECT_EQ(FormatMessage(report, report.findings[1], Lang::kEn, Values::kFull), "3");
}

TEST(Messages, DataIsMaskedAndTermsAreNot) {
  const Report report = SmallReport();
  const Finding& finding = report.findings[1];
  EXPECT_EQ(FormatMessage(report, finding, Lang::kJa, Values::kDefault),
            "サービス開始時刻はHHMMの4桁で書きますが、3桁です: 900");
  EXPECT_EQ(FormatMessage(report, finding, Lang::kJa, Values::kMasked),
            "サービス開始時刻はHHMMの4桁で書きますが、3桁です: 999");
  EXPECT_EQ(FormatMessage(report, finding, Lang::kJa, Values::kNone),
            "サービス開始時刻はHHMMの4桁で書きますが、3桁です: …");
}

TEST(Messages, ATermWithTwoNamesIsSaidInTheLanguageOfTheReport) {
  Report report = SmallReport();
  report.rules[0].message_ja = report.rules[0].message_en = "{expected}";
  report.findings[1].args[0].text = "時刻";
  report.findings[1].args[0].text_en = "time";
  EXPECT_EQ(FormatMessage(report, report.findings[1], Lang::kJa, Values::kFull), "時刻");
  EXPECT_EQ(FormatMessage(report, report.findings[1], Lang::kEn, Values::kFull), "time");
}

TEST(Messages, RemediesAreFilledToo) {
  const Report report = SmallReport();
  EXPECT_EQ(FormatRemedy(report, report.findings[1], Lang::kEn, Values::kFull),
            "Put the leading zero back (nine o'clock is 0900)");
  EXPECT_EQ(FormatRemedy(report, report.findings[0], Lang::kJa, Values::kFull), "7個までにしてください");
}

TEST(Messages, AMissingLanguageFallsBackToTheOther) {
  Report report = SmallReport();
  report.rules[0].message_en.clear();
  report.rules[0].message_ja = "日本語だけ";
  EXPECT_EQ(FormatMessage(report, report.findings[1], Lang::kEn, Values::kFull), "日本語だけ");
}

TEST(Messages, AFindingWithoutARuleHasNoMessage) {
  Report report = SmallReport();
  report.findings[1].rule = 77;
  EXPECT_EQ(FormatMessage(report, report.findings[1], Lang::kEn, Values::kFull), "");
  report.findings[1].rule = -1;
  EXPECT_EQ(FormatRemedy(report, report.findings[1], Lang::kEn, Values::kFull), "");
}

}  // namespace
}  // namespace renkei
