#include <array>

#include "testdata/generator/slip_records.h"

namespace renkei_generator {
namespace {

// HHMM, or 9999 where a service has no times.
std::array<char, 4> Clock(int minutes) {
  if (minutes < 0) return {'9', '9', '9', '9'};
  const int hour = minutes / 60;
  const int minute = minutes % 60;
  return {static_cast<char>('0' + hour / 10), static_cast<char>('0' + hour % 10), static_cast<char>('0' + minute / 10),
          static_cast<char>('0' + minute % 10)};
}

std::string_view View(const std::array<char, 4>& text) { return {text.data(), text.size()}; }

}  // namespace

Table6Writer::Table6Writer(const Frame& frame, std::string_view layout)
    : frame_(frame),
      actuals_(layout == "UPJSK"),
      record_(*FindLayout(frame.options.spec, layout), frame.habits.empty_quotes),
      month_(CompactMonth(frame.month)) {
  Rng rng(MixSeeds(frame.user_seed, 0x7AB1E6));
  const int fill = frame.habits.fill_percent;
  writes_office_name_ = rng.Percent(fill);
  writes_updater_ = rng.Percent(fill);
  writes_short_stay_days_ = rng.Percent(fill);
  writes_percent_units_ = !actuals_ || rng.Percent(60);
}

void Table6Writer::Append(const User& user, const Slip& slip, Rng& rng, std::string* out) {
  const Date created_on = AddDays(frame_.stamp_day, -rng.Between(0, 12));
  const std::string& manager = rng.Pick(frame_.managers);
  for (const Visit& visit : slip.visits) {
    const Line& line = slip.lines[static_cast<std::size_t>(visit.line)];
    record_.Start(frame_.csv_version);
    record_.Set("insurer_number", user.insurer_number);
    record_.Set("insured_number", user.insured_number);
    record_.SetDate("created_on", created_on);
    record_.Set("service_month", month_);
    record_.Set("plan_office_number", frame_.Planner().number);
    record_.Set("plan_manager_name", manager);
    // Percentage additions may stay uncomputed in actuals.
    const bool computed = writes_percent_units_ || !line.percent_addition;
    record_.SetInt("units", computed ? line.units : 0);
    if (writes_short_stay_days_ && slip.short_stay_days > 0) {
      record_.SetInt("short_stay_days_to_last_month", slip.short_stay_days_before);
    }
    SetVisit(visit);
    SetLine(line, visit.detail_code);
    record_.AppendTo(out);
  }
}

void Table6Writer::SetVisit(const Visit& visit) {
  std::string date = month_;
  date.push_back(static_cast<char>('0' + visit.day / 10));
  date.push_back(static_cast<char>('0' + visit.day % 10));
  record_.Set("service_date", date);
  if (visit.prorated_days != 0) {
    std::array<char, 31> days{};
    for (std::size_t i = 0; i < days.size(); ++i) {
      days[i] = (visit.prorated_days >> i & 1U) != 0 ? '1' : '0';
    }
    record_.Set("prorated_days", {days.data(), days.size()});
  }
  record_.Set("start_time", View(Clock(visit.start)));
  record_.Set("end_time", View(Clock(visit.end)));
  record_.SetInt("service_count", visit.count);
}

void Table6Writer::SetLine(const Line& line, int detail_code) {
  record_.Set("service_code", line.code);
  if (frame_.options.spec != Spec::kV3) {
    record_.Set("tais_code", line.tais);
    record_.Set("equipment_notification_code", line.notification);
    record_.Set("equipment_name", line.equipment_name);
  }
  if (detail_code > 0) record_.SetInt("detail_code", detail_code);
  record_.Set("service_office_number", line.office->number);
  if (writes_office_name_) record_.Set("service_office_name", line.office->name);
  record_.Set("satellite_number", line.satellite);
  record_.Set("over_30_days", line.over_30 ? "1" : "0");
  if (!writes_updater_) return;
  const Office& updater = actuals_ ? frame_.ServiceOffice() : frame_.Planner();
  record_.Set("updater_office_number", updater.number);
}

}  // namespace renkei_generator
