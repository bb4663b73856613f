// What of a rule is shown, in one language, with placeholders readable. Used by the forms of `renkei rules` and by
// `renkei explain`. Threads: pure functions.
#pragma once

#include <string>
#include <vector>

#include "cli/words.h"
#include "renkei/report.h"

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

// In the order of the places' table, unknown places last; pointers into `rules`.
std::vector<RuleGroup> GroupByPlace(const std::vector<RuleInfo>& rules, const Words& words);

}  // namespace renkei::cli
