#include "engine/convert/conversion_plan.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include "engine/convert/service_types.h"
#include "engine/encoding/text_tools.h"
#include "engine/names/name_reader.h"
#include "engine/names/name_text.h"
#include "engine/records/read_records.h"

namespace renkei::convert {
namespace {

void SetPart(char* slot, std::size_t size, std::string_view text) {
  std::memset(slot, 0, size);
  std::memcpy(slot, text.data(), std::min(size - 1, text.size()));
}

class Planner {
 public:
  Planner(const PlanScene& scene, PlanFor purpose) : scene_(scene), rehearsal_(purpose == PlanFor::kRehearsal) {}

  Plan Run() {
    LearnTypes();
    if (!plan_.trouble.ok()) return std::move(plan_);
    for (std::size_t u = 0; u < scene_.checked.units.size(); ++u) plan_.units.push_back(PlanUnit(static_cast<int>(u)));
    for (std::size_t f = 0; f < scene_.checked.files.size() && !rehearsal_; ++f) {
      if (scene_.checked.files[f].unit < 0) PlanCopy(-1, static_cast<int>(f));
    }
    PartNames();
    return std::move(plan_);
  }

 private:
  [[nodiscard]] const UnitReport& Unit(int u) const { return scene_.checked.units[static_cast<std::size_t>(u)]; }
  [[nodiscard]] const FileReport& File(int f) const { return scene_.checked.files[static_cast<std::size_t>(f)]; }
  [[nodiscard]] const InputFile& Input(int f) const { return scene_.intake.files[static_cast<std::size_t>(f)]; }
  [[nodiscard]] const renkei_layout_t* LayoutOf(const renkei_spec_t& spec, int f) const {
    for (std::uint64_t l = 0; l < spec.layout_count; ++l) {
      if (View(spec.layouts[l].id) == File(f).layout) return &spec.layouts[l];
    }
    return nullptr;
  }

  // ---- what the records tell ----

  void LearnTypes() {
    of_units_.resize(scene_.checked.units.size());
    for (std::size_t u = 0; u < scene_.checked.units.size(); ++u) {
      const UnitReport& unit = scene_.checked.units[u];
      const LoadedSpec* const source = scene_.registry.FindByCoordinate(unit.spec);
      if (unit.spec == scene_.options.target || source == nullptr) continue;
      for (const int f : unit.files) {
        const renkei_layout_t* const layout = LayoutOf(*source->spec, f);
        if (layout == nullptr || !TypeCollector::Knows(*layout)) continue;
        TypeCollector collector(*source->spec, *layout, of_units_[u]);
        const Status read = records::ReadRecords(Input(f), layout->field_count, collector);
        if (!read.ok()) plan_.trouble = read;
      }
      for (const auto& [office, types] : of_units_[u]) of_run_[office].insert(types.begin(), types.end());
    }
  }

  // ---- the plan ----

  void PlanCopy(int unit, int f) {
    const InputFile& input = Input(f);
    if (!input.junk) plan_.files.push_back({unit, f, &input, input.name, std::nullopt});
  }

  UnitPlan PlanUnit(int u) {
    const UnitReport& unit = Unit(u);
    if (unit.spec == scene_.options.target) {
      if (!rehearsal_) TakeOver(u);
      return UnitPlan::kSame;
    }
    const LoadedSpec* const source = scene_.registry.FindByCoordinate(unit.spec);
    const renkei_map_t* const map = scene_.registry.FindMap(unit.spec, scene_.options.target);
    if (source == nullptr || map == nullptr) {
      scene_.losses.Add(EngineRule::kConvertNoWay, {u},
                        {TermArg("source", unit.spec), TermArg("target", scene_.options.target)});
      return UnitPlan::kNoWay;
    }
    if (unit.verdict == Verdict::kInvalid && !scene_.options.force) {
      if (!rehearsal_) Refuse(u);
      return UnitPlan::kFaulty;
    }
    return PlanFiles(u, *source->spec, *map);
  }

  void TakeOver(int u) {
    scene_.losses.Add(EngineRule::kConvertAlreadyTarget, {u}, {SpecArg("target", scene_.target)});
    for (const int f : Unit(u).files) PlanCopy(u, f);
  }

  void Refuse(int u) {
    scene_.losses.Add(EngineRule::kConvertRefused, {u}, {});
    for (const Finding& finding : scene_.checked.findings) {
      const bool here = finding.unit == u || (finding.file >= 0 && File(finding.file).unit == u);
      if (here && finding.severity == Severity::kError) scene_.losses.Adopt(scene_.checked, finding, {u, finding.file});
    }
  }

  UnitPlan PlanFiles(int u, const renkei_spec_t& source, const renkei_map_t& map) {
    std::vector<PlannedFile> files;
    bool names_fit = true;
    for (const int f : Unit(u).files) {
      const renkei_layout_t* const layout = LayoutOf(source, f);
      if (layout == nullptr) continue;
      PlannedFile file{u, f, &Input(f), {}, MapLayout(map, scene_.target, *layout)};
      if (file.mapping->target == nullptr) {
        scene_.losses.Add(
            EngineRule::kConvertFileLost, {u, f},
            {NameArg("layout", layout->name_ja, layout->name_en),
             NumberArg("records", static_cast<std::int64_t>(File(f).records)), SpecArg("target", scene_.target)});
        continue;
      }
      names_fit = NameFile(source, map, file) && names_fit;
      files.push_back(std::move(file));
    }
    if (files.empty()) {
      if (names_fit) scene_.losses.Add(EngineRule::kConvertUnitLost, {u}, {SpecArg("target", scene_.target)});
      return names_fit ? UnitPlan::kNoWay : UnitPlan::kAsked;
    }
    if (!names_fit) return UnitPlan::kAsked;
    AddExtra(u, files);
    for (PlannedFile& file : files) plan_.files.push_back(std::move(file));
    return UnitPlan::kConverted;
  }

