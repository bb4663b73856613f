#include "engine/forms/slip_grid.h"

#include <algorithm>
#include <map>

#include "engine/names/civil_date.h"

namespace renkei::forms {
namespace {

// What makes two records stand in one row.
constexpr std::array<std::string_view, 11> kRowItems = {"start_time",
                                                        "end_time",
                                                        "service_code",
                                                        "service_office_number",
                                                        "satellite_number",
                                                        "tais_code",
                                                        "equipment_notification_code",
                                                        "equipment_name",
                                                        "detail_code",
                                                        "over_30_days",
                                                        "prorated_days"};

using Key = std::array<std::string, kRowItems.size()>;

Key KeyOf(const Row& row) {
  Key key;
  for (std::size_t i = 0; i < key.size(); ++i) key[i] = row.Raw(kRowItems[i]);
  return key;
}

bool IsMonthText(std::string_view text) { return text.size() == 6 && IsAllDigits(text) && IsMonth(text.data()); }

class GridMaker {
 public:
  GridMaker(std::string_view month, NoteBook& notes) : month_(month), notes_(notes) {
    if (IsMonthText(month)) {
      grid_.days = static_cast<std::size_t>(DaysInMonth(DigitsToInt(month.data(), 4), DigitsToInt(&month[4], 2)));
    }
  }

  void Add(const std::vector<const Row*>& rows, bool results) {
    (results ? grid_.has_results : grid_.has_plan) = !rows.empty();
    for (const Row* const row : rows) {
      const std::size_t day = DayOf(row->Raw("service_date"));
      if (day == 0) {
        grid_.elsewhere.push_back(row);
        continue;
      }
      GridRow& place = RowOf(*row);
      Count(*row, day, results ? &place.results : &place.plan);
      Prorate(*row, &place, results ? &place.results : &place.plan);
    }
  }

  SlipGrid Take() {
    std::stable_sort(grid_.rows.begin(), grid_.rows.end(), [](const GridRow& a, const GridRow& b) {
      const auto time = [](const GridRow& row) {
        return std::pair(row.first->Raw("start_time"), row.first->Raw("end_time"));
      };
      return time(a) < time(b);
    });
    return std::move(grid_);
  }

 private:
  // From 1; 0: not in this month.
  [[nodiscard]] std::size_t DayOf(std::string_view date) const {
    if (date.size() != 8 || !IsAllDigits(date) || date.substr(0, 6) != month_) return 0;
    const auto day = static_cast<std::size_t>(DigitsToInt(&date[6], 2));
    return day <= grid_.days ? day : 0;
  }

  GridRow& RowOf(const Row& row) {
    const auto [at, fresh] = numbers_.emplace(KeyOf(row), grid_.rows.size());
    if (fresh) {
      grid_.rows.emplace_back();
      grid_.rows.back().first = &row;
    }
    GridRow& place = grid_.rows[at->second];
    AddNumbers(&place.time_notes, notes_.On(row, {"start_time", "end_time"}));
    AddNumbers(&place.notes, notes_.On(row, {"service_code", "service_office_number", "service_office_name",
                                             "satellite_number", "tais_code", "equipment_notification_code",
                                             "equipment_name", "detail_code", "over_30_days", "prorated_days"}));
    return place;
  }

  void Count(const Row& row, std::size_t day, GridLine* line) {
    GridDay& place = line->days[day - 1];
    const std::string_view count = row.Raw("service_count");
    if (IsAllDigits(count) && count.size() <= 4) {
      place.count += DigitsToInt(count.data(), static_cast<int>(count.size()));
      line->total += DigitsToInt(count.data(), static_cast<int>(count.size()));
    } else {
      place.odd = count.empty() ? "?" : count;
    }
    place.any = line->any = true;
    AddNumbers(&place.notes, notes_.On(row, {"service_date", "service_count"}));
  }

  void Prorate(const Row& row, GridRow* place, GridLine* line) {
    const std::string_view marks = row.Raw("prorated_days");
    if (marks.size() != kLongestMonth) return;
    place->prorated_days = 0;
    for (std::size_t i = 0; i < grid_.days; ++i) {
      if (marks[i] != '1') continue;
      line->days[i].prorated = grid_.has_prorated = true;
      ++place->prorated_days;
    }
  }

  const std::string month_;
  NoteBook& notes_;
  SlipGrid grid_;
  std::map<Key, std::size_t> numbers_;
};

}  // namespace

SlipGrid MakeGrid(std::string_view month, const std::vector<const Row*>& plan, const std::vector<const Row*>& results,
                  NoteBook& notes) {
  GridMaker maker(month, notes);
  maker.Add(plan, false);
  maker.Add(results, true);
  return maker.Take();
}

}  // namespace renkei::forms
