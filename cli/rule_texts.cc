#include "cli/rule_texts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/message_outline.h"

namespace renkei::cli {
namespace {

struct Place {
  std::string_view name;
  Word title;
};

constexpr std::array<Place, 13> kPlaces = {{
    {"file", Word::kPlaceFile},
    {"encoding", Word::kPlaceEncoding},
    {"text", Word::kPlaceText},
    {"csv", Word::kPlaceCsv},
    {"version", Word::kPlaceVersion},
    {"name", Word::kPlaceName},
    {"field", Word::kPlaceField},
    {"excel", Word::kPlaceExcel},
    {"record", Word::kPlaceRecord},
    {"unit", Word::kPlaceUnit},
    {"join", Word::kPlaceJoin},
    {"image", Word::kPlaceImage},
    {"send", Word::kPlaceSend},
}};

// A place that the table does not know (of a plugin of someone else) is its own title and stands last.
std::size_t RankOf(const std::string& place) {
  const auto* const found =
      std::find_if(kPlaces.begin(), kPlaces.end(), [&](const Place& row) { return row.name == place; });
  return static_cast<std::size_t>(found - kPlaces.begin());
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

std::vector<RuleGroup> GroupByPlace(const std::vector<RuleInfo>& rules, const Words& words) {
  std::vector<RuleGroup> groups;
  for (const RuleInfo& rule : rules) {
    const std::string place = rule.id.substr(0, rule.id.find('-'));
    auto group = std::find_if(groups.begin(), groups.end(), [&](const RuleGroup& each) { return each.place == place; });
    if (group == groups.end()) {
      const std::size_t rank = RankOf(place);
      const std::string title = rank < kPlaces.size() ? words(kPlaces.at(rank).title) : place;
      group = groups.insert(groups.end(), {place, title, {}});
    }
    group->rules.push_back(&rule);
  }
  std::stable_sort(groups.begin(), groups.end(), [](const RuleGroup& left, const RuleGroup& right) {
    return RankOf(left.place) < RankOf(right.place);
  });
  return groups;
}

}  // namespace renkei::cli
