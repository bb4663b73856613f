// The hours of a week, each day's entries laid into them. Threads: values.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace renkei::forms {

inline constexpr std::size_t kHours = 24;
inline constexpr int kFirstHour = 4;  // a day of the form begins at four

// Something from one hour to another, as it is written.
struct WeekEntry {
  int begin_minute = 0;  // of the day, from midnight
  int end_minute = 0;    // not after the begin: it has no length, or goes past midnight
  std::string text;
  std::vector<int> notes;
};

// Entries that stand in one cell, since they share an hour.
struct WeekCell {
  std::size_t first_hour = 0;  // row, 0 is kFirstHour
  std::size_t hours = 1;
  std::string text;
  std::vector<int> notes;
};

// The cells of one day, in order, none over another. What goes past the day's end stops there; its text says when.
std::vector<WeekCell> LayDay(std::vector<WeekEntry> entries);

}  // namespace renkei::forms
