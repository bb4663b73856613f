#include <algorithm>
#include <array>
#include <functional>

#include "testdata/generator/prose.h"
#include "testdata/generator/slip_records.h"

namespace renkei_generator {
namespace {

constexpr std::string_view kNines = "9999999999";

template <typename Group, typename Condition>
Sums Sum(const Slip& slip, const Bill& bill, const Group& group, Condition condition) {
  Sums sums;
  for (const std::size_t index : group) {
    if (condition(slip.lines[index])) sums.Add(bill.lines[index].sums);
  }
  return sums;
}

template <typename Group, typename Condition>
bool Any(const Slip& slip, const Group& group, Condition condition) {
  return std::any_of(group.begin(), group.end(), [&](std::size_t index) { return condition(slip.lines[index]); });
}

// 99.99
std::string UnitPrice(int hundredths) {
  const std::string text = std::to_string(hundredths);
  const std::size_t point = text.size() - 2;
  return text.substr(0, point) + '.' + text.substr(point);
}

}  // namespace

Table7Writer::Table7Writer(const Frame& frame)
    : frame_(frame),
      record_(*FindLayout(frame.options.spec, "UPSIKYU"), frame.habits.empty_quotes),
      month_(CompactMonth(frame.month)) {
  Rng rng(MixSeeds(frame.user_seed, 0x7AB1E7));
  const int fill = frame.habits.fill_percent;
  writes_office_name_ = rng.Percent(fill);
  writes_days_ = rng.Percent(fill);
  writes_updater_ = rng.Percent(fill);
  writes_entered_by_ = rng.Percent(fill / 3);
}

// By office and type, or by type over all its offices.
std::vector<Table7Writer::Group> Table7Writer::MakeGroups(const Slip& slip) const {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < slip.lines.size(); ++i) {
    const Line& line = slip.lines[i];
    const auto belongs = [&](const Group& group) {
      const Line& first = slip.lines[group.front()];
      return first.type == line.type && (!frame_.habits.subtotal_by_office || first.office == line.office);
    };
    const auto group = std::find_if(groups.begin(), groups.end(), belongs);
    if (group == groups.end()) {
      groups.push_back({i});
    } else {
      group->push_back(i);
    }
  }
  return groups;
}

void Table7Writer::Append(const User& user, const Slip& slip, const Bill& bill, Rng& rng, std::string* out) {
  const Context context{user, slip, bill, AddDays(frame_.stamp_day, -rng.Between(0, 12)), out};
  Group all;
  for (const Group& group : MakeGroups(slip)) {
    for (const std::size_t index : group) AppendDetail(context, index);
    AppendSubtotals(context, group);
    all.insert(all.end(), group.begin(), group.end());
  }
  const bool with_outside = frame_.habits.total_with_outside;
  const Sums total = Sum(slip, bill, all, [with_outside](const Line& line) { return with_outside || line.in_limit; });
  AppendSummary(context, nullptr, "999999", total, true, false);
}

void Table7Writer::StartRow(const Context& context) {
  record_.Start(frame_.csv_version);
  record_.Set("insurer_number", context.user.insurer_number);
  record_.Set("insured_number", context.user.insured_number);
  record_.SetDate("created_on", context.created_on);
  record_.Set("service_month", month_);
}

void Table7Writer::AppendDetail(const Context& context, std::size_t index) {
  const Line& line = context.slip.lines[index];
  const BillLine& bill_line = context.bill.lines[index];
  StartRow(context);
  if (writes_office_name_) record_.Set("service_office_name", line.office->name);
  record_.Set("service_office_number", line.office->number);
  record_.Set("satellite_number", line.satellite);
  record_.Set("service_code", line.code);
  if (frame_.options.spec != Spec::kV3) {
    record_.Set("tais_code", line.tais);
    record_.Set("equipment_notification_code", line.notification);
    record_.Set("equipment_name", line.equipment_name);
  }
  record_.SetInt("units", line.list_units);
  if (line.discount_rate > 0) {
    record_.SetInt("discounted_rate", line.discount_rate);
    record_.SetInt("discounted_units", line.units);
  }
  record_.SetInt("count_or_days", bill_line.sums.count);
  SetSums(bill_line.sums, line.in_limit);
  SetPrices(context, line, bill_line);
  FinishRow(line.over_30, context.out);
}

