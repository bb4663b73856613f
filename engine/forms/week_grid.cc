#include "engine/forms/week_grid.h"

#include <algorithm>

#include "engine/forms/scribe.h"

namespace renkei::forms {
namespace {

constexpr int kDayMinutes = 24 * 60;

// Minutes since the form's day began.
int SinceFirst(int minute) { return (minute - kFirstHour * 60 + kDayMinutes) % kDayMinutes; }

WeekCell CellOf(const WeekEntry& entry) {
  const int begin = SinceFirst(entry.begin_minute);
  int length = entry.end_minute - entry.begin_minute;
  if (length < 0) length += kDayMinutes;
  const int end = std::min(begin + std::max(length, 1), kDayMinutes);
  WeekCell cell;
  cell.first_hour = static_cast<std::size_t>(begin / 60);
  cell.hours = static_cast<std::size_t>((end + 59) / 60) - cell.first_hour;
  cell.text = entry.text;
  cell.notes = entry.notes;
  return cell;
}

}  // namespace

std::vector<WeekCell> LayDay(std::vector<WeekEntry> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const WeekEntry& a, const WeekEntry& b) {
    return SinceFirst(a.begin_minute) < SinceFirst(b.begin_minute);
  });
  std::vector<WeekCell> cells;
  for (const WeekEntry& entry : entries) {
    WeekCell cell = CellOf(entry);
    if (cells.empty() || cells.back().first_hour + cells.back().hours <= cell.first_hour) {
      cells.push_back(std::move(cell));
      continue;
    }
    WeekCell& last = cells.back();
    last.hours = std::max(last.first_hour + last.hours, cell.first_hour + cell.hours) - last.first_hour;
    last.text += "\n" + cell.text;
    AddNumbers(&last.notes, cell.notes);
  }
  return cells;
}

}  // namespace renkei::forms
