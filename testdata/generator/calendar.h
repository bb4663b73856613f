// Civil dates for the generator (proleptic Gregorian calendar, no time zone).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace renkei_generator {

struct Date {
  int year = 2000;
  int month = 1;
  int day = 1;
};

int DaysInMonth(int year, int month);

// Days since 1970-01-01, and back.
std::int64_t DayNumber(const Date& date);
Date FromDayNumber(std::int64_t days);

Date AddDays(const Date& date, int days);
// Same day of the month where it exists, else the month's last day.
Date AddMonths(const Date& date, int months);

// 1 Monday … 7 Sunday.
int Weekday(const Date& date);

bool IsReal(const Date& date);

// YYYYMMDD and YYYYMM.
std::string CompactDate(const Date& date);
std::string CompactMonth(const Date& date);

// The reverse; false for anything that is not a real date or month. A month gives its first day.
bool ParseDate(std::string_view text, Date* date);
bool ParseMonth(std::string_view text, Date* date);

}  // namespace renkei_generator