void Table7Writer::SetPrices(const Context& context, const Line& line, const BillLine& bill_line) {
  if (frame_.habits.money && !line.over_30) {
    record_.Set("unit_price", UnitPrice(line.office->price_hundredths));
    if (bill_line.fixed_charge == 0) record_.SetInt("benefit_rate", context.user.benefit_rate);
    if (bill_line.fixed_charge > 0 || frame_.habits.fixed_charge_zeros) {
      record_.SetInt("fixed_user_charge_unit_price", bill_line.fixed_charge);
    }
  }
  if (writes_days_ && CountsShortStayDays(*line.type) && line.in_limit) {
    const int before = context.slip.short_stay_days_before;
    record_.SetInt("days_used_to_last_month", before);
    record_.SetInt("planned_days_this_month", context.slip.short_stay_days);
    record_.SetInt("cumulative_days", before + context.slip.short_stay_days);
  }
}

void Table7Writer::AppendSubtotals(const Context& context, const Group& group) {
  const auto in_limit = [](const Line& line) { return line.in_limit; };
  const auto outside = [](const Line& line) { return !line.in_limit && !line.over_30; };
  const auto over_30 = [](const Line& line) { return line.over_30; };
  const auto all = [](const Line&) { return true; };
  const Line& first = context.slip.lines[group.front()];
  const std::string type(first.type->code);
  if (group.size() > 1 && Any(context.slip, group, in_limit)) {
    const Sums sums = frame_.habits.subtotal_with_outside ? Sum(context.slip, context.bill, group, all)
                                                          : Sum(context.slip, context.bill, group, in_limit);
    AppendSummary(context, first.office, type + "AAAA", sums, true, false);
  }
  if (frame_.habits.outside_subtotals && Any(context.slip, group, outside)) {
    const Sums sums = Sum(context.slip, context.bill, group, outside);
    AppendSummary(context, first.office, type + "EEEE", sums, false, false);
  }
  if (frame_.habits.over_30_subtotals && Any(context.slip, group, over_30)) {
    const Sums sums = Sum(context.slip, context.bill, group, over_30);
    AppendSummary(context, first.office, type + "ZZZZ", sums, false, true);
  }
}

void Table7Writer::AppendSummary(const Context& context, const Office* office, std::string_view code, const Sums& sums,
                                 bool in_limit, bool over_30) {
  StartRow(context);
  if (writes_office_name_ && office != nullptr) {
    record_.Set("service_office_name", office->name);
  }
  record_.Set("service_office_number", office == nullptr ? kNines : office->number);
  record_.Set("service_code", code);
  record_.SetInt("units", 0);
  const int most = frame_.options.spec == Spec::kV3 ? 99 : 999;
  const bool counted = frame_.habits.summary_counts && sums.count <= most;
  record_.SetInt("count_or_days", counted ? sums.count : 0);
  SetSums(sums, in_limit);
  FinishRow(over_30, context.out);
}

void Table7Writer::SetSums(const Sums& sums, bool in_limit) {
  const Habits& habits = frame_.habits;
  if (habits.amounts) record_.SetInt("service_units_amount", sums.service_units);
  if (in_limit && habits.managed_units) record_.SetInt("managed_units", sums.managed);
  if (in_limit && habits.limits) {
    if (sums.type_limited) {
      record_.SetInt("type_limit_over_units", sums.type_over);
      record_.SetInt("type_limit_within_units", sums.type_within);
    }
    record_.SetInt("category_limit_over_units", sums.limit_over);
    record_.SetInt("category_limit_within_units", sums.limit_within);
  }
  if (!habits.money) return;
  record_.SetInt("total_cost_insured", sums.cost);
  record_.SetInt("claimed_amount", sums.claimed);
  record_.SetInt("user_charge_insured", sums.user_charge);
  record_.SetInt("user_charge_full", sums.user_charge_full);
}

void Table7Writer::FinishRow(bool over_30, std::string* out) {
  record_.Set("over_30_days", over_30 ? "1" : "0");
  record_.Set("fixed_office_code", kNines);
  if (writes_entered_by_) record_.Set("entered_by_code", "S01");
  if (writes_updater_) record_.Set("updater_office_number", frame_.Planner().number);
  record_.AppendTo(out);
}

}  // namespace renkei_generator
