#include "engine/report/values.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/report/code_point.h"
#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

Finding WithValue(std::string value, std::uint32_t begin, std::uint32_t length) {
  Finding finding;
  finding.has_value = true;
  finding.value = std::move(value);
  finding.mark_begin = begin;
  finding.mark_length = length;
  return finding;
}

TEST(ValuesDefault, IsFullForPeopleOnTheSpotAndMaskedForFormsThatTravel) {
  EXPECT_EQ(ResolveValues(Format::kText, Values::kDefault), Values::kFull);
  EXPECT_EQ(ResolveValues(Format::kHtml, Values::kDefault), Values::kFull);
  for (const Format format : {Format::kJson, Format::kSarif, Format::kJunit, Format::kCsv}) {
    EXPECT_EQ(ResolveValues(format, Values::kDefault), Values::kMasked);
  }
  EXPECT_EQ(ResolveValues(Format::kText, Values::kNone), Values::kNone);
  EXPECT_EQ(ResolveValues(Format::kJson, Values::kFull), Values::kFull);
}

TEST(Mask, EachCharacterIsReplacedByItsClass) {
  EXPECT_EQ(MaskText("Ab9-/:.,+"), "AA9-/:.,+");
  EXPECT_EQ(MaskText("山ダ　｡é😀"), "＊＊＊＊＊＊");
  EXPECT_EQ(MaskText(" =@\"<\\\x1B\x7F"), "????????");
  EXPECT_EQ(MaskText("\\x82"), "?A99");
  EXPECT_EQ(MaskText("a\xFF"), "A＊");
  EXPECT_EQ(MaskText(""), "");
}

TEST(ShowValueParts, TheMarkedPartIsCutAtCharacters) {
  const MarkedValue value = ShowValue(WithValue("東京都", 3, 3), Values::kFull);
  EXPECT_TRUE(value.shown);
  EXPECT_EQ(value.before, "東");
  EXPECT_EQ(value.mark, "京");
  EXPECT_EQ(value.after, "都");
}

TEST(ShowValueParts, AMarkInsideACharacterIsMovedToItsStart) {
  const MarkedValue value = ShowValue(WithValue("東京都", 4, 3), Values::kFull);
  EXPECT_EQ(value.before + "|" + value.mark + "|" + value.after, "東|京|都");
}

TEST(ShowValueParts, NoMarkMeansAllOfIt) {
  const MarkedValue value = ShowValue(WithValue("abc", 2, 0), Values::kMasked);
  EXPECT_EQ(value.mark, "AAA");
  EXPECT_EQ(value.before + value.after, "");
}

TEST(ShowValueParts, AMarkBeyondTheTextIsHarmless) {
  const MarkedValue value = ShowValue(WithValue("abc", 90, 4000000000U), Values::kFull);
  EXPECT_EQ(value.Whole(), "abc");
}

TEST(ShowValueParts, NoneShowsNothing) {
  EXPECT_FALSE(ShowValue(WithValue("abc", 0, 0), Values::kNone).shown);
  EXPECT_FALSE(ShowValue(Finding{}, Values::kFull).shown);
}

TEST(Visible, NothingThatMisleadsIsLeft) {
  EXPECT_EQ(VisibleText("a\x1B[31m\x07"), "a\\x1B[31m\\x07");
  EXPECT_EQ(VisibleText("\xE2\x80\xAE\xEF\xBB\xBF"), "\\u{202E}\\u{FEFF}");
  EXPECT_EQ(VisibleText("x\xFFy"), "x\\xFFy");
  EXPECT_EQ(VisibleText("1\r\n2\t3"), "1\r\n2\t3");
  EXPECT_EQ(VisibleText(std::string_view("\0", 1)), "\\x00");
}

}  // namespace
}  // namespace renkei
