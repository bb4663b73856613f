// The forms of the list of rules. Byte forms: Markdown as docs/rules.md, JSON as renkei.rules/1. Threads: pure
// functions.
#pragma once

#include <ostream>
#include <vector>

#include "cli/words.h"
#include "renkei/report.h"
#include "renkei/rules.h"

namespace renkei::cli {

// One line a rule: id, severity, message.
void WriteRuleTable(const std::vector<RuleInfo>& rules, const Words& words, std::ostream& out);

// A page to read: what severities mean, and each rule with message, why, remedy, clause and example, by place.
void WriteRuleMarkdown(const RuleCatalogue& catalogue, const Words& words, std::ostream& out);

// Everything, in both languages, messages as ICU patterns.
void WriteRuleJson(const std::vector<RuleInfo>& rules, std::ostream& out);

// The ids alone, one a line.
void WriteRuleIds(const std::vector<RuleInfo>& rules, std::ostream& out);

}  // namespace renkei::cli
