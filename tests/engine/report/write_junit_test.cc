#include <gtest/gtest.h>

#include <string>

#include "engine/report/xml.h"
#include "tests/engine/report/golden.h"
#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

using namespace ::renkei::testing;  // NOLINT(google-build-using-namespace)

std::size_t CountOf(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(JunitWriter, SmallReportReadsAsWritten) {
  for (const Lang lang : kBothLangs) {
    const std::string name = "small." + std::string(LangName(lang)) + ".xml";
    ExpectGolden(name, Written(SmallReport(), Format::kJunit, lang));
  }
}

TEST(JunitWriter, ACleanFileIsACaseThatPasses) {
  const std::string xml = Written(CleanReport(), Format::kJunit, Lang::kEn);
  EXPECT_TRUE(Contains(xml, "name=\"no findings\" time=\"0\"/>"));
  EXPECT_TRUE(Contains(xml, "<testsuites name=\"renkei\" tests=\"3\" failures=\"0\" errors=\"0\""));
}

TEST(JunitWriter, CountsAreThoseOfTheCases) {
  const std::string xml = Written(RichReport(), Format::kJunit, Lang::kEn);
  const std::string head = xml.substr(xml.find("<testsuites"), 120);
  const auto has = [&head](const char* name, std::size_t count) {
    return Contains(head, std::string(name) + "=\"" + std::to_string(count) + "\"");
  };
  EXPECT_TRUE(has("tests", CountOf(xml, "<testcase "))) << head;
  EXPECT_TRUE(has("failures", CountOf(xml, "<failure "))) << head;
  EXPECT_TRUE(has("errors", CountOf(xml, "<error "))) << head;
  EXPECT_TRUE(has("skipped", CountOf(xml, "<skipped "))) << head;
}

TEST(JunitWriter, OneCaseARuleHoldsAllItsFindings) {
  const std::string xml = Written(HugeReport(1000), Format::kJunit, Lang::kEn, Values::kFull);
  EXPECT_EQ(CountOf(xml, "record 1,000 (line 1,999)"), 1U);
  EXPECT_EQ(CountOf(xml, "<testcase "), 2 + 20 * 10U);
}

TEST(JunitWriter, MarkupAndForbiddenCharactersAreWrittenOut) {
  const std::string xml = Written(RichReport(), Format::kJunit, Lang::kJa, Values::kFull);
  EXPECT_TRUE(Contains(xml, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  EXPECT_FALSE(Contains(xml, "<script"));
  EXPECT_TRUE(Contains(xml, "red\\x1B[31m\\x07text"));
  EXPECT_TRUE(Contains(xml, "one&#13;"));
  for (const char c : xml) {
    EXPECT_TRUE(c == '\n' || c == '\t' || static_cast<unsigned char>(c) >= 0x20);
  }
}

TEST(Markup, AttributesKeepTheirBreaksAndNonCharactersAreReplaced) {
  EXPECT_EQ(EscapeMarkup("a\"b'c\n\t\r", true), "a&quot;b&#39;c&#10;&#9;&#13;");
  EXPECT_EQ(EscapeMarkup("\xEF\xBF\xBF\xEF\xBF\xBE"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

}  // namespace
}  // namespace renkei
