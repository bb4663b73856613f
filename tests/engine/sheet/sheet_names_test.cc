// Names that Excel and every file system take.
#include "engine/sheet/sheet_names.h"

#include <gtest/gtest.h>

namespace renkei::sheet {
namespace {

TEST(SheetNames, HoldNothingThatExcelRefuses) {
  NameList names;
  EXPECT_EQ(names.Sheet("a[b]c:d*e?f/g\\h'i"), "a_b_c_d_e_f_g_h_i");
  EXPECT_EQ(names.Sheet("x\ny\x01"), "x_y_x01");
  EXPECT_EQ(names.Sheet(""), "_");
}

TEST(SheetNames, AreShortAndGivenOnce) {
  NameList names;
  const std::string longest = "あああああああああああああああああああああああああああああああ";  // 31
  EXPECT_EQ(names.Sheet(longest + "い"), longest);
  EXPECT_EQ(names.Sheet(longest), longest.substr(0, 27 * 3) + " (2)");
  EXPECT_EQ(names.Sheet("UPPLAN a"), "UPPLAN a");
  EXPECT_EQ(names.Sheet("upplan A"), "upplan A (2)");
  EXPECT_EQ(names.Sheet("UPPLAN a"), "UPPLAN a (3)");
}

TEST(WorkbookNames, SayWhoseSetItIs) {
  UnitReport unit;
  unit.kind = "service-slip";
  unit.month = "202504";
  unit.stamp = "20250328090000";
  unit.sender.office = "1370000001";
  unit.receiver.office = "1370000002";
  NameList names;
  EXPECT_EQ(names.Workbook(WorkbookStem(unit)), "service-slip_202504_1370000001-1370000002_20250328090000.xlsx");
  EXPECT_EQ(names.Workbook(WorkbookStem(unit)), "service-slip_202504_1370000001-1370000002_20250328090000_2.xlsx");
  EXPECT_EQ(names.Workbook(WorkbookStem(UnitReport())), "set.xlsx");
  EXPECT_EQ(names.Workbook("../a b"), ".._a_b.xlsx");
}

}  // namespace
}  // namespace renkei::sheet
