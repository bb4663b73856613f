// 第１表 居宅サービス計画書（１).
#include "engine/forms/plan_forms.h"

namespace renkei::forms {
namespace {

// Texts of several items, one a line.
std::string Lines(const Scribe& scribe, const Row& row, std::initializer_list<std::string_view> ids) {
  std::string text;
  for (const std::string_view id : ids) {
    const std::string value = scribe.Value(row, id);
    if (value.empty()) continue;
    text += (text.empty() ? "" : "\n") + value;
  }
  return text;
}

// The reason, and the words that go with "other".
std::string Reason(const Scribe& scribe, const Row& row) {
  const std::string reason = scribe.Value(row, "housekeeping_reason");
  const std::string other = scribe.Value(row, "housekeeping_reason_other");
  if (reason.empty() || other.empty()) return reason + other;
  return scribe.Say(FormWord::kMeaning, {{"value", reason}, {"meaning", other}});
}

Table Facts(Scribe& scribe, NoteBook& notes, const Subject& subject, const Row& row) {
  std::vector<FieldPair> pairs = PersonPairs(scribe, notes, subject);
  const auto lines = [&](FormWord word, std::initializer_list<std::string_view> ids) {
    pairs.push_back(TextPair(scribe, word, Lines(scribe, row, ids), notes.On(row, ids)));
  };
  const auto item = [&](FormWord word, std::string_view id) {
    pairs.push_back(ItemPair(scribe, notes, word, &row, id));
  };
  lines(FormWord::kAddress, {"user_postal_code", "user_address1", "user_address2"});
  item(FormWord::kPlanCategory, "plan_category");
  item(FormWord::kCertification, "certification_status");
  item(FormWord::kPlanAuthor, "plan_author_name");
  lines(FormWord::kPlanOfficeAndPlace, {"plan_office_name", "plan_office_number", "plan_office_postal_code",
                                        "plan_office_address1", "plan_office_address2"});
  item(FormWord::kCareLevel, "care_level");
  item(FormWord::kPlanDay, "plan_created_on");
  item(FormWord::kFirstPlanDay, "first_plan_created_on");
  item(FormWord::kMadeDay, "created_on");
  item(FormWord::kCertifiedOn, "certified_on");
  pairs.push_back(TextPair(scribe, FormWord::kCertifiedPeriod, scribe.Period(row, "certified_from", "certified_to"),
                           notes.On(row, {"certified_from", "certified_to"})));
  return FieldTable(pairs, 3, 320);
}

Table Texts(Scribe& scribe, NoteBook& notes, const Row& row) {
  std::vector<FieldPair> pairs = {
      ItemPair(scribe, notes, FormWord::kAssessment, &row, "assessment_result"),
      ItemPair(scribe, notes, FormWord::kBoardOpinion, &row, "review_board_opinion"),
      ItemPair(scribe, notes, FormWord::kPolicy, &row, "overall_policy"),
      TextPair(scribe, FormWord::kHousekeeping, Reason(scribe, row),
               notes.On(row, {"housekeeping_reason", "housekeeping_reason_other"})),
  };
  Table table = FieldTable(pairs, 1, 450);
  table.kind = "fields tall";
  return table;
}

}  // namespace

bool IsPlan(const renkei_layout_t& layout) {
  return HasItems(layout, {"plan_created_on", "plan_author_name", "assessment_result", "overall_policy"});
}

Table PlanHead(Scribe& scribe, NoteBook& notes, const Subject& subject, const Row& row) {
  return FieldTable(
      {TextPair(scribe, FormWord::kInsured, scribe.Show(subject.person->insured)), NamePair(scribe, notes, subject),
       ItemPair(scribe, notes, FormWord::kPlanDay, &row, "plan_created_on"),
       ItemPair(scribe, notes, FormWord::kMadeDay, &row, "created_on")},
      4, 300);
}

Form MakePlan(Scribe& scribe, const Subject& subject, const Row& row) {
  NoteBook notes(scribe);
  Form form;
  form.number = scribe.Say(FormWord::kTable1);
  form.title = scribe.Say(FormWord::kPlanTitle);
  form.source = SourceText(scribe, subject.unit);
  form.blocks.emplace_back(Facts(scribe, notes, subject, row));
  form.blocks.emplace_back(Texts(scribe, notes, row));
  notes.OnAll(row);
  if (subject.supplement != nullptr) notes.OnAll(*subject.supplement);
  form.notes = notes.Take();
  return form;
}

}  // namespace renkei::forms