  bool NameFile(const renkei_spec_t& source, const renkei_map_t& map, PlannedFile& file) {
    renkei_name_t parts{};
    parts.size = sizeof parts;
    if (source.parse_name(file.input->name.data(), file.input->name.size(), &parts) == 0) {
      scene_.losses.Add(EngineRule::kConvertNameUnreadable, {file.unit, file.file}, {});
      return false;
    }
    const renkei_layout_t& layout = *file.mapping->target;
    if (!SetTypes(map, *file.mapping->source, layout, file.unit, parts)) return false;
    file.name = MakeName(layout, parts);
    const std::string_view extension = parts.extension;
    if (!extension.empty()) file.name.replace(file.name.size() - extension.size(), extension.size(), extension);
    return true;
  }

  static bool HasTypes(const renkei_layout_t& layout) {
    const auto* const end = layout.name_parts + layout.name_part_count;
    return std::find(layout.name_parts, end, RENKEI_NAME_SENDER_TYPE) != end;
  }

  // The service types of a name, where they come or go. What is to be said of them is said once a unit.
  bool SetTypes(const renkei_map_t& map, const renkei_layout_t& source, const renkei_layout_t& layout, int u,
                renkei_name_t& parts) {
    const bool first = types_said_of_ != u;
    types_said_of_ = u;
    if (HasTypes(source) && !HasTypes(layout)) {
      if (first) {
        scene_.losses.Add(EngineRule::kConvertTypesLost, {u},
                          {TermArg("sender", parts.sender_type), TermArg("receiver", parts.receiver_type),
                           SpecArg("target", scene_.target)});
      }
      return true;
    }
    if (HasTypes(source) || !HasTypes(layout)) return true;
    const bool sender_plans = layout.side == RENKEI_SIDE_PLANNING;
    const bool sender = SetType(map, u, parts.sender, sender_plans, first, parts.sender_type);
    return SetType(map, u, parts.receiver, !sender_plans, first, parts.receiver_type) && sender;
  }

  bool SetType(const renkei_map_t& map, int u, const std::string& office, bool planning, bool first,
               char (&slot)[sizeof(renkei_name_t::sender_type)]) {
    const TypeKnowledge knowledge = {scene_.options.service_types, of_units_[static_cast<std::size_t>(u)], of_run_, map,
                                     scene_.target};
    const TypeChoice choice = ChooseType(knowledge, office, planning);
    SetPart(slot, sizeof slot, choice.type);
    if (!first) return !choice.type.empty();
    if (!choice.several.empty()) {
      std::string types;
      for (const std::string& type : choice.several) types.append(types.empty() ? "" : ", ").append(type);
      scene_.losses.Add(EngineRule::kConvertTypeSeveral, {u}, {TermArg("office", office), TermArg("types", types)});
    } else if (choice.type.empty()) {
      scene_.losses.Add(EngineRule::kConvertTypeUnknown, {u}, {TermArg("office", office)});
    } else if (!choice.from.empty()) {
      scene_.losses.Add(EngineRule::kConvertTypeDerived, {u},
                        {TermArg("office", office), TermArg("type", choice.type), TermArg("case", choice.from)});
    }
    return !choice.type.empty();
  }

  // Files that only the target has: those of the unit's offices and stamp, under the unit's names.
  void AddExtra(int u, std::vector<PlannedFile>& files) {
    if (files.empty()) return;
    renkei_name_t of_unit{};
    scene_.target.parse_name(files.front().name.data(), files.front().name.size(), &of_unit);
    for (const InputFile& input : scene_.options.extra) {
      renkei_name_t parts{};
      parts.size = sizeof parts;
      if (scene_.target.parse_name(input.name.data(), input.name.size(), &parts) == 0) continue;
      if (std::string_view(parts.sender) != of_unit.sender || std::string_view(parts.receiver) != of_unit.receiver ||
          std::string_view(parts.stamp) != of_unit.stamp) {
        continue;
      }
      SetPart(parts.sender_type, sizeof parts.sender_type, of_unit.sender_type);
      SetPart(parts.receiver_type, sizeof parts.receiver_type, of_unit.receiver_type);
      plan_.used_extra.push_back(&input);
      files.push_back({u, -1, &input, MakeName(scene_.target.layouts[parts.layout], parts), std::nullopt});
    }
  }

  // Units from several folders may give the same names; then each unit gets a folder of its own.
  void PartNames() {
    const auto twice = [&](const PlannedFile& file) {
      return std::count_if(plan_.files.begin(), plan_.files.end(),
                           [&](const PlannedFile& other) { return SameIgnoringCase(file.name, other.name); }) > 1;
    };
    if (std::none_of(plan_.files.begin(), plan_.files.end(), twice)) return;
    for (PlannedFile& file : plan_.files) {
      file.name.insert(0, file.unit >= 0 ? Unit(file.unit).id + "/" : "f" + std::to_string(file.file + 1) + "/");
    }
  }

  const PlanScene& scene_;
  const bool rehearsal_;
  Plan plan_;
  std::vector<TypesOfOffices> of_units_;
  TypesOfOffices of_run_;
  int types_said_of_ = -1;
};

}  // namespace

Plan MakePlan(const PlanScene& scene, PlanFor purpose) { return Planner(scene, purpose).Run(); }

Arg SpecArg(std::string name, const renkei_spec_t& spec) {
  return NameArg(std::move(name), spec.name_ja, spec.name_en);
}

}  // namespace renkei::convert
