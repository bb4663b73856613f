// Days and instants.
#include "engine/time/civil_time.h"

#include <gtest/gtest.h>

namespace renkei {
namespace {

TEST(CivilTime, InstantsAreReadWithTheirOffset) {
  EXPECT_EQ(TokyoTime(ParseInstant("2026-11-22T09:00:00+09:00").value()), "2026-11-22T09:00:00+09:00");
  EXPECT_EQ(TokyoTime(ParseInstant("2026-11-22T00:00:00Z").value()), "2026-11-22T09:00:00+09:00");
  EXPECT_EQ(TokyoTime(ParseInstant("2026-11-21t19:30:00.250-04:30").value()), "2026-11-22T09:00:00+09:00");
  EXPECT_EQ(TokyoTime(ParseInstant("2024-02-29 23:59:60+00:00").value()), "2024-03-01T08:59:59+09:00");
}

TEST(CivilTime, WhatIsNoInstantIsRefused) {
  for (const char* const text :
       {"", "2026-11-22", "2026-11-22T09:00:00", "2026-11-22T09:00+09:00", "2026-11-22T24:00:00Z",
        "2026-11-22T09:60:00Z", "2026-11-22T09:00:61Z", "2026-02-29T09:00:00Z", "2026-13-01T09:00:00Z",
        "2026-11-22T09:00:00+9:00", "2026-11-22T09:00:00+0900", "2026-11-22T09:00:00+24:00", "2026-11-22T09:00:00.Z",
        "2026-11-22T09:00:00Z ", "2026/11/22T09:00:00Z", "1969-12-31T23:59:59Z", "12026-11-22T09:00:00Z"}) {
    EXPECT_FALSE(ParseInstant(text).has_value()) << text;
  }
}

TEST(CivilTime, DaysAreReal) {
  EXPECT_EQ(ParseDay("2024-02-29"), "20240229");
  for (const char* const text :
       {"", "2026-02-29", "2026-00-01", "2026-1-01", "20260101", "2026-01-01 ", "2026/01/01"}) {
    EXPECT_FALSE(ParseDay(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace renkei
