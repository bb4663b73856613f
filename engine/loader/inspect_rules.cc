// Rules, the version values that point at them, and checks.
#include <algorithm>

#include "engine/loader/spec_inspector.h"

namespace renkei::loader {
namespace {

constexpr std::uint64_t kMaxRules = 10'000;
constexpr std::uint64_t kMaxRuleIdBytes = 40;
constexpr std::uint64_t kMaxWrongVersions = 1000;
constexpr std::uint64_t kMaxChecks = 1000;
constexpr std::uint64_t kMaxCheckLayouts = 1000;

// <place>-<what>: lower-case letters and digits, parted by single hyphens.
bool IsRuleId(std::string_view id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return std::all_of(id.begin(), id.end(), fits) && id.find('-') != std::string_view::npos && id.front() != '-' &&
         id.back() != '-' && id.find("--") == std::string_view::npos;
}

}  // namespace

bool SpecInspector::RuleId(const At& at, renkei_string_t id) {
  if (!ask_.NewId(at, id, &rules_) || !ask_.Between({&at, "size"}, id.size, 1, kMaxRuleIdBytes)) return false;
  return IsRuleId(View(id)) || ask_.Fail(at, std::string(View(id)), "[a-z0-9]+(-[a-z0-9]+)+");
}

bool SpecInspector::RuleTexts(const At& at, const renkei_rule_t& rule) {
  return ask_.Words({&at, "clause"}, rule.clause) && ask_.Words({&at, "message_ja"}, rule.message_ja) &&
         ask_.Words({&at, "message_en"}, rule.message_en) && ask_.Words({&at, "remedy_ja"}, rule.remedy_ja) &&
         ask_.Words({&at, "remedy_en"}, rule.remedy_en) && ask_.Words({&at, "why_ja"}, rule.why_ja) &&
         ask_.Words({&at, "why_en"}, rule.why_en) && ask_.Text({&at, "example"}, rule.example) &&
         ask_.Text({&at, "legacy_ids"}, rule.legacy_ids);
}

bool SpecInspector::Rules() {
  if (!ask_.Table({nullptr, "rules"}, spec_.rules, spec_.rule_count, 0, kMaxRules)) return false;
  for (std::uint64_t i = 0; i < spec_.rule_count; ++i) {
    const At at = {nullptr, "rules", static_cast<std::int64_t>(i)};
    const renkei_rule_t& rule = spec_.rules[i];
    if (!ask_.Equals({&at, "size"}, rule.size, sizeof rule) ||
        !ask_.Between({&at, "severity"}, rule.severity, RENKEI_SEVERITY_INFO, RENKEI_SEVERITY_ERROR) ||
        !RuleId({&at, "id"}, rule.id) || !RuleTexts(at, rule)) {
      return false;
    }
  }
  return true;
}

bool SpecInspector::WrongVersions(std::span<const std::string> engine_rules) {
  if (!ask_.Table({nullptr, "wrong_versions"}, spec_.wrong_versions, spec_.wrong_version_count, 0, kMaxWrongVersions)) {
    return false;
  }
  std::set<std::string_view> known = rules_;
  known.insert(engine_rules.begin(), engine_rules.end());
  std::set<std::string_view> values = {View(spec_.csv_version)};
  for (std::uint64_t i = 0; i < spec_.wrong_version_count; ++i) {
    const At at = {nullptr, "wrong_versions", static_cast<std::int64_t>(i)};
    const renkei_wrong_version_t& wrong = spec_.wrong_versions[i];
    if (!ask_.NewId({&at, "value"}, wrong.value, &values) || !ask_.Words({&at, "rule"}, wrong.rule)) return false;
    if (!engine_rules.empty() && !known.contains(View(wrong.rule))) {
      return ask_.Fail({&at, "rule"}, std::string(View(wrong.rule)), "rules[].id");
    }
  }
  return true;
}

bool SpecInspector::Checks() {
  if (!ask_.Table({nullptr, "checks"}, spec_.checks, spec_.check_count, 0, kMaxChecks)) return false;
  std::set<std::string_view> ids;
  for (std::uint64_t i = 0; i < spec_.check_count; ++i) {
    const At at = {nullptr, "checks", static_cast<std::int64_t>(i)};
    const renkei_check_t& check = spec_.checks[i];
    if (!ask_.Equals({&at, "size"}, check.size, sizeof check) || !ask_.NewId({&at, "id"}, check.id, &ids) ||
        !ask_.Given({&at, "open"}, check.open != nullptr) || !ask_.Given({&at, "record"}, check.record != nullptr) ||
        !ask_.Given({&at, "close"}, check.close != nullptr) ||
        !ask_.Table({&at, "layouts"}, check.layouts, check.layout_count, 1, kMaxCheckLayouts)) {
      return false;
    }
    for (std::uint32_t j = 0; j < check.layout_count; ++j) {
      if (!ask_.KnownId({&at, "layouts", j}, check.layouts[j], layouts_)) return false;
    }
  }
  return true;
}

}  // namespace renkei::loader
