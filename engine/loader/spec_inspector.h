// The judging of a spec's tables, one function a kind of table. What later tables refer to (layouts, units, rules) is
// remembered from the earlier ones, so the order of the calls is that of validate_spec.cc. Private to the loader.
// Threads: one.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "engine/loader/table_inspector.h"

namespace renkei::loader {

class SpecInspector {
 public:
  explicit SpecInspector(const renkei_spec_t& spec) : spec_(spec) {}

  [[nodiscard]] const std::optional<SpecFault>& fault() const { return ask_.fault(); }

  bool Head();
  // inspect_layouts.cc
  bool Layouts();
  bool Lists();
  // inspect_units.cc
  bool Units();
  bool Relations();
  bool Maps();
  // inspect_rules.cc
  bool Rules();
  bool WrongVersions(std::span<const std::string> engine_rules);
  bool Checks();

 private:
  bool Month(const At& at, renkei_string_t month);
  bool Status();
  bool Codes(const At& at, const renkei_code_t* codes, std::uint64_t count);
  bool Shape(const At& at, renkei_string_t shape);
  bool Field(const At& at, const renkei_field_t& field, std::uint64_t no, std::set<std::string_view>* ids);
  bool Layout(const At& at, const renkei_layout_t& layout);
  bool NameParts(const At& at, const renkei_layout_t& layout);
  bool Items(const At& at, const renkei_layout_t& layout);
  bool Parents();
  bool Member(const At& at, const renkei_member_t& member);
  bool RelationItems(const At& at, const renkei_relation_t& relation);
  bool MapLayouts(const At& at, const renkei_map_t& map);
  bool RuleId(const At& at, renkei_string_t id);
  bool RuleTexts(const At& at, const renkei_rule_t& rule);

  const renkei_spec_t& spec_;
  TableInspector ask_;
  std::set<std::string_view> layouts_, units_, rules_;
  std::map<std::string_view, std::uint64_t> field_counts_;                // by layout
  std::set<std::pair<const renkei_code_t*, std::uint64_t>> sound_codes_;  // lists are shared by many fields
};

}  // namespace renkei::loader
