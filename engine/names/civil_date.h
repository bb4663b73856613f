// The calendar of dates, months, times and stamps that are digits already. Threads: pure functions.
#pragma once

#include <cstdint>
#include <string_view>

namespace renkei {

// Years that occur in care data: from before any living person's birth to the open ends (2999, 9999) that software
// writes.
inline constexpr int kFirstYear = 1800;

// The number that n digits at p make. REQUIRES: digits.
constexpr int DigitsToInt(const char* p, int n) {
  int value = 0;
  for (int i = 0; i < n; ++i) value = value * 10 + (p[i] - '0');
  return value;
}

constexpr int DaysInMonth(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

// REQUIRES: six digits YYYYMM at p.
constexpr bool IsMonth(const char* p) {
  const int month = DigitsToInt(p + 4, 2);
  return DigitsToInt(p, 4) >= kFirstYear && month >= 1 && month <= 12;
}

// REQUIRES: eight digits YYYYMMDD at p.
constexpr bool IsDate(const char* p) {
  if (!IsMonth(p)) return false;
  const int day = DigitsToInt(p + 6, 2);
  return day >= 1 && day <= DaysInMonth(DigitsToInt(p, 4), DigitsToInt(p + 4, 2));
}

// REQUIRES: four digits HHMM at p. 2400 is the end of a day.
constexpr bool IsTime(const char* p) {
  const int hour = DigitsToInt(p, 2);
  const int minute = DigitsToInt(p + 2, 2);
  return (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
}

// REQUIRES: fourteen digits YYYYMMDDHHMMSS at p. No stamp is older than the exchange's century.
constexpr bool IsStamp(const char* p) {
  return IsDate(p) && DigitsToInt(p, 4) >= 2000 && DigitsToInt(p + 8, 2) < 24 && DigitsToInt(p + 10, 2) < 60 &&
         DigitsToInt(p + 12, 2) < 60;
}

constexpr bool IsAllDigits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return !text.empty();
}

}  // namespace renkei
