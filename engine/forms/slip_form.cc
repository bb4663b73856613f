#include "engine/forms/slip_form.h"

#include <fmt/format.h>

#include "engine/forms/slip_grid.h"

namespace renkei::forms {
namespace {

constexpr int kDayShare = 47;

std::string TimeText(const Scribe& scribe, const Row& row) {
  const std::string begin = Dates::Time(row.Raw("start_time"));
  const std::string end = Dates::Time(row.Raw("end_time"));
  return begin.empty() && end.empty() ? "" : scribe.Show(begin + "-" + end);
}

class SlipMaker {
 public:
  SlipMaker(Scribe& scribe, const Subject& subject, std::string_view month)
      : scribe_(scribe), subject_(subject), month_(month), notes_(scribe) {}

  Form Make(const std::vector<const Row*>& plan, const std::vector<const Row*>& results) {
    first_ = plan.empty() ? results.front() : plan.front();
    const SlipGrid grid = MakeGrid(month_, plan, results, notes_);
    Form form;
    form.number = Say(FormWord::kTable6);
    form.title =
        Say(!grid.has_results ? FormWord::kSlipTitle : (grid.has_plan ? FormWord::kSlipBoth : FormWord::kSlipResults));
    form.period = Say(FormWord::kMonthOf, {{"month", scribe_.dates().Month(month_)}});
    form.source = SourceText(scribe_, subject_.unit);
    form.blocks.emplace_back(HeadTable());
    if (!grid.rows.empty()) form.blocks.emplace_back(GridTable(grid));
    if (grid.has_prorated) form.blocks.emplace_back(Remark{Say(FormWord::kProratedLegend)});
    if (!grid.elsewhere.empty()) form.blocks.emplace_back(ElsewhereTable(grid));
    for (const auto* rows : {&plan, &results}) {
      for (const Row* const row : *rows) notes_.OnAll(*row);
    }
    form.notes = notes_.Take();
    return form;
  }

 private:
  [[nodiscard]] std::string Say(FormWord word, const NamedValues& values = {}) const {
    return scribe_.Say(word, values);
  }

  Table HeadTable() {
    const Row* const more = subject_.supplement;
    std::vector<FieldPair> pairs = PersonPairs(scribe_, notes_, subject_);
    const auto item = [&](FormWord word, const Row* row, std::string_view id) {
      pairs.push_back(ItemPair(scribe_, notes_, word, row, id));
    };
    item(FormWord::kCareLevel, more, "care_level");
    item(FormWord::kCertification, more, "certification_status");
    pairs.push_back(TextPair(scribe_, FormWord::kLimitUnits, LimitUnits()));
    pairs.push_back(TextPair(scribe_, FormWord::kLimitPeriod,
                             more == nullptr ? "" : scribe_.Period(*more, "limit_from", "limit_to")));
    item(FormWord::kPreviousLevel, more, "previous_care_level");
    item(FormWord::kLevelChanged, more, "care_level_changed_on");
    item(FormWord::kPlanOffice, first_, "plan_office_number");
    item(FormWord::kPlanManager, first_, "plan_manager_name");
    item(FormWord::kMadeDay, first_, "created_on");
    const std::string days = scribe_.Value(*first_, "short_stay_days_to_last_month");
    pairs.push_back(TextPair(scribe_, FormWord::kShortStayDays,
                             days.empty() ? "" : Say(FormWord::kDays, {{"days", days}}),
                             notes_.On(*first_, {"short_stay_days_to_last_month"})));
    return FieldTable(pairs, 4, 300);
  }

  [[nodiscard]] std::string LimitUnits() const {
    const std::string units =
        subject_.supplement == nullptr ? "" : scribe_.Number(*subject_.supplement, "category_limit_units");
    return units.empty() ? "" : Say(FormWord::kUnitsAMonth, {{"units", units}});
  }

  Table GridTable(const SlipGrid& grid) {
    Table table;
    table.kind = "grid";
    table.caption = Say(FormWord::kMonthGrid);
    table.columns = {{165, false, true}, {480, false, true}, {440, false, true}, {80, true}};
    table.columns.insert(table.columns.end(), grid.days, Column{kDayShare, false, false, true});
    table.columns.push_back({100, true});
    table.head = HeadRows(grid);
    for (const GridRow& row : grid.rows) AddRow(row, grid, &table);
    return table;
  }

  [[nodiscard]] std::vector<Cells> HeadRows(const SlipGrid& grid) const {
    Cells days = {HeadCell(Say(FormWord::kTimeSlot), 1, 2), HeadCell(Say(FormWord::kService), 1, 2),
                  HeadCell(Say(FormWord::kOffice), 1, 2), HeadCell(Say(FormWord::kDay))};
    Cells weekdays = {HeadCell(Say(FormWord::kWeekday))};
    for (std::size_t day = 1; day <= grid.days; ++day) {
      const std::string date = fmt::format("{}{:02}", month_, day);
      days.push_back(HeadCell(std::to_string(day)));
      weekdays.push_back(HeadCell(scribe_.dates().Weekday(date)));
      if (WeekdayOf(date) >= 6) days.back().look = weekdays.back().look = Look::kRest;
    }
    days.push_back(HeadCell(Say(FormWord::kTotalCount), 1, 2));
    return {days, weekdays};
  }

