#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "engine/encoding/text_tools.h"
#include "tests/engine/report/golden.h"
#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

using namespace ::renkei::testing;  // NOLINT(google-build-using-namespace)

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

WriteOptions TextOptions(Lang lang) {
  WriteOptions options;
  options.lang = lang;
  return options;
}

TEST(TextWriter, SmallReportReadsAsWritten) {
  for (const Lang lang : kBothLangs) {
    const std::string name = "small." + std::string(LangName(lang)) + ".txt";
    ExpectGolden(name, Written(SmallReport(), Format::kText, lang));
  }
}

TEST(TextWriter, CleanSetIsTwoVerdictsAndTotals) {
  EXPECT_EQ(Written(CleanReport(), Format::kText, Lang::kJa),
            "この提供票セット（2025年4月分、1370000001 → 1370000002）は送信できます\n"
            "\n"
            "合計: ファイル 1、レコード 40、エラー 0、警告 0、情報 0\n"
            "判定: 送信できます\n");
  EXPECT_EQ(Written(CleanReport(), Format::kText, Lang::kEn),
            "This service slip set (2025-04, 1370000001 → 1370000002) can be sent\n"
            "\n"
            "Totals: files 1, records 40, errors 0, warnings 0, infos 0\n"
            "Verdict: can be sent\n");
}

TEST(TextWriter, QuietLeavesTheVerdictsAlone) {
  WriteOptions options = TextOptions(Lang::kJa);
  options.quiet = true;
  EXPECT_EQ(Written(SmallReport(), options),
            "この提供票セット（2025年4月分、1370000001 → 1370000002）は送信できません: "
            "エラー 1件\n"
            "判定: 送信できません（エラー 1件）\n");
}

TEST(TextWriter, CaretsStandUnderTheOffendingPartOfAWideText) {
  Report report = SmallReport();
  report.findings[2].value = "東京　太郎ﾀﾛｳab\xE3\x81\x8B\xE3\x82\x99";
  report.findings[2].mark_begin = 15;  // ﾀﾛｳ
  report.findings[2].mark_length = 9;
  const std::vector<std::string> lines = LinesOf(Written(report, Format::kText));
  bool found = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::size_t at = lines[i].find("ﾀﾛｳ");
    if (at == std::string::npos) continue;
    found = true;
    EXPECT_EQ(lines[i + 1], std::string(DisplayWidth(lines[i].substr(0, at)), ' ') + "^^^");
    EXPECT_EQ(lines[i + 1].size(), 6 + 10 + 3U);
  }
  EXPECT_TRUE(found);
}

TEST(TextWriter, ColourOnlyWhereItIsAskedFor) {
  WriteOptions options = TextOptions(Lang::kJa);
  EXPECT_FALSE(Contains(Written(SmallReport(), options), "\x1B"));
  options.colour = true;
  const std::string coloured = Written(SmallReport(), options);
  EXPECT_TRUE(Contains(coloured, "\x1B[1;31mエラー\x1B[0m"));
  EXPECT_TRUE(Contains(coloured, "\x1B[1;31m^^^\x1B[0m"));
}

TEST(TextWriter, ANarrowTerminalGetsNoLineWiderThanItselfButNamesAndHeadings) {
  WriteOptions options = TextOptions(Lang::kJa);
  options.width_columns = 40;
  Report report = SmallReport();
  report.rules[1].message_ja = std::string("長い説明は折り返して書きます。") + "端末の幅を越えません。";
  report.findings[2].value = "東京東京東京東京東京東京東京東京東京東京東京東京太郎";
  report.findings[2].mark_begin = 60;
  for (const std::string& line : LinesOf(Written(report, options))) {
    const bool has_name = Contains(line, "UPPLAN_") || Contains(line, "UPHOSOKU_");
    if (line.substr(0, 4) != "    " || has_name) continue;
    EXPECT_LE(DisplayWidth(line), 40U) << line;
  }
}

TEST(TextWriter, NothingOfAFileReachesTheTerminalRaw) {
  for (const Lang lang : kBothLangs) {
    const std::string text = Written(RichReport(), Format::kText, lang);
    for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
    EXPECT_FALSE(Contains(text, "\xE2\x80\xAE"));
    EXPECT_TRUE(Contains(text, "red\\x1B[31m\\x07text"));
    EXPECT_TRUE(Contains(text, "abc\\u{202E}fdp.exe"));
    EXPECT_TRUE(Contains(text, "one\\r\\ntwo"));
    EXPECT_TRUE(Contains(text, "bad\\xFF\\xC3"));
  }
}

TEST(TextWriter, WhatIsNotListedIsSaidForEachRule) {
  const std::string text = Written(RichReport(), Format::kText, Lang::kJa);
  EXPECT_TRUE(Contains(text, "エラー field-text-strange: 全1,216件のうち1,200件\n"));
  EXPECT_TRUE(Contains(text, "うち表示していない検出 1,200件\n"));
  EXPECT_TRUE(Contains(text, "送信できません: エラー 17件以上\n"));
  EXPECT_FALSE(Contains(text, "field-time-form: 全"));
}

TEST(TextWriter, EveryVerdictHasItsSentence) {
  Report report = CleanReport();
  const std::pair<Verdict, const char*> sentences[] = {
      {Verdict::kValid, "判定: 送信できます\n"},
      {Verdict::kInvalid, "判定: 送信できません（エラー 0件）\n"},
      {Verdict::kUnclear, "判定: 確認できないところがありました（エラー 0件）\n"},
      {Verdict::kSkipped, "判定: 確認する標準仕様のファイルがありません\n"}};
  for (const auto& [verdict, sentence] : sentences) {
    report.verdict = verdict;
    EXPECT_TRUE(Contains(Written(report, Format::kText), sentence)) << sentence;
  }
  report.units.clear();
  report.verdict = Verdict::kValid;
  EXPECT_TRUE(Contains(Written(report, Format::kText), "判定: エラーはありません\n"));
}

TEST(TextWriter, MonthsThatAreNoneAreLeftOut) {
  Report report = CleanReport();
  report.units[0].month = "000000";
  EXPECT_TRUE(Contains(Written(report, Format::kText), "この提供票セット（1370000001 → 1370000002）は送信できます\n"));
  report.units[0].sender.office.clear();
  EXPECT_TRUE(Contains(Written(report, Format::kText), "この提供票セットは送信できます\n"));
}

}  // namespace
}  // namespace renkei
