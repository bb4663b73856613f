#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "engine/rules/engine_rules.h"
#include "engine/rules/rule_info.h"
#include "engine/rules/spelling.h"
#include "renkei/rules.h"

namespace renkei {
namespace {

std::string Copy(renkei_string_t s) { return {s.data, static_cast<std::size_t>(s.size)}; }

const std::vector<RulePlace>& EnginePlaces() {
  static const std::vector<RulePlace> kPlaces = {
#define RENKEI_PLACE(id, ja, en) {id, ja, en},
#include "engine/rules/places.def"
#undef RENKEI_PLACE
  };
  return kPlaces;
}

}  // namespace

RuleInfo MakeRuleInfo(const renkei_rule_t& row, const std::string& spec) {
  RuleInfo info;
  info.id = Copy(row.id);
  info.severity = static_cast<Severity>(row.severity);
  if (!spec.empty()) info.specs.push_back(spec);
  info.clauses.push_back(Copy(row.clause));
  info.message_ja = Copy(row.message_ja);
  info.message_en = Copy(row.message_en);
  info.remedy_ja = Copy(row.remedy_ja);
  info.remedy_en = Copy(row.remedy_en);
  info.why_ja = Copy(row.why_ja);
  info.why_en = Copy(row.why_en);
  info.example = Copy(row.example);
  std::istringstream legacy(Copy(row.legacy_ids));
  for (std::string id; legacy >> id;) info.legacy_ids.push_back(id);
  return info;
}

RuleCatalogue::RuleCatalogue(const SpecRegistry& registry) : places_(EnginePlaces()) {
  for (std::size_t i = 0; i < EngineRuleCount(); ++i) rules_.push_back(MakeRuleInfo(EngineRules()[i], ""));
  std::unordered_map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < rules_.size(); ++i) seen.emplace(rules_[i].id, i);
  for (const LoadedSpec& loaded : registry.specs()) {
    const std::string coordinate = Copy(loaded.spec->coordinate);
    for (std::uint64_t i = 0; i < loaded.spec->list_count; ++i) {
      if (Copy(loaded.spec->lists[i].id) == RENKEI_LIST_RULE_PLACES) AddPlaces(loaded.spec->lists[i]);
    }
    for (std::uint64_t i = 0; i < loaded.spec->rule_count; ++i) {
      RuleInfo info = MakeRuleInfo(loaded.spec->rules[i], coordinate);
      const auto [place, added] = seen.emplace(info.id, rules_.size());
      if (added) {
        rules_.push_back(std::move(info));
        continue;
      }
      RuleInfo& first = rules_[place->second];
      if (first.specs.empty()) continue;  // the engine's own id wins; the loader refuses such a plugin
      first.specs.push_back(coordinate);
      first.clauses.push_back(info.clauses.front());
      first.severity = std::max(first.severity, info.severity);
    }
  }
}

void RuleCatalogue::AddPlaces(const renkei_list_t& list) {
  for (std::uint64_t i = 0; i < list.code_count; ++i) {
    const renkei_code_t& row = list.codes[i];
    const std::string id = Copy(row.value);
    const bool known =
        std::any_of(places_.begin(), places_.end(), [&](const RulePlace& place) { return place.id == id; });
    if (!known) places_.push_back({id, Copy(row.name_ja), Copy(row.name_en)});
  }
}

const RuleInfo* RuleCatalogue::Find(std::string_view id) const {
  for (const RuleInfo& rule : rules_) {
    if (rule.id == id) return &rule;
    if (std::find(rule.legacy_ids.begin(), rule.legacy_ids.end(), id) != rule.legacy_ids.end()) return &rule;
  }
  return nullptr;
}

std::string RuleCatalogue::Nearest(std::string_view id) const {
  std::string nearest;
  std::size_t best = 2 + id.size() / 4;
  for (const RuleInfo& rule : rules_) {
    const std::size_t distance = EditDistance(id, rule.id);
    if (distance <= best && (nearest.empty() || distance < best)) {
      best = distance;
      nearest = rule.id;
    }
  }
  return nearest;
}

}  // namespace renkei
