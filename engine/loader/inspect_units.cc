// Sending units and the relations between their layouts.
#include "engine/loader/spec_inspector.h"

namespace renkei::loader {
namespace {

constexpr std::uint64_t kMaxUnits = 1000;
constexpr std::uint64_t kMaxMembers = 1000;
constexpr std::uint64_t kMaxRelations = 10'000;
constexpr std::uint64_t kMaxKeys = 64;

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

}  // namespace renkei::loader
