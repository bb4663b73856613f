#include "testdata/generator/prevention_plan_writer.h"

#include <array>

namespace renkei_generator {

PreventionPlanWriter::PreventionPlanWriter(const Frame& frame)
    : frame_(frame),
      prose_(frame.options.text, frame.habits.wordiness),
      main_(*FindLayout(frame.options.spec, "UPYOBO"), frame.habits.empty_quotes),
      sub_(*FindLayout(frame.options.spec, "UPYOBO_SUB"), frame.habits.empty_quotes) {}

void PreventionPlanWriter::Append(const User& user, Rng& rng, std::string* main, std::string* sub) {
  const Date plan_created_on = AddDays(frame_.stamp_day, -rng.Between(0, 25));
  main_.Start(frame_.csv_version);
  main_.Set("insurer_number", user.insurer_number);
  main_.Set("insured_number", user.insured_number);
  main_.SetDate("plan_created_on", plan_created_on);
  SetHead(user, rng);
  SetAuthor(plan_created_on, rng);
  FillText("goal_day", Topic::kGoalDay, rng);
  FillText("goal_year", Topic::kGoalYear, rng);
  SetDomains(rng);
  FillText("health_cautions", Topic::kHealthCaution, rng);
  FillText("support_policy", Topic::kSupportPolicy, rng);
  FillText("overall_policy", Topic::kPolicy, rng);
  SetChecklist(rng);
  SetAgreement(user, plan_created_on, rng);
  main_.AppendTo(main);
  AppendSub(user, plan_created_on, rng, sub);
}

void PreventionPlanWriter::SetHead(const User& user, Rng& rng) {
  static constexpr std::array<std::string_view, 7> kCategories = {"11", "12", "21", "51", "52", "53", "54"};
  const bool by_planner = frame_.sender.type == "43";
  main_.Set("plan_kind", frame_.care == Care::kLocal || rng.Percent(30) ? "2" : "1");
  main_.Set("commissioned", by_planner || rng.Percent(20) ? "2" : "1");
  if (Fills(rng)) main_.Set("reference_number", std::to_string(rng.Between(1, 9999)));
  main_.Set("user_name", user.name.kanji);
  if (!user.certification_pending && Fills(rng)) main_.SetDate("certified_on", user.certified_on);
  if (Fills(rng)) {
    main_.SetDate("certified_from", user.certified_from);
    main_.SetDate("certified_to", user.certified_to);
  }
  if (Fills(rng)) main_.Set("plan_category", rng.Pick(kCategories));
  if (Fills(rng)) main_.Set("certification_status", user.certification_pending ? "1" : "2");
  if (Fills(rng)) main_.SetInt("support_level", rng.Between(1, 3));
}

void PreventionPlanWriter::SetAuthor(const Date& plan_created_on, Rng& rng) {
  if (Fills(rng)) main_.Set("author_center_staff_name", rng.Pick(frame_.managers));
  if (Fills(rng)) main_.Set("author_care_manager_name", rng.Pick(frame_.managers));
  if (Fills(rng)) main_.Set("author_office_name", frame_.sender.name);
  if (Fills(rng)) main_.Set("author_office_address", frame_.sender.address1);
  if (Fills(rng)) main_.Set("author_office_phone", frame_.sender.phone);
  if (Fills(rng)) {
    main_.SetDate("first_plan_created_on", AddDays(plan_created_on, -rng.Between(0, 1500)));
  }
  if (Fills(rng)) main_.Set("support_center_name", prose_.Phrase(Topic::kOfficeWord, rng));
}

void PreventionPlanWriter::SetDomains(Rng& rng) {
  for (const std::string domain : {"mobility", "home_life", "social", "health"}) {
    FillText(domain + "_current", Topic::kCurrentState, rng);
    FillText(domain + "_intention", Topic::kIntention, rng);
    const bool has_issue = rng.Percent(50);
    if (Fills(rng)) main_.Set(domain + "_has_issue", has_issue ? "1" : "2");
    if (has_issue) FillText(domain + "_issue_cause", Topic::kCause, rng);
  }
}

void PreventionPlanWriter::SetChecklist(Rng& rng) {
  struct Part {
    std::string_view name;
    int questions;
  };
  static constexpr std::array<Part, 6> kParts = {
      {{"exercise", 5}, {"nutrition", 2}, {"oral_care", 3}, {"homebound", 2}, {"forgetfulness", 3}, {"depression", 5}}};
  for (const Part& part : kParts) {
    const std::string name(part.name);
    if (Fills(rng)) main_.SetInt("checklist_" + name + "_count", rng.Between(0, part.questions));
  }
  for (const Part& part : kParts) {
    const std::string name(part.name);
    if (Fills(rng)) main_.Set("program_" + name + "_needed", rng.Percent(50) ? "1" : "2");
  }
}

void PreventionPlanWriter::SetAgreement(const User& user, const Date& plan_created_on, Rng& rng) {
  FillText("support_center_opinion", Topic::kCenterOpinion, rng);
  if (!Fills(rng)) return;
  main_.SetDate("agreed_on", plan_created_on);
  main_.Set("agreed_by_name", user.name.kanji);
}

// Issues with support plans with services; a text stands on the first row that it belongs to.
void PreventionPlanWriter::AppendSub(const User& user, const Date& plan_created_on, Rng& rng, std::string* out) {
  Numbers numbers;
  const int issues = rng.Between(1, 3);
  for (numbers.issue = 1; numbers.issue <= issues; ++numbers.issue) {
    const int plans = rng.Between(1, 2);
    for (numbers.plan = 1; numbers.plan <= plans; ++numbers.plan) {
      const int services = rng.Between(1, 3);
      for (numbers.service = 1; numbers.service <= services; ++numbers.service) {
        sub_.Start(frame_.csv_version);
        sub_.Set("insurer_number", user.insurer_number);
        sub_.Set("insured_number", user.insured_number);
        sub_.SetDate("plan_created_on", plan_created_on);
        SetSupport(numbers, rng);
        sub_.AppendTo(out);
      }
    }
  }
}

void PreventionPlanWriter::SetSupport(const Numbers& numbers, Rng& rng) {
  const bool plan_begins = numbers.service == 1;
  sub_.SetInt("issue_no", numbers.issue);
  if (plan_begins && numbers.plan == 1) {
    sub_.Set("overall_issue", prose_.Text(Topic::kIssue, rng));
    sub_.Set("goal_proposal", prose_.Text(Topic::kProposal, rng));
    sub_.Set("user_family_opinion", prose_.Text(Topic::kIntention, rng));
    sub_.Set("goal", prose_.Text(Topic::kShortGoal, rng));
  }
  sub_.SetInt("support_plan_no", numbers.plan);
  if (plan_begins) {
    sub_.Set("support_point", prose_.Text(Topic::kSupportPoint, rng));
    sub_.Set("self_care_informal", prose_.Text(Topic::kSelfCare, rng));
    sub_.Set("insured_service", prose_.Text(Topic::kServiceContent, rng));
  }
  sub_.SetInt("service_no", numbers.service);
  const Office& office = rng.Pick(frame_.others);
  if (Fills(rng)) sub_.Set("service_kind_name", office.service_name);
  if (Fills(rng)) sub_.Set("service_office_name", office.name);
  if (Fills(rng)) sub_.Set("service_period", prose_.Phrase(Topic::kPeriod, rng));
}

void PreventionPlanWriter::FillText(std::string_view id, Topic topic, Rng& rng) {
  if (Fills(rng)) main_.Set(id, prose_.Text(topic, rng));
}

}  // namespace renkei_generator
