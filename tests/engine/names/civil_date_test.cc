#include "engine/names/civil_date.h"

#include <gtest/gtest.h>

namespace renkei {
namespace {

TEST(CivilDate, KnowsTheCalendar) {
  EXPECT_TRUE(IsDate("20240229"));
  EXPECT_FALSE(IsDate("20250229"));
  EXPECT_FALSE(IsDate("21000229"));
  EXPECT_TRUE(IsDate("20000229"));
  EXPECT_FALSE(IsDate("20250431"));
  EXPECT_FALSE(IsDate("20251301"));
  EXPECT_FALSE(IsDate("20250100"));
  EXPECT_FALSE(IsDate("00000000"));
  EXPECT_TRUE(IsDate("99991231"));
}

TEST(CivilDate, KnowsTimesAndStamps) {
  EXPECT_TRUE(IsTime("0000"));
  EXPECT_TRUE(IsTime("2359"));
  EXPECT_TRUE(IsTime("2400"));
  EXPECT_FALSE(IsTime("2401"));
  EXPECT_FALSE(IsTime("0960"));
  EXPECT_TRUE(IsStamp("20250328090000"));
  EXPECT_FALSE(IsStamp("20250328240000"));
  EXPECT_FALSE(IsStamp("19990328090000"));
}

}  // namespace
}  // namespace renkei
