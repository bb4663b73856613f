// 第３表 週間サービス計画表.
#include <fmt/format.h>

#include <optional>

#include "engine/forms/plan_forms.h"
#include "engine/forms/week_grid.h"
#include "engine/names/civil_date.h"

namespace renkei::forms {
namespace {

constexpr std::size_t kWeekdays = 7;
constexpr std::size_t kDayColumns = kWeekdays + 1;  // the activities go beside the days

std::optional<int> MinuteOf(std::string_view time) {
  if (time.size() != 4 || !IsAllDigits(time) || !IsTime(time.data())) return std::nullopt;
  return DigitsToInt(time.data(), 2) * 60 + DigitsToInt(&time[2], 2);
}

// The part of the day that an hour begins, as the form has them.
std::optional<FormWord> PartAt(int hour) {
  switch (hour) {
    case 4:
    case 22:
      return FormWord::kNight;
    case 6:
      return FormWord::kEarly;
    case 8:
      return FormWord::kMorning;
    case 12:
      return FormWord::kAfternoon;
    case 18:
      return FormWord::kEvening;
    default:
      return std::nullopt;
  }
}

// From an hour to the next that begins a part.
int HoursOfPart(int hour) {
  int hours = 1;
  while (hour + hours < kFirstHour + 24 && !PartAt((hour + hours) % 24)) ++hours;
  return hours;
}

class WeekMaker {
 public:
  WeekMaker(Scribe& scribe, const Subject& subject) : scribe_(scribe), subject_(subject), notes_(scribe) {}

  Form Make(const std::vector<const Row*>& rows) {
    Form form;
    form.number = scribe_.Say(FormWord::kTable3);
    form.title = scribe_.Say(FormWord::kWeekTitle);
    form.source = SourceText(scribe_, subject_.unit);
    form.blocks.emplace_back(PlanHead(scribe_, notes_, subject_, *rows.front()));
    for (const Row* const row : rows) Sort(*row);
    form.blocks.emplace_back(Grid());
    AddList(FormWord::kOffWeek, off_week_, &form);
    AddList(FormWord::kNonWeekly, non_weekly_, &form);
    for (const Row* const row : rows) notes_.OnAll(*row);
    form.notes = notes_.Take();
    return form;
  }

 private:
  void Sort(const Row& row) {
    const std::string_view day = row.Raw("weekday");
    if (!row.Raw("weekly_service").empty() || !day.empty()) {
      const std::size_t column =
          day.size() == 1 && day[0] >= '1' && day[0] <= '7' ? static_cast<std::size_t>(day[0] - '1') : kDayColumns;
      Place(row, column, "weekly_service", "start_time", "end_time");
    }
    if (!row.Raw("daily_activity").empty()) {
      Place(row, kWeekdays, "daily_activity", "activity_start_time", "activity_end_time");
    }
    if (!row.Raw("non_weekly_service").empty()) {
      non_weekly_.push_back(
          {{}, scribe_.Value(row, "non_weekly_service"), notes_.On(row, {"non_weekly_service"}), true});
    }
  }

  void Place(const Row& row, std::size_t column, std::string_view what, std::string_view from, std::string_view to) {
    const std::string begin = Dates::Time(row.Raw(from));
    const std::string end = Dates::Time(row.Raw(to));
    std::string times = end.empty() || begin == end ? begin : begin + "-" + end;
    std::string text = scribe_.Show(times);
    text += (text.empty() ? "" : " ") + scribe_.Value(row, what);
    const std::vector<int> notes = notes_.On(row, {what, "weekday", from, to});
    const std::optional<int> minute = MinuteOf(row.Raw(from));
    if (!minute || column >= kDayColumns) {
      const std::string day = scribe_.Value(row, "weekday");
      off_week_.push_back({{}, day.empty() ? text : day + " " + text, notes, true});
      return;
    }
    days_[column].push_back({*minute, MinuteOf(row.Raw(to)).value_or(*minute), text, notes});
  }

  Table Grid() const {
    Table table;
    table.kind = "week";
    table.columns = {{90, true}, {110, true}};
    table.columns.insert(table.columns.end(), kWeekdays, Column{310});
    table.columns.push_back({430});
    Cells head = {HeadCell(scribe_.Say(FormWord::kHour), 2)};
    for (std::size_t day = 0; day < kWeekdays; ++day) {
      head.push_back(HeadCell(scribe_.dates().Weekday(fmt::format("202401{:02}", day + 1))));  // a Monday
      if (day >= 5) head.back().look = Look::kRest;
    }
    head.push_back(HeadCell(scribe_.Say(FormWord::kActivities)));
    table.head = {head};
    for (std::size_t hour = 0; hour < kHours; ++hour) table.body.push_back(HourHead(hour));
    for (const std::vector<WeekEntry>& day : days_) AddDay(day, &table);
    return table;
  }

  [[nodiscard]] Cells HourHead(std::size_t row) const {
    const int hour = (kFirstHour + static_cast<int>(row)) % 24;
    Cells cells;
    if (const auto part = PartAt(hour)) {
      cells.push_back(HeadCell(scribe_.Say(*part), 1, HoursOfPart(kFirstHour + static_cast<int>(row))));
      cells.back().row_head = true;
    }
    cells.push_back(HeadCell(fmt::format("{}:00", hour)));
    cells.back().row_head = true;
    return cells;
  }

  static void AddDay(const std::vector<WeekEntry>& entries, Table* table) {
    std::size_t next = 0;
    const auto fill = [&](std::size_t until) {
      for (; next < until; ++next) table->body[next].emplace_back();
    };
    for (const WeekCell& placed : LayDay(entries)) {
      fill(placed.first_hour);
      Cell cell;
      cell.text = placed.text;
      cell.rows = static_cast<int>(placed.hours);
      cell.look = Look::kShade;
      cell.notes = placed.notes;
      table->body[next].push_back(std::move(cell));
      next += placed.hours;
    }
    fill(kHours);
  }

  void AddList(FormWord title, const std::vector<FieldPair>& pairs, Form* form) const {
    if (pairs.empty()) return;
    FieldPair all = TextPair(scribe_, title, "");
    for (const FieldPair& pair : pairs) {
      all.text += (all.text.empty() ? "" : "\n") + pair.text;
      AddNumbers(&all.notes, pair.notes);
    }
    form->blocks.emplace_back(FieldTable({all}, 1, 400));
  }

  Scribe& scribe_;
  const Subject& subject_;
  NoteBook notes_;
  std::array<std::vector<WeekEntry>, kDayColumns> days_;
  std::vector<FieldPair> off_week_, non_weekly_;
};

}  // namespace

bool IsWeek(const renkei_layout_t& layout) {
  return HasItems(
      layout, {"plan_created_on", "weekly_service", "weekday", "start_time", "daily_activity", "non_weekly_service"});
}

Form MakeWeek(Scribe& scribe, const Subject& subject, const std::vector<const Row*>& rows) {
  return WeekMaker(scribe, subject).Make(rows);
}

}  // namespace renkei::forms
