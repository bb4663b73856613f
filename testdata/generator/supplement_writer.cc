#include "testdata/generator/supplement_writer.h"

namespace renkei_generator {

SupplementWriter::SupplementWriter(const Frame& frame)
    : frame_(frame), record_(*FindLayout(frame.options.spec, "UPHOSOKU"), frame.habits.empty_quotes) {}

void SupplementWriter::AppendForPlan(const User& user, const Date& plan_created_on, Rng& rng, std::string* out) {
  record_.Start(frame_.csv_version);
  SetPerson(user, rng);
  record_.SetDate("plan_created_on", plan_created_on);
  SetCertification(user, rng);
  SetOffices(rng);
  record_.Set("service_month", "000000");
  record_.AppendTo(out);
}

void SupplementWriter::AppendForSlip(const User& user, const Slip& slip, const std::vector<TypeLimit>& limits, Rng& rng,
                                     std::string* out) {
  record_.Start(frame_.csv_version);
  SetPerson(user, rng);
  record_.Set("plan_created_on", "00000000");
  SetCertification(user, rng);
  SetLimits(limits, rng);
  if (slip.short_stay_days > 0 && Fills(rng)) {
    record_.SetInt("facility_days_to_last_month", slip.short_stay_days_before);
    record_.SetInt("facility_days_cumulative", slip.short_stay_days_before + slip.short_stay_days);
  }
  SetOffices(rng);
  record_.Set("service_month", CompactMonth(frame_.month));
  record_.AppendTo(out);
}

void SupplementWriter::SetPerson(const User& user, Rng& rng) {
  record_.Set("insurer_number", user.insurer_number);
  record_.Set("insured_number", user.insured_number);
  record_.Set("user_name_kana", user.name.kana);
  record_.Set("user_name", user.name.kanji);
  record_.Set("user_sex", user.woman ? "2" : "1");
  record_.SetDate("user_birth_date", user.birth);
  if (Fills(rng)) record_.Set("user_postal_code", user.postal_code);
  if (Fills(rng)) record_.Set("user_address1", user.address1);
  if (Fills(rng)) record_.Set("user_address2", user.address2);
  if (Fills(rng)) record_.Set("user_phone", user.phone);
}

void SupplementWriter::SetCertification(const User& user, Rng& rng) {
  if (!user.certification_pending && Fills(rng)) {
    record_.SetDate("certified_on", user.certified_on);
  }
  if (Fills(rng)) {
    record_.SetDate("limit_from", user.certified_from);
    record_.SetDate("limit_to", user.certified_to);
  }
  if (Fills(rng)) record_.Set("certification_status", user.certification_pending ? "1" : "2");
  if (Fills(rng)) {
    if (rng.Percent(20)) record_.SetDate("care_level_changed_on", user.certified_from);
    record_.Set("care_level", user.care_level);
    record_.SetInt("category_limit_units", CategoryLimit(user.care_level));
  }
  if (Fills(rng)) record_.Set("previous_care_level", user.previous_care_level);
}

void SupplementWriter::SetLimits(const std::vector<TypeLimit>& limits, Rng& rng) {
  std::int64_t over = 0;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    std::string slot = "type_limit";
    slot.push_back(static_cast<char>('1' + i));
    record_.Set(slot + "_service_type", limits[i].type);
    record_.SetInt(slot + "_limit_units", limits[i].limit);
    record_.SetInt(slot + "_total_units", limits[i].total);
    record_.SetInt(slot + "_over_units", limits[i].over);
    over += limits[i].over;
  }
  if (!limits.empty() || Fills(rng)) record_.SetInt("total_over_units", over);
}

void SupplementWriter::SetOffices(Rng& rng) {
  if (Fills(rng)) record_.Set("consent_office_number", frame_.Planner().number);
  if (Fills(rng)) record_.Set("updater_office_number", frame_.Planner().number);
}

}  // namespace renkei_generator
