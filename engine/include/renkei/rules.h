// The catalogue of rules: the engine's own (engine/rules/rules.def) and those that specs hand over, merged by id. Used
// by the checker, `renkei rules`, `renkei explain`, the writers and the fixture tests. Threads: built by one thread,
// then read-only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "renkei/report.h"
#include "renkei/specs.h"

namespace renkei {

class RuleCatalogue {
 public:
  explicit RuleCatalogue(const SpecRegistry& registry);

  // All rules, the engine's first in the order of its table, then the specs'. An id that several specs hold stands
  // once, with all their clauses.
  [[nodiscard]] const std::vector<RuleInfo>& rules() const { return rules_; }
  // By id or legacy id; nullptr when unknown.
  [[nodiscard]] const RuleInfo* Find(std::string_view id) const;
  // The id that is nearest to a mistyped one, or empty: for "did you mean".
  [[nodiscard]] std::string Nearest(std::string_view id) const;

 private:
  std::vector<RuleInfo> rules_;
};

}  // namespace renkei
