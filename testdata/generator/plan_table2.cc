#include "testdata/generator/plan_tables.h"

namespace renkei_generator {

// Rows come in print order: by issue, goal within it and support within that.
void PlanTables::AppendTable2(const User& user, const Date& plan_created_on, Rng& rng, std::string* out) {
  Numbers numbers;
  GoalTexts texts;
  const int issues = rng.Between(1, 4);
  for (numbers.issue = 1; numbers.issue <= issues; ++numbers.issue) {
    texts.issue = prose_.Text(Topic::kIssue, rng);
    const int goals = rng.Between(1, 2);
    for (numbers.goal = 1; numbers.goal <= goals; ++numbers.goal) {
      texts.long_term = prose_.Text(Topic::kLongGoal, rng);
      texts.short_term = prose_.Text(Topic::kShortGoal, rng);
      texts.long_period = prose_.Phrase(Topic::kPeriod, rng);
      texts.short_period = prose_.Phrase(Topic::kPeriod, rng);
      const int supports = rng.Between(1, 3);
      for (numbers.support = 1; numbers.support <= supports; ++numbers.support) {
        StartTable2Row(user, plan_created_on);
        SetGoal(numbers, texts);
        SetSupport(rng);
        SetUpdater(&table2_, rng);
        table2_.AppendTo(out);
      }
    }
  }
}

void PlanTables::StartTable2Row(const User& user, const Date& plan_created_on) {
  table2_.Start(frame_.csv_version);
  table2_.Set("insurer_number", user.insurer_number);
  table2_.Set("insured_number", user.insured_number);
  table2_.SetDate("created_on", plan_created_on);
  table2_.SetDate("plan_created_on", plan_created_on);
}

// Texts that a printed form shows once may be left empty on the rows that follow.
void PlanTables::SetGoal(const Numbers& numbers, const GoalTexts& texts) {
  const bool repeat = frame_.habits.repeat_texts;
  const bool goal_begins = repeat || numbers.support == 1;
  table2_.SetInt("issue_no", numbers.issue);
  if (repeat || (goal_begins && numbers.goal == 1)) table2_.Set("issue", texts.issue);
  table2_.SetInt("goal_no", numbers.goal);
  if (goal_begins) {
    table2_.Set("long_term_goal", texts.long_term);
    table2_.Set("short_term_goal", texts.short_term);
    table2_.Set("long_term_period", texts.long_period);
    table2_.Set("short_term_period", texts.short_period);
  }
  table2_.SetInt("support_no", numbers.support);
}

void PlanTables::SetSupport(Rng& rng) {
  const bool insured = rng.Percent(75);
  if (!rng.Percent(5)) table2_.Set("service_content", prose_.Text(Topic::kServiceContent, rng));
  if (insured) {
    const Office& office = rng.Percent(50) ? frame_.receiver : rng.Pick(frame_.others);
    if (Fills(rng)) table2_.Set("insurance_covered", "Y");
    if (!rng.Percent(5)) table2_.Set("service_kind_name", office.service_name);
    if (Fills(rng)) table2_.Set("service_office_number", office.number);
    if (Fills(rng)) table2_.Set("service_office_name", office.name);
  } else {
    if (rng.Percent(50)) table2_.Set("insurance_covered", "N");
    table2_.Set("service_kind_name", prose_.Phrase(Topic::kUncoveredKind, rng));
  }
  if (Fills(rng)) table2_.Set("frequency", prose_.Phrase(Topic::kFrequency, rng));
  if (Fills(rng)) table2_.Set("service_period", prose_.Phrase(Topic::kPeriod, rng));
}

}  // namespace renkei_generator
