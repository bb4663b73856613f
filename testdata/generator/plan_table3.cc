#include "testdata/generator/plan_tables.h"

namespace renkei_generator {
namespace {

std::string Clock(int minutes) {
  const std::string text = std::to_string(10000 + minutes / 60 * 100 + minutes % 60);
  return text.substr(1);
}

}  // namespace

void PlanTables::StartTable3Row(const User& user, const Date& plan_created_on) {
  table3_->Start(frame_.csv_version);
  table3_->Set("insurer_number", user.insurer_number);
  table3_->Set("insured_number", user.insured_number);
  table3_->SetDate("created_on", plan_created_on);
  table3_->SetDate("plan_created_on", plan_created_on);
}

// Each row is a weekly service, a daily activity or a service that is not weekly.
void PlanTables::AppendTable3(const User& user, const Date& plan_created_on, Rng& rng, std::string* out) {
  const int services = rng.Between(1, 6);
  for (int i = 0; i < services; ++i) {
    const Office& office = rng.Percent(50) ? frame_.receiver : rng.Pick(frame_.others);
    const int start = rng.Between(14, 36) * 30;
    StartTable3Row(user, plan_created_on);
    table3_->Set("weekly_service", office.service_name);
    table3_->SetInt("weekday", rng.Between(1, 7));
    table3_->Set("start_time", Clock(start));
    table3_->Set("end_time", Clock(start + rng.Between(1, 10) * 30));
    table3_->AppendTo(out);
  }
  const int activities = rng.Between(0, 5);
  for (int i = 0; i < activities; ++i) {
    const int start = 6 * 60 + 180 * i;
    StartTable3Row(user, plan_created_on);
    table3_->Set("daily_activity", prose_.Text(Topic::kActivity, rng));
    table3_->Set("activity_start_time", Clock(start));
    table3_->Set("activity_end_time", Clock(start + (rng.Percent(60) ? 0 : 45)));
    table3_->AppendTo(out);
  }
  if (!rng.Percent(60)) return;
  StartTable3Row(user, plan_created_on);
  table3_->Set("non_weekly_service", prose_.Text(Topic::kNonWeekly, rng));
  table3_->AppendTo(out);
}

}  // namespace renkei_generator
