#include "engine/fix/rule_changes.h"

#include <map>
#include <utility>

namespace renkei::fix {
namespace {

// Greater severities first.
using Key = std::pair<int, std::string>;

void Take(const Report& report, std::uint64_t RuleChange::*count, std::map<Key, RuleChange>& changes) {
  for (const RuleCount& row : report.rule_counts) {
    const RuleInfo& info = report.rules[static_cast<std::size_t>(row.rule)];
    RuleChange& change = changes[{-static_cast<int>(row.severity), info.id}];
    change.rule = info.id;
    change.severity = row.severity;
    change.*count += row.count;
    change.info = &info;
  }
}

}  // namespace

std::vector<RuleChange> CompareRules(const Report& before, const Report& after) {
  std::map<Key, RuleChange> changes;
  Take(before, &RuleChange::before, changes);
  Take(after, &RuleChange::after, changes);
  std::vector<RuleChange> rows;
  rows.reserve(changes.size());
  for (auto& [key, change] : changes) rows.push_back(std::move(change));
  return rows;
}

}  // namespace renkei::fix
