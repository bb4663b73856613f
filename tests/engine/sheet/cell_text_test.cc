// Texts in the form in which a sheet holds them.
#include "engine/sheet/cell_text.h"

#include <gtest/gtest.h>

namespace renkei::sheet {
namespace {

std::string Cell(std::string_view text) { return TextForCell(text).text; }

TEST(CellTexts, LineBreaksAreLineFeeds) {
  EXPECT_EQ(Cell("a\r\nb\rc\nd\r"), "a\nb\nc\nd\n");
  EXPECT_EQ(Cell("\r\r\n"), "\n\n");
}

TEST(CellTexts, WhatCannotBeSeenIsWrittenOut) {
  EXPECT_EQ(Cell(std::string_view("a\0b", 3)), "a\\x00b");
  EXPECT_EQ(Cell("\x1B[31m\x7F"), "\\x1B[31m\\x7F");
  EXPECT_EQ(Cell("a\xE2\x80\xAE"), "a\\u{202E}");
  EXPECT_EQ(Cell("\xFF"), "\\xFF");
  EXPECT_EQ(Cell("\tあ👵"), "\tあ👵");
}

TEST(CellTexts, WhatExcelTakesForAnEscapeIsKeptFromIt) {
  EXPECT_EQ(Cell("_x0041_"), "_x005F_x0041_");
  EXPECT_EQ(Cell("_x005F_x0041_"), "_x005F_x005F_x005F_x0041_");
  EXPECT_EQ(Cell("_x00G1_ _x0041 _X0041_"), "_x00G1_ _x0041 _X0041_");
}

TEST(CellTexts, AreCutBetweenCharacters) {
  EXPECT_FALSE(TextForCell(std::string(kMostCellUnits, 'x')).cut);
  const CellText cell = TextForCell(std::string(kMostCellUnits + 1, 'x'));
  EXPECT_TRUE(cell.cut);
  EXPECT_EQ(cell.text.size(), kMostCellUnits);
  std::string old_women;  // two units each
  for (std::size_t i = 0; i < kMostCellUnits; ++i) old_women += "👵";
  EXPECT_EQ(Cell(old_women).size(), (kMostCellUnits - 1) / 2 * 4);
}

TEST(CellTexts, TruncationCountsUnits) {
  EXPECT_EQ(TruncateToUnits("aあ👵b", 2), "aあ");
  EXPECT_EQ(TruncateToUnits("aあ👵b", 3), "aあ");
  EXPECT_EQ(TruncateToUnits("aあ👵b", 4), "aあ👵");
  EXPECT_EQ(TruncateToUnits("a", 9), "a");
}

TEST(CellTexts, WidthIsThatOfTheLongestLine) {
  EXPECT_EQ(CellWidth("ab\nああ\nc"), 4U);
  EXPECT_EQ(LinesIn("ab\nああああああ\nc", 5), 5U);
}

}  // namespace
}  // namespace renkei::sheet
