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

// What the ids of some rules begin with, and the heading over them.
struct RulePlace {
  std::string id;  // "field"
  std::string title_ja, title_en;
};

class RuleCatalogue {
 public:
  explicit RuleCatalogue(const SpecRegistry& registry);

  // All rules, the engine's first in the order of its table, then the specs'. An id that several specs hold stands
  // once, with all their clauses.
  [[nodiscard]] const std::vector<RuleInfo>& rules() const { return rules_; }
  // The places that have a heading, the engine's first (engine/rules/places.def), then those that specs name
  // (RENKEI_LIST_RULE_PLACES), each once.
  [[nodiscard]] const std::vector<RulePlace>& places() const { return places_; }
  // By id or legacy id; nullptr when unknown.
  [[nodiscard]] const RuleInfo* Find(std::string_view id) const;
  // The id that is nearest to a mistyped one, or empty: for "did you mean".
  [[nodiscard]] std::string Nearest(std::string_view id) const;

 private:
  void AddPlaces(const renkei_list_t& list);

  std::vector<RuleInfo> rules_;
  std::vector<RulePlace> places_;
};

}  // namespace renkei