  void AddRow(const GridRow& row, const SlipGrid& grid, Table* table) const {
    const bool both = grid.has_plan && grid.has_results;
    const Row& first = *row.first;
    std::string service = ServiceText(scribe_, first);
    if (row.prorated_days > 0) {
      service += "（" + Say(FormWord::kProrated, {{"days", static_cast<std::int64_t>(row.prorated_days)}}) + "）";
    }
    Cells cells(3);
    cells[0].text = TimeText(scribe_, first);
    cells[0].notes = row.time_notes;
    cells[1].text = service;
    cells[1].notes = row.notes;
    cells[1].row_head = true;
    cells[2].text = OfficeText(scribe_, first);
    for (Cell& cell : cells) cell.rows = both ? 2 : 1;
    if (grid.has_plan) AddLine(row.plan, FormWord::kPlanned, grid.days, &cells);
    if (both) {
      table->body.push_back(std::move(cells));
      cells = {};
    }
    if (grid.has_results) AddLine(row.results, FormWord::kResult, grid.days, &cells);
    table->body.push_back(std::move(cells));
  }

  void AddLine(const GridLine& line, FormWord name, std::size_t days, Cells* cells) const {
    cells->push_back(HeadCell(Say(name)));
    for (std::size_t i = 0; i < days; ++i) {
      const GridDay& day = line.days[i];
      Cell cell;
      cell.look = day.prorated ? Look::kShade : Look::kCentre;
      if (day.prorated) cell.text = "-";
      if (day.any) cell.text = scribe_.Show(day.odd.empty() ? std::to_string(day.count) : day.odd);
      cell.notes = day.notes;
      cells->push_back(std::move(cell));
    }
    Cell total;
    total.look = Look::kSum;
    if (line.any) total.text = scribe_.Show(std::to_string(line.total));
    cells->push_back(std::move(total));
  }

  Table ElsewhereTable(const SlipGrid& grid) {
    Table table;
    table.kind = "plain";
    table.caption = Say(FormWord::kOffCalendar);
    table.columns = {{400, true}, {300}, {900}, {900}, {300}};
    table.head = {{HeadCell(Say(FormWord::kServiceDate)), HeadCell(Say(FormWord::kTimeSlot)),
                   HeadCell(Say(FormWord::kService)), HeadCell(Say(FormWord::kOffice)),
                   HeadCell(Say(FormWord::kTimes))}};
    for (const Row* const row : grid.elsewhere) {
      Cells cells(5);
      cells[0] = ItemCell(scribe_, notes_, *row, "service_date");
      cells[1].text = TimeText(scribe_, *row);
      cells[2].text = ServiceText(scribe_, *row);
      cells[3].text = OfficeText(scribe_, *row);
      cells[4] = ItemCell(scribe_, notes_, *row, "service_count", Look::kNumber);
      table.body.push_back(std::move(cells));
    }
    return table;
  }

  Scribe& scribe_;
  const Subject& subject_;
  const std::string month_;
  NoteBook notes_;
  const Row* first_ = nullptr;
};

}  // namespace

bool IsSlip(const renkei_layout_t& layout) {
  return HasItems(layout, {"service_month", "service_date", "start_time", "end_time", "service_count", "service_code"});
}

Form MakeSlip(Scribe& scribe, const Subject& subject, std::string_view month, const std::vector<const Row*>& plan,
              const std::vector<const Row*>& results) {
  return SlipMaker(scribe, subject, month).Make(plan, results);
}

std::string ServiceText(const Scribe& scribe, const Row& row) {
  const std::string_view code = row.Raw("service_code");
  std::string text = scribe.ServiceName(row, code);
  text += (text.empty() ? "" : " ") + scribe.Show(code);
  for (const std::string_view id : {"equipment_name", "tais_code", "equipment_notification_code"}) {
    if (const std::string more = scribe.Value(row, id); !more.empty()) text += "\n" + more;
  }
  if (row.Raw("over_30_days") == "1") text += "（" + scribe.Say(FormWord::kOver30Days) + "）";
  return text;
}

std::string OfficeText(const Scribe& scribe, const Row& row) {
  std::string text = scribe.Value(row, "service_office_name");
  if (text.empty()) text = scribe.Value(row, "service_office_number");
  const std::string satellite = scribe.Value(row, "satellite_number");
  return satellite.empty() ? text : text + "\n" + scribe.Say(FormWord::kSatellite, {{"number", satellite}});
}

}  // namespace renkei::forms
