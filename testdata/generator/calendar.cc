#include "testdata/generator/calendar.h"

#include <algorithm>
#include <array>

namespace renkei_generator {
namespace {

bool IsLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// Days from 0001-01-01 to the first day of the year.
std::int64_t DaysBeforeYear(int year) {
  const std::int64_t y = year - 1;
  return y * 365 + y / 4 - y / 100 + y / 400;
}

constexpr std::int64_t kDaysBefore1970 = 719162;

void AppendPadded(int value, int width, std::string* out) {
  const std::string digits = std::to_string(value);
  for (int i = static_cast<int>(digits.size()); i < width; ++i) out->push_back('0');
  *out += digits;
}

// The digits as a number, or -1.
int ParseNumber(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

int DaysInMonth(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && IsLeap(year)) return 29;
  return kDays.at(static_cast<std::size_t>(month - 1));
}

std::int64_t DayNumber(const Date& date) {
  std::int64_t days = DaysBeforeYear(date.year) - kDaysBefore1970;
  for (int month = 1; month < date.month; ++month) days += DaysInMonth(date.year, month);
  return days + date.day - 1;
}

Date FromDayNumber(std::int64_t days) {
  const std::int64_t since_year_one = days + kDaysBefore1970;
  Date date;
  date.year = static_cast<int>(since_year_one / 366) + 1;
  while (DaysBeforeYear(date.year + 1) <= since_year_one) ++date.year;
  int rest = static_cast<int>(since_year_one - DaysBeforeYear(date.year));
  date.month = 1;
  while (rest >= DaysInMonth(date.year, date.month)) {
    rest -= DaysInMonth(date.year, date.month);
    ++date.month;
  }
  date.day = rest + 1;
  return date;
}

Date AddDays(const Date& date, int days) { return FromDayNumber(DayNumber(date) + days); }

Date AddMonths(const Date& date, int months) {
  const int count = date.year * 12 + date.month - 1 + months;
  Date result{count / 12, count % 12 + 1, 1};
  result.day = std::min(date.day, DaysInMonth(result.year, result.month));
  return result;
}

int Weekday(const Date& date) {
  // 1970-01-01 was a Thursday.
  const std::int64_t shifted = (DayNumber(date) + 3) % 7;
  return static_cast<int>((shifted + 7) % 7) + 1;
}

bool IsReal(const Date& date) {
  return date.year >= 1 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= DaysInMonth(date.year, date.month);
}

std::string CompactDate(const Date& date) {
  std::string text = CompactMonth(date);
  AppendPadded(date.day, 2, &text);
  return text;
}

std::string CompactMonth(const Date& date) {
  std::string text;
  AppendPadded(date.year, 4, &text);
  AppendPadded(date.month, 2, &text);
  return text;
}

bool ParseDate(std::string_view text, Date* date) {
  if (text.size() != 8) return false;
  *date = {ParseNumber(text.substr(0, 4)), ParseNumber(text.substr(4, 2)), ParseNumber(text.substr(6, 2))};
  return IsReal(*date);
}

bool ParseMonth(std::string_view text, Date* date) {
  return text.size() == 6 && ParseDate(std::string(text) + "01", date);
}

}  // namespace renkei_generator
