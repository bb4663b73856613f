// Dates as the forms write them.
#include "engine/forms/dates.h"

#include <gtest/gtest.h>

namespace renkei::forms {
namespace {

TEST(FormDates, JapaneseDatesAreWrittenInTheirEra) {
  const Dates dates(Lang::kJa);
  EXPECT_EQ(dates.Date("20250401"), "令和7年4月1日");
  EXPECT_EQ(dates.Date("19261224"), "大正15年12月24日");
  EXPECT_EQ(dates.Date("19890107"), "昭和64年1月7日");
  EXPECT_EQ(dates.Month("202412"), "令和6年12月");
}

TEST(FormDates, TheFirstYearOfAnEraIsGannen) {
  const Dates dates(Lang::kJa);
  EXPECT_EQ(dates.Date("20190430"), "平成31年4月30日");
  EXPECT_EQ(dates.Date("20190501"), "令和元年5月1日");
  EXPECT_EQ(dates.Date("19890108"), "平成元年1月8日");
}

TEST(FormDates, EnglishDatesAreIso) {
  const Dates dates(Lang::kEn);
  EXPECT_EQ(dates.Date("20240229"), "2024-02-29");
  EXPECT_EQ(dates.Month("202402"), "2024-02");
  EXPECT_EQ(dates.Weekday("20240229"), "Th");
}

TEST(FormDates, WhatIsNoDateStaysAsItIs) {
  const Dates dates(Lang::kJa);
  for (const char* text : {"20250431", "2025040", "abc", "2025/04/01", "20230229"}) EXPECT_EQ(dates.Date(text), text);
  EXPECT_EQ(dates.Month("202513"), "202513");
  EXPECT_EQ(Dates::Time("2460"), "2460");
  EXPECT_EQ(dates.Weekday("20250431"), "");
}

TEST(FormDates, ZerosAndNoTimeAreNothing) {
  const Dates dates(Lang::kJa);
  EXPECT_EQ(dates.Date("00000000"), "");
  EXPECT_EQ(dates.Month("000000"), "");
  EXPECT_EQ(Dates::Time("9999"), "");
  EXPECT_EQ(Dates::Time("0930"), "09:30");
}

TEST(FormDates, WeekdaysAreThoseOfTheCalendar) {
  const Dates dates(Lang::kJa);
  EXPECT_EQ(dates.Weekday("20250601"), "日");
  EXPECT_EQ(WeekdayOf("20250601"), 7);
  EXPECT_EQ(WeekdayOf("20240229"), 4);
}

}  // namespace
}  // namespace renkei::forms
