// What of a rule is shown, in one language, with placeholders readable. Used by the forms of `renkei rules` and by
// `renkei explain`. Threads: pure functions.
#pragma once

#include <string>
#include <vector>

#include "cli/words.h"
#include "renkei/report.h"
#include "renkei/rules.h"

namespace renkei::cli {

struct RuleTexts {
  std::string severity, message, why, remedy;
  std::vector<std::string> clauses;  // each once
};

RuleTexts TextsOf(const RuleInfo& rule, const Words& words);

Word SeverityWord(Severity severity);

// Rules of one place: what their ids begin with.
struct RuleGroup {
  std::string place;  // "field"
  std::string title;
  std::vector<const RuleInfo*> rules;
};

// In the order of the catalogue's places; a place without a heading is its own title and stands last. Pointers into the
// catalogue.
std::vector<RuleGroup> GroupByPlace(const RuleCatalogue& catalogue, const Words& words);

}  // namespace renkei::cli
