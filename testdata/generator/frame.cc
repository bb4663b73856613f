#include "testdata/generator/frame.h"

#include <array>

#include "testdata/generator/office_pool.h"
#include "testdata/generator/prose.h"

namespace renkei_generator {
namespace {

bool PlannerSends(Kind kind) { return kind != Kind::kActuals && kind != Kind::kActualsDelete; }

Date ChooseMonth(const Options& options, Rng& rng) {
  Date month;
  if (ParseMonth(options.month, &month)) return month;
  if (options.spec == Spec::kV3) return AddMonths({2023, 1, 1}, rng.Below(27));
  return AddMonths({2025, 4, 1}, rng.Below(12));
}

// Slips are sent before their month or early in it, actuals after it, plans within it.
Date ChooseStampDay(Kind kind, const Date& month, Rng& rng) {
  switch (kind) {
    case Kind::kServiceSlip:
    case Kind::kSlipDelete:
      return AddDays(month, rng.Between(-12, 4));
    case Kind::kActuals:
    case Kind::kActualsDelete:
      return AddDays(AddMonths(month, 1), rng.Between(0, 9));
    default:
      return AddDays(month, rng.Between(0, 27));
  }
}

std::string TwoDigits(int value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

void ChooseStamp(Frame* frame, Rng& rng) {
  frame->stamp_day = ChooseStampDay(frame->options.kind, frame->month, rng);
  frame->stamp = CompactDate(frame->stamp_day);
  frame->stamp += TwoDigits(rng.Between(8, 18));
  frame->stamp += TwoDigits(rng.Below(60));
  frame->stamp += TwoDigits(rng.Below(60));
  if (!frame->options.stamp.empty()) {
    frame->stamp = frame->options.stamp;
    ParseDate(frame->stamp.substr(0, 8), &frame->stamp_day);
  }
}

// Where the text leaves two readings the seed chooses.
void ChooseReadings(Habits* habits, Rng& rng) {
  habits->empty_quotes = rng.Percent(40);
  habits->final_line_end = !rng.Percent(6);
  habits->mixed_order = rng.Percent(25);
  habits->total_with_outside = rng.Percent(60);
  habits->subtotal_with_outside = rng.Percent(30);
  habits->subtotal_by_office = !rng.Percent(12);
  habits->summary_counts = rng.Percent(50);
  habits->managed_units = !rng.Percent(12);
  habits->amounts = !rng.Percent(8);
  habits->limits = !rng.Percent(12);
  habits->money = !rng.Percent(15);
  if (!habits->managed_units) {
    // Without that column nobody can tell which rows lie outside the limit.
    habits->total_with_outside = true;
    habits->subtotal_with_outside = true;
  }
}

Habits ChooseHabits(const Options& options, Rng& rng) {
  static constexpr std::array<int, 8> kFill = {0, 20, 50, 60, 70, 80, 95, 100};
  Habits habits;
  habits.fill_percent = rng.Pick(kFill);
  habits.wordiness = rng.Between(1, 4);
  habits.rows_by_date = rng.Percent(50);
  habits.repeat_texts = rng.Percent(50);
  habits.satellites = rng.Percent(30);
  habits.limits_per_type = rng.Percent(40);
  habits.outside_subtotals = rng.Percent(50);
  habits.over_30_subtotals = rng.Percent(50);
  habits.fixed_charge_zeros = rng.Percent(20);
  if (options.readings == Readings::kAny) ChooseReadings(&habits, rng);
  return habits;
}

std::vector<std::string> ChooseInsurers(Rng& rng) {
  // Codes of municipalities that do not exist.
  static constexpr std::array<std::string_view, 6> kInsurers = {"019901", "139906", "139913",
                                                                "279908", "409904", "989900"};
  std::vector<std::string> insurers;
  const int count = rng.Between(1, 4);
  insurers.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) insurers.emplace_back(rng.Pick(kInsurers));
  return insurers;
}

}  // namespace

Care CareOf(const Options& options) {
  if (options.care.has_value()) return *options.care;
  return options.kind >= Kind::kBasicInfo ? Care::kPrevention : Care::kCare;
}

std::string Frame::NameOf(std::string_view layout, std::string_view month_part) const {
  std::string name(layout);
  if (!month_part.empty()) name.append("_").append(month_part);
  for (const Office* office : {&sender, &receiver}) {
    name += "_" + office->number;
    if (options.spec != Spec::kV3) name += "_" + office->type;
  }
  return name + "_" + stamp;
}

Frame MakeFrame(const Options& options) {
  Rng rng(MixSeeds(options.seed, static_cast<std::uint64_t>(options.kind) * 16 +
                                     static_cast<std::uint64_t>(options.spec) * 4 +
                                     static_cast<std::uint64_t>(CareOf(options))));
  Frame frame;
  frame.options = options;
  frame.care = CareOf(options);
  frame.csv_version = options.spec == Spec::kV3 ? "202208" : "202407";
  frame.planner_sends = PlannerSends(options.kind);
  frame.month = ChooseMonth(options, rng);
  ChooseStamp(&frame, rng);
  frame.habits = ChooseHabits(options, rng);
  frame.insurers = ChooseInsurers(rng);
  ChooseOffices(&frame, rng);
  const int managers = rng.Between(1, 4);
  for (int i = 0; i < managers; ++i) {
    frame.managers.push_back(MakeName(rng, rng.Percent(60)).kanji);
  }
  frame.user_seed = rng.Next();
  return frame;
}

}  // namespace renkei_generator
