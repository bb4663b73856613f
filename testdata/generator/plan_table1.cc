#include <array>

#include "testdata/generator/plan_tables.h"

namespace renkei_generator {

PlanTables::PlanTables(const Frame& frame)
    : frame_(frame),
      prose_(frame.options.text, frame.habits.wordiness),
      table1_(*FindLayout(frame.options.spec, "UP1KYO"), frame.habits.empty_quotes),
      table2_(*FindLayout(frame.options.spec, "UP2KYO"), frame.habits.empty_quotes) {
  const Layout* table3 = FindLayout(frame.options.spec, "UP3KYO");
  if (table3 != nullptr) table3_.emplace(*table3, frame.habits.empty_quotes);
}

void PlanTables::AppendTable1(const User& user, const Date& plan_created_on, Rng& rng, std::string* out) {
  const Office& planner = frame_.Planner();
  table1_.Start(frame_.csv_version);
  table1_.Set("insurer_number", user.insurer_number);
  table1_.Set("insured_number", user.insured_number);
  table1_.SetDate("created_on", plan_created_on);
  SetAddresses(user, rng);
  table1_.Set("plan_author_name", rng.Pick(frame_.managers));
  table1_.Set("plan_office_name", planner.name);
  table1_.Set("plan_office_number", planner.number);
  table1_.SetDate("plan_created_on", plan_created_on);
  const bool first_plan = rng.Percent(25);
  table1_.SetDate("first_plan_created_on",
                  first_plan ? plan_created_on : AddDays(plan_created_on, -rng.Between(30, 2500)));
  SetCertification(user, rng);
  SetTexts(rng);
  SetUpdater(&table1_, rng);
  table1_.AppendTo(out);
}

void PlanTables::SetAddresses(const User& user, Rng& rng) {
  const Office& planner = frame_.Planner();
  if (Fills(rng)) table1_.Set("user_postal_code", user.postal_code);
  if (Fills(rng)) table1_.Set("user_address1", user.address1);
  if (Fills(rng)) table1_.Set("user_address2", user.address2);
  if (Fills(rng)) table1_.Set("plan_office_postal_code", planner.postal_code);
  if (Fills(rng)) table1_.Set("plan_office_address1", planner.address1);
  if (Fills(rng)) table1_.Set("plan_office_address2", planner.address2);
}

void PlanTables::SetCertification(const User& user, Rng& rng) {
  static constexpr std::array<std::string_view, 7> kCategories = {"11", "12", "21", "51", "52", "53", "54"};
  if (Fills(rng)) table1_.Set("plan_category", rng.Pick(kCategories));
  if (Fills(rng)) table1_.Set("certification_status", user.certification_pending ? "1" : "2");
  if (!user.certification_pending && Fills(rng)) {
    table1_.SetDate("certified_on", user.certified_on);
  }
  if (Fills(rng)) {
    table1_.SetDate("certified_from", user.certified_from);
    table1_.SetDate("certified_to", user.certified_to);
  }
  if (Fills(rng)) table1_.Set("care_level", user.care_level);
}

void PlanTables::SetTexts(Rng& rng) {
  if (Fills(rng)) table1_.Set("assessment_result", prose_.Text(Topic::kAssessment, rng));
  if (Fills(rng)) table1_.Set("review_board_opinion", prose_.Text(Topic::kBoardOpinion, rng));
  if (Fills(rng)) table1_.Set("overall_policy", prose_.Text(Topic::kPolicy, rng));
  if (!Fills(rng)) return;
  static constexpr std::array<std::string_view, 3> kReasons = {"1", "2", "3"};
  const std::string_view reason = rng.Pick(kReasons);
  table1_.Set("housekeeping_reason", reason);
  if (reason == "3") {
    table1_.Set("housekeeping_reason_other", prose_.Phrase(Topic::kHousekeepingOther, rng));
  }
}

void PlanTables::SetUpdater(Record* record, Rng& rng) {
  if (Fills(rng)) record->Set("updater_office_number", frame_.Planner().number);
}

}  // namespace renkei_generator
