// Sending units, the relations between their layouts, and the ways to other specs.
#include "engine/loader/spec_inspector.h"

namespace renkei::loader {
namespace {

constexpr std::uint64_t kMaxUnits = 1000;
constexpr std::uint64_t kMaxMembers = 1000;
constexpr std::uint64_t kMaxRelations = 10'000;
constexpr std::uint64_t kMaxKeys = 64;
constexpr std::uint64_t kMaxMaps = 100;
constexpr std::uint64_t kMaxItems = 10'000;

}  // namespace

bool SpecInspector::Member(const At& at, const renkei_member_t& member) {
  return ask_.KnownId({&at, "layout"}, member.layout, layouts_) &&
         ask_.Between({&at, "presence"}, member.presence, RENKEI_MEMBER_REQUIRED, RENKEI_MEMBER_OPTIONAL);
}

bool SpecInspector::Units() {
  if (!ask_.Table({nullptr, "units"}, spec_.units, spec_.unit_count, 0, kMaxUnits)) return false;
  for (std::uint64_t i = 0; i < spec_.unit_count; ++i) {
    const At at = {nullptr, "units", static_cast<std::int64_t>(i)};
    const renkei_unit_t& unit = spec_.units[i];
    if (!ask_.Equals({&at, "size"}, unit.size, sizeof unit) || !ask_.NewId({&at, "kind"}, unit.kind, &units_) ||
        !ask_.Words({&at, "name_ja"}, unit.name_ja) || !ask_.Words({&at, "name_en"}, unit.name_en) ||
        !ask_.Words({&at, "clause"}, unit.clause) ||
        !ask_.Table({&at, "members"}, unit.members, unit.member_count, 1, kMaxMembers)) {
      return false;
    }
    for (std::uint64_t j = 0; j < unit.member_count; ++j) {
      if (!Member({&at, "members", static_cast<std::int64_t>(j)}, unit.members[j])) return false;
    }
  }
  return true;
}

bool SpecInspector::RelationItems(const At& at, const renkei_relation_t& relation) {
  const std::uint64_t most_main = field_counts_[View(relation.main_layout)];
  const std::uint64_t most_dependent = field_counts_[View(relation.dependent_layout)];
  if (!ask_.Table({&at, "main_items"}, relation.main_items, relation.key_count, 1, kMaxKeys) ||
      !ask_.Table({&at, "dependent_items"}, relation.dependent_items, relation.key_count, 1, kMaxKeys)) {
    return false;
  }
  for (std::uint32_t i = 0; i < relation.key_count; ++i) {
    if (!ask_.Between({&at, "main_items", i}, relation.main_items[i], 1, most_main) ||
        !ask_.Between({&at, "dependent_items", i}, relation.dependent_items[i], 1, most_dependent)) {
      return false;
    }
  }
  return true;
}

bool SpecInspector::Relations() {
  if (!ask_.Table({nullptr, "relations"}, spec_.relations, spec_.relation_count, 0, kMaxRelations)) return false;
  for (std::uint64_t i = 0; i < spec_.relation_count; ++i) {
    const At at = {nullptr, "relations", static_cast<std::int64_t>(i)};
    const renkei_relation_t& relation = spec_.relations[i];
    if (!ask_.Equals({&at, "size"}, relation.size, sizeof relation) ||
        !ask_.KnownId({&at, "unit_kind"}, relation.unit_kind, units_) ||
        !ask_.KnownId({&at, "main_layout"}, relation.main_layout, layouts_) ||
        !ask_.KnownId({&at, "dependent_layout"}, relation.dependent_layout, layouts_) || !RelationItems(at, relation) ||
        !ask_.Between({&at, "main_without_dependent"}, relation.main_without_dependent, 0, RENKEI_SEVERITY_ERROR) ||
        !ask_.Words({&at, "clause"}, relation.clause)) {
      return false;
    }
  }
  return true;
}

// Of the two specs of a map one is this; the other may not be there at all, so only its ids' form is judged.
bool SpecInspector::MapLayouts(const At& at, const renkei_map_t& map) {
  if (!ask_.Table({&at, "layouts"}, map.layouts, map.layout_count, 0, kMaxRelations)) return false;
  const bool from_here = View(map.source) == View(spec_.coordinate);
  std::set<std::string_view> seen;
  for (std::uint64_t i = 0; i < map.layout_count; ++i) {
    const At row = {&at, "layouts", static_cast<std::int64_t>(i)};
    const renkei_layout_map_t& layout = map.layouts[i];
    if (!ask_.NewId({&row, "source"}, layout.source, &seen) || !ask_.Text({&row, "target"}, layout.target) ||
        !ask_.Table({&row, "items"}, layout.items, layout.item_count, 0, kMaxItems)) {
      return false;
    }
    const renkei_string_t own = from_here ? layout.source : layout.target;
    if (own.size > 0 && !ask_.KnownId({&row, from_here ? "source" : "target"}, own, layouts_)) return false;
    for (std::uint64_t k = 0; own.size > 0 && k < layout.item_count; ++k) {
      const At item = {&row, "items", static_cast<std::int64_t>(k)};
      const std::uint16_t number = from_here ? layout.items[k].source : layout.items[k].target;
      if (!ask_.Between(item, number, 1, field_counts_[View(own)])) return false;
    }
  }
  return true;
}

bool SpecInspector::Maps() {
  if (!ask_.Table({nullptr, "maps"}, spec_.maps, spec_.map_count, 0, kMaxMaps)) return false;
  for (std::uint64_t i = 0; i < spec_.map_count; ++i) {
    const At at = {nullptr, "maps", static_cast<std::int64_t>(i)};
    const renkei_map_t& map = spec_.maps[i];
    if (!ask_.Equals({&at, "size"}, map.size, sizeof map) || !ask_.Words({&at, "source"}, map.source) ||
        !ask_.Words({&at, "target"}, map.target) || !ask_.Text({&at, "planning_type"}, map.planning_type) ||
        !Codes({&at, "unsettling_types"}, map.unsettling_types, map.unsettling_type_count)) {
      return false;
    }
    const bool ours = View(map.source) == View(spec_.coordinate) || View(map.target) == View(spec_.coordinate);
    if (!ours && !ask_.Fail({&at, "source"}, std::string(View(map.source)), std::string(View(spec_.coordinate)))) {
      return false;
    }
    if (!MapLayouts(at, map)) return false;
  }
  return true;
}

}  // namespace renkei::loader
