#include "cli/rule_texts.h"

#include <algorithm>

#include "cli/message_outline.h"

namespace renkei::cli {
namespace {

// Where a rule's place stands among those that have a heading; behind them all when it has none.
std::size_t RankOf(const std::vector<RulePlace>& places, const std::string& place) {
  const auto found = std::find_if(places.begin(), places.end(), [&](const RulePlace& row) { return row.id == place; });
  return static_cast<std::size_t>(found - places.begin());
}

}  // namespace

Word SeverityWord(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return Word::kSeverityError;
    case Severity::kWarning:
      return Word::kSeverityWarning;
    case Severity::kInfo:
      break;
  }
  return Word::kSeverityInfo;
}

RuleTexts TextsOf(const RuleInfo& rule, const Words& words) {
  const bool japanese = words.lang == Lang::kJa;
  RuleTexts texts;
  texts.severity = words(SeverityWord(rule.severity));
  texts.message = MessageOutline(japanese ? rule.message_ja : rule.message_en);
  texts.why = MessageOutline(japanese ? rule.why_ja : rule.why_en);
  texts.remedy = MessageOutline(japanese ? rule.remedy_ja : rule.remedy_en);
  for (const std::string& clause : rule.clauses) {
    const bool again = std::find(texts.clauses.begin(), texts.clauses.end(), clause) != texts.clauses.end();
    if (!again) texts.clauses.push_back(clause);
  }
  return texts;
}

std::vector<RuleGroup> GroupByPlace(const RuleCatalogue& catalogue, const Words& words) {
  const std::vector<RulePlace>& places = catalogue.places();
  std::vector<RuleGroup> groups;
  for (const RuleInfo& rule : catalogue.rules()) {
    const std::string place = rule.id.substr(0, rule.id.find('-'));
    auto group = std::find_if(groups.begin(), groups.end(), [&](const RuleGroup& each) { return each.place == place; });
    if (group == groups.end()) {
      const std::size_t rank = RankOf(places, place);
      const std::string title = rank == places.size()     ? place
                                : words.lang == Lang::kJa ? places[rank].title_ja
                                                          : places[rank].title_en;
      group = groups.insert(groups.end(), {place, title, {}});
    }
    group->rules.push_back(&rule);
  }
  std::stable_sort(groups.begin(), groups.end(), [&](const RuleGroup& left, const RuleGroup& right) {
    return RankOf(places, left.place) < RankOf(places, right.place);
  });
  return groups;
}

}  // namespace renkei::cli
