#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/engine/report/golden.h"
#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

using namespace ::renkei::testing;  // NOLINT(google-build-using-namespace)
using Rows = std::vector<std::vector<std::string>>;

// A plain reader of RFC 4180.
Rows ReadCsv(std::string_view text) {
  Rows rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& cell = rows.back().back();
    if (quoted) {
      if (text[i] != '"') {
        cell.push_back(text[i]);
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell.push_back(text[++i]);
      } else {
        quoted = false;
      }
    } else if (text[i] == '"') {
      quoted = true;
    } else if (text[i] == ',') {
      rows.back().emplace_back();
    } else if (text[i] == '\n') {
      rows.push_back({""});
    } else if (text[i] != '\r') {
      cell.push_back(text[i]);
    }
  }
  rows.pop_back();
  return rows;
}

constexpr std::string_view kBom = "\xEF\xBB\xBF";

Rows RowsOf(const Report& report, Values values) {
  const std::string text = Written(report, Format::kCsv, Lang::kJa, values);
  return ReadCsv(std::string_view(text).substr(kBom.size()));
}

TEST(CsvWriter, SmallReportReadsAsWritten) {
  for (const Lang lang : kBothLangs) {
    const std::string name = "small." + std::string(LangName(lang)) + ".csv";
    ExpectGolden(name, Written(SmallReport(), Format::kCsv, lang));
  }
}

TEST(CsvWriter, BeginsWithABomAndEndsLinesWithCrLf) {
  const std::string text = Written(SmallReport(), Format::kCsv);
  EXPECT_EQ(text.substr(0, 3), kBom);
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    EXPECT_EQ(text[at - 1], '\r');
  }
  EXPECT_EQ(text.substr(text.size() - 2), "\r\n");
}

TEST(CsvWriter, EveryRowHasTheColumnsOfTheHeader) {
  const Rows rows = RowsOf(RichReport(), Values::kFull);
  ASSERT_EQ(rows.size(), RichReport().findings.size() + 1);
  for (const auto& row : rows) EXPECT_EQ(row.size(), 15U);
}

TEST(CsvWriter, NoCellBeginsAFormula) {
  Report report = RichReport();
  report.files[0].name = "=1+1.CSV";
  report.files[0].path = "@x/=1+1.CSV";
  for (const Values values : {Values::kFull, Values::kMasked}) {
    for (const auto& row : RowsOf(report, values)) {
      for (const std::string& cell : row) {
        for (const char* lead : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
          EXPECT_NE(cell.rfind(lead, 0), 0U) << cell;
        }
      }
    }
  }
}

TEST(CsvWriter, HarmlessFormulasKeepTheirText) {
  std::vector<std::string> values;
  for (const auto& row : RowsOf(RichReport(), Values::kFull)) values.push_back(row[10]);
  for (const char* text : {"'=cmd|'/c calc'!A1", "'＝SUM(A1:A9)", "'-2+3", "'@cmd", "'\tTAB", "one\r\ntwo",
                           "red\\x1B[31m\\x07text", "abc\\u{202E}fdp.exe"}) {
    EXPECT_NE(std::find(values.begin(), values.end(), text), values.end()) << text;
  }
}

}  // namespace
}  // namespace renkei
