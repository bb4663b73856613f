#include "engine/check/unit_check.h"

#include <algorithm>

#include "engine/names/name_text.h"

namespace renkei {
namespace {

const renkei_layout_t* FindLayout(const renkei_spec_t& spec, std::string_view id) {
  for (std::uint64_t i = 0; i < spec.layout_count; ++i) {
    if (View(spec.layouts[i].id) == id) return &spec.layouts[i];
  }
  return nullptr;
}

std::vector<Arg> MemberArgs(const UnitDraft& unit, const renkei_layout_t& layout) {
  return {NameArg("unit", unit.kind->name_ja, unit.kind->name_en), TermArg("layout", View(layout.id)),
          NameArg("layout_name", layout.name_ja, layout.name_en)};
}

// The supplement is the member whose month in the name says what it belongs to.
bool IsSupplement(const renkei_member_t& member) {
  return (member.flags & (RENKEI_MEMBER_MONTH_ZERO | RENKEI_MEMBER_MONTH_REAL)) != 0;
}

void ReportMissing(UnitScene& scene, UnitDraft& unit, const renkei_member_t& member) {
  const renkei_layout_t* layout = FindLayout(scene.SpecOf(unit), View(member.layout));
  if (layout == nullptr || member.presence == RENKEI_MEMBER_OPTIONAL) return;
  if ((member.flags & RENKEI_MEMBER_MAIN) != 0) {
    for (const std::size_t i : unit.files) {
      scene.files[i].drafts.Add(MakeDraft(EngineRule::kUnitMainMissing, MemberArgs(unit, *layout)));
    }
    return;
  }
  const EngineRule rule = member.presence == RENKEI_MEMBER_EXPECTED ? EngineRule::kUnitFileExpected
                          : IsSupplement(member)                    ? EngineRule::kUnitSupplementMissing
                                                                    : EngineRule::kUnitFileMissing;
  unit.drafts.Add(MakeDraft(rule, MemberArgs(unit, *layout)));
}

bool IsIn(const renkei_spec_t& spec, std::string_view list, std::string_view code) {
  return FindCode(FindList(spec, list), code) != nullptr;
}

void ReportUnknownType(UnitScene& scene, const UnitDraft& unit, std::string_view party, std::string_view side,
                       std::string_view type) {
  scene.files[unit.files.front()].drafts.Add(MakeDraft(
      EngineRule::kNameServiceTypeUnknown, {TermArg("party", party), TermArg("side", side), TermArg("part", type)}));
}

}  // namespace

std::vector<std::size_t> UnitScene::FilesOf(const UnitDraft& unit, std::string_view layout) const {
  std::vector<std::size_t> found;
  for (const std::size_t i : unit.files) {
    if (View(LayoutOf(i).id) == layout) found.push_back(i);
  }
  return found;
}

void CheckMembers(UnitScene& scene, UnitDraft& unit) {
  if (unit.kind == nullptr) return;
  for (std::uint64_t m = 0; m < unit.kind->member_count; ++m) {
    const renkei_member_t& member = unit.kind->members[m];
    const auto files = scene.FilesOf(unit, View(member.layout));
    if (files.empty()) {
      ReportMissing(scene, unit, member);
    } else if (files.size() > 1 && (member.flags & RENKEI_MEMBER_MANY) == 0) {
      auto args = MemberArgs(unit, scene.LayoutOf(files[1]));
      args.push_back(NumberArg("count", static_cast<std::int64_t>(files.size())));
      scene.files[files[1]].drafts.Add(MakeDraft(EngineRule::kUnitFileTwice, std::move(args)));
    }
  }
}

// Which side sends tells which types belong where; actuals may also be passed on between planning offices.
void CheckServiceTypes(UnitScene& scene, UnitDraft& unit) {
  if (unit.kind == nullptr || unit.key.sender_type.empty() || unit.key.receiver_type.empty()) return;
  const renkei_spec_t& spec = scene.SpecOf(unit);
  const std::string& from = unit.key.sender_type;
  const std::string& to = unit.key.receiver_type;
  const bool from_planning = IsIn(spec, RENKEI_LIST_PLANNING_TYPES, from);
  const bool to_planning = IsIn(spec, RENKEI_LIST_PLANNING_TYPES, to);
  const bool from_service = IsIn(spec, RENKEI_LIST_SCOPE_TYPES, from);
  const bool to_service = IsIn(spec, RENKEI_LIST_SCOPE_TYPES, to);
  const std::uint8_t side = scene.LayoutOf(unit.files.front()).side;
  const bool swapped = (side == RENKEI_SIDE_SERVICE && from_planning && !from_service && to_service && !to_planning) ||
                       (side == RENKEI_SIDE_PLANNING && from_service && !from_planning && to_planning && !to_service);
  FileResult& first = scene.files[unit.files.front()];
  if (swapped) {
    first.drafts.Add(
        MakeDraft(EngineRule::kNameServiceTypesSwapped, {TermArg("sender", from), TermArg("receiver", to)}));
    return;
  }
  if (side == RENKEI_SIDE_SERVICE && from_planning && !from_service) {
    first.drafts.Add(MakeDraft(EngineRule::kRecordActualsForwarded));
  }
  const bool from_right = side == RENKEI_SIDE_PLANNING ? from_planning : from_planning || from_service;
  const bool to_right = side == RENKEI_SIDE_SERVICE ? to_planning : to_planning || to_service;
  if (!from_right)
    ReportUnknownType(scene, unit, "sender", side == RENKEI_SIDE_PLANNING ? "planning" : "service", from);
  if (!to_right) ReportUnknownType(scene, unit, "receiver", side == RENKEI_SIDE_SERVICE ? "planning" : "service", to);
}

void CheckStamps(UnitScene& scene) {
  for (std::size_t i = 0; i < scene.units.size(); ++i) {
    const auto shares = [&](const UnitDraft& other) { return other.key == scene.units[i].key; };
    const auto before =
        std::count_if(scene.units.begin(), scene.units.begin() + static_cast<std::ptrdiff_t>(i), shares);
    if (before != 1) continue;  // said once, at the second
    const auto all = std::count_if(scene.units.begin(), scene.units.end(), shares);
    scene.units[i].drafts.Add(MakeDraft(EngineRule::kUnitTwoUnderOneStamp,
                                        {TermArg("stamp", scene.units[i].key.stamp), NumberArg("count", all)}));
  }
}

}  // namespace renkei
