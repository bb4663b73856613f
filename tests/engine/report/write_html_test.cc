#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/engine/report/golden.h"
#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

using namespace ::renkei::testing;  // NOLINT(google-build-using-namespace)
using Json = nlohmann::json;

// What stands between two texts, the last such place; empty where there is none.
std::string Between(const std::string& text, const std::string& open, const std::string& close) {
  const std::size_t begin = text.rfind(open);
  if (begin == std::string::npos) return {};
  const std::size_t start = begin + open.size();
  return text.substr(start, text.find(close, start) - start);
}

Json DataOf(const std::string& html) {
  return Json::parse(Between(html, "<script type=\"application/json\" id=\"data\">", "</script>"));
}

std::string WithoutStyleAndScript(std::string html) {
  for (const auto& [open, close] :
       {std::pair<const char*, const char*>{"<style>\n", "</style>"}, {"<script>\n", "</script>"}}) {
    const std::size_t begin = html.find(open) + std::string_view(open).size();
    html.erase(begin, html.find(close, begin) - begin);
  }
  return html;
}

TEST(HtmlWriter, SmallReportReadsAsWritten) {
  for (const Lang lang : kBothLangs) {
    const std::string name = "small." + std::string(LangName(lang)) + ".html";
    ExpectGolden(name, WithoutStyleAndScript(Written(SmallReport(), Format::kHtml, lang)));
  }
}

TEST(HtmlWriter, NothingIsLeftOfThePlacesInThePage) {
  const std::string html = WithoutStyleAndScript(Written(SmallReport(), Format::kHtml));
  EXPECT_FALSE(Contains(html, "{{"));
  EXPECT_FALSE(Contains(html, "}}\n"));
}

TEST(HtmlWriter, ThePageAsksForNothing) {
  for (const Report& report : {SmallReport(), RichReport()}) {
    const std::string html = Written(report, Format::kHtml);
    EXPECT_FALSE(Contains(html, "http:"));
    EXPECT_FALSE(Contains(html, "https:"));
    EXPECT_FALSE(Contains(html, "<script src"));
    EXPECT_FALSE(Contains(html, "<link"));
    EXPECT_FALSE(Contains(html, "@import"));
    EXPECT_FALSE(Contains(html, "url("));
    EXPECT_TRUE(Contains(html, "default-src 'none'; style-src 'unsafe-inline'; script-src"));
  }
}

TEST(HtmlWriter, NoTextOfAFileIsMarkup) {
  Report report = RichReport();
  report.files[0].name = "<script>alert(0)</script>.CSV";
  report.units[0].kind_ja = "<b>組</b>";
  const std::string html = Written(report, Format::kHtml);
  EXPECT_FALSE(Contains(html, "<script>alert"));
  EXPECT_FALSE(Contains(html, "<img"));
  EXPECT_FALSE(Contains(html, "<b>"));
  EXPECT_TRUE(Contains(html, "&lt;b&gt;組&lt;/b&gt;"));
  EXPECT_TRUE(Contains(html, "\\u003cscript\\u003ealert(1)"));
  for (const char c : html) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
}

TEST(HtmlWriter, TheDataHoldsEveryFinding) {
  const Report report = RichReport();
  const Json data = DataOf(Written(report, Format::kHtml));
  for (const char* column : {"rule", "severity", "file", "unit", "record", "line", "field", "message", "remedy",
                             "value", "markBegin", "markLength", "clause"}) {
    EXPECT_EQ(data[column].size(), report.findings.size()) << column;
  }
  const Json& strings = data["strings"];
  EXPECT_EQ(strings[data["message"][1].get<std::size_t>()], "サービス開始時刻はHHMMの4桁で書きますが、3桁です: 900");
  EXPECT_EQ(strings[data["files"][0]["path"].get<std::size_t>()], report.files[0].path);
}

TEST(HtmlWriter, MarksCountInUnitsOfScripts) {
  Report report = SmallReport();
  report.findings[1].value = "😀\x1B誤x";
  report.findings[1].mark_begin = 5;
  report.findings[1].mark_length = 3;
  const Json data = DataOf(Written(report, Format::kHtml));
  EXPECT_EQ(data["strings"][data["value"][1].get<std::size_t>()], "😀\\x1B誤x");
  EXPECT_EQ(data["markBegin"][1], 6);
  EXPECT_EQ(data["markLength"][1], 1);
}

TEST(HtmlWriter, TotalsAreInThePageWithoutScript) {
  const std::string html = Written(RichReport(), Format::kHtml);
  const std::string totals = Between(html, "<table id=\"totals\">", "</table>");
  for (const char* cell : {">4<", ">80<", ">1,217<", ">3<", ">2<", ">1,200<"}) {
    EXPECT_TRUE(Contains(totals, cell)) << cell;
  }
  EXPECT_TRUE(Contains(html, "<noscript>"));
  EXPECT_TRUE(Contains(Between(html, "<table id=\"rules\">", "</table>"), ">1,216<"));
}

TEST(HtmlWriter, LanguageIsSaid) {
  EXPECT_TRUE(Contains(Written(CleanReport(), Format::kHtml, Lang::kJa), "<html lang=\"ja\">"));
  EXPECT_TRUE(Contains(Written(CleanReport(), Format::kHtml, Lang::kEn), "<html lang=\"en\">"));
}

}  // namespace
}  // namespace renkei
