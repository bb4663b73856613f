#include "renkei/convert.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <optional>
#include <utility>

#include "engine/convert/file_copy.h"
#include "engine/convert/layout_mapping.h"
#include "engine/convert/loss_report.h"
#include "engine/convert/record_converter.h"
#include "engine/convert/service_types.h"
#include "engine/convert/supply.h"
#include "engine/names/name_reader.h"
#include "engine/names/name_text.h"
#include "engine/output/output_folder.h"
#include "engine/records/read_records.h"

namespace renkei {
namespace convert {
namespace {

// A file that is to be written.
struct PlannedFile {
  int unit = -1;
  int file = -1;  // index in the check's report; -1: one of the extra files
  const InputFile* input = nullptr;
  std::string name;                      // in the output folder
  std::optional<LayoutMapping> mapping;  // none: copied as it is
};

bool SameIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
  });
}

Arg SpecArg(std::string name, const renkei_spec_t& spec) {
  return NameArg(std::move(name), spec.name_ja, spec.name_en);
}

void SetPart(char* slot, std::size_t size, std::string_view text) {
  std::memset(slot, 0, size);
  std::memcpy(slot, text.data(), std::min(size - 1, text.size()));
}

// One conversion from its plan to the folder.
class Conversion {
 public:
  Conversion(const Intake& intake, const SpecRegistry& registry, const ConvertOptions& options)
      : intake_(intake),
        registry_(registry),
        options_(options),
        target_(*registry.FindByCoordinate(options.target)->spec),
        checked_(Check(intake, registry, SetOptions())),
        losses_(checked_, options.check) {}

  ConvertResult Run(const std::string& out) {
    ConvertResult result;
    result.trouble = TakeSupply();
    if (!result.trouble.ok()) {
      result.report = losses_.Finish();
      return result;
    }
    LearnTypes();
    for (std::size_t u = 0; u < checked_.units.size(); ++u) PlanUnit(static_cast<int>(u));
    for (std::size_t f = 0; f < checked_.files.size(); ++f) {
      if (checked_.files[f].unit < 0) PlanCopy(-1, static_cast<int>(f));
    }
    PartNames();
    // What could not be read makes everything unclear; then nothing goes out.
    if (checked_.run_errors.empty() && !plan_.empty()) result.trouble = Write(out, &result.files);
    result.report = losses_.Finish();
    for (const InputFile& extra : options_.extra) {
      if (std::find(used_.begin(), used_.end(), &extra) == used_.end()) result.unused.push_back(extra.name);
    }
    return result;
  }

 private:
  [[nodiscard]] CheckOptions SetOptions() const {
    CheckOptions options = options_.check;
    options.scope = Scope::kSet;
    options.spec.clear();
    return options;
  }
  [[nodiscard]] const UnitReport& Unit(int u) const { return checked_.units[static_cast<std::size_t>(u)]; }
  [[nodiscard]] const FileReport& File(int f) const { return checked_.files[static_cast<std::size_t>(f)]; }
  [[nodiscard]] const InputFile& Input(int f) const { return intake_.files[static_cast<std::size_t>(f)]; }
  [[nodiscard]] const renkei_layout_t* LayoutOf(const renkei_spec_t& spec, int f) const {
    for (std::uint64_t l = 0; l < spec.layout_count; ++l) {
      if (View(spec.layouts[l].id) == File(f).layout) return &spec.layouts[l];
    }
    return nullptr;
  }

  Status TakeSupply() {
    if (options_.supply.open == nullptr) return Status::Ok();
    constexpr std::size_t kMostBytes = std::size_t{16} << 20U;
    auto source = options_.supply.open();
    if (!source.ok()) return source.status();
    std::string bytes;
    std::vector<std::uint8_t> piece(std::size_t{64} << 10U);
    while (bytes.size() <= kMostBytes) {
      const auto read = source.value()->Read(piece.data(), piece.size());
      if (!read.ok()) return read.status();
      if (read.value() == 0) break;
      bytes.append(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(read.value()));
    }
    if (bytes.size() > kMostBytes) return Status::Error("supply-unreadable", options_.supply.path);
    auto table = ReadSupply(options_.supply.path, bytes);
    if (!table.ok()) return table.status();
    supply_ = std::move(table.value());
    return Status::Ok();
  }

  // ---- what the records tell ----

  void LearnTypes() {
    of_units_.resize(checked_.units.size());
    for (std::size_t u = 0; u < checked_.units.size(); ++u) {
      const UnitReport& unit = checked_.units[u];
      const LoadedSpec* const source = registry_.FindByCoordinate(unit.spec);
      if (unit.spec == options_.target || source == nullptr) continue;
      for (const int f : unit.files) {
        const renkei_layout_t* const layout = LayoutOf(*source->spec, f);
        if (layout == nullptr || !TypeCollector::Knows(*layout)) continue;
        TypeCollector collector(*source->spec, *layout, of_units_[u]);
        [[maybe_unused]] const Status read =
            records::ReadRecords(Input(f), layout->field_count, collector);  // converting it tells
      }
      for (const auto& [office, types] : of_units_[u]) of_run_[office].insert(types.begin(), types.end());
    }
  }

  // ---- the plan ----

  void PlanCopy(int unit, int f) {
    const InputFile& input = Input(f);
    if (!input.junk) plan_.push_back({unit, f, &input, input.name, std::nullopt});
  }

  void PlanUnit(int u) {
    const UnitReport& unit = Unit(u);
    if (unit.spec == options_.target) {
      losses_.Add(EngineRule::kConvertAlreadyTarget, {u}, {SpecArg("target", target_)});
      for (const int f : unit.files) PlanCopy(u, f);
      return;
    }
    const LoadedSpec* const source = registry_.FindByCoordinate(unit.spec);
    const renkei_map_t* const map = registry_.FindMap(unit.spec, options_.target);
    if (source == nullptr || map == nullptr) {
      losses_.Add(EngineRule::kConvertNoWay, {u}, {TermArg("source", unit.spec), TermArg("target", options_.target)});
      return;
    }
    if (unit.verdict == Verdict::kInvalid && !options_.force) {
      Refuse(u);
      return;
    }
    PlanFiles(u, *source->spec, *map);
  }

  void Refuse(int u) {
    losses_.Add(EngineRule::kConvertRefused, {u}, {});
    for (const Finding& finding : checked_.findings) {
      const bool here = finding.unit == u || (finding.file >= 0 && File(finding.file).unit == u);
      if (here && finding.severity == Severity::kError) losses_.Adopt(checked_, finding, {u, finding.file});
    }
  }

  void PlanFiles(int u, const renkei_spec_t& source, const renkei_map_t& map) {
    std::vector<PlannedFile> files;
    std::vector<const renkei_layout_t*> lost;
    bool names_fit = true;
    for (const int f : Unit(u).files) {
      const renkei_layout_t* const layout = LayoutOf(source, f);
      if (layout == nullptr) continue;
      PlannedFile file{u, f, &Input(f), {}, MapLayout(map, target_, *layout)};
      if (file.mapping->target == nullptr) {
        losses_.Add(EngineRule::kConvertFileLost, {u, f},
                    {NameArg("layout", layout->name_ja, layout->name_en),
                     NumberArg("records", static_cast<std::int64_t>(File(f).records)), SpecArg("target", target_)});
        continue;
      }
      names_fit = NameFile(source, map, file) && names_fit;
      files.push_back(std::move(file));
    }
    if (files.empty()) losses_.Add(EngineRule::kConvertUnitLost, {u}, {SpecArg("target", target_)});
    if (!names_fit) return;
    AddExtra(u, files);
    for (PlannedFile& file : files) plan_.push_back(std::move(file));
  }

  bool NameFile(const renkei_spec_t& source, const renkei_map_t& map, PlannedFile& file) {
    renkei_name_t parts{};
    parts.size = sizeof parts;
    if (source.parse_name(file.input->name.data(), file.input->name.size(), &parts) == 0) {
      losses_.Add(EngineRule::kConvertNameUnreadable, {file.unit, file.file}, {});
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
        losses_.Add(EngineRule::kConvertTypesLost, {u},
                    {TermArg("sender", parts.sender_type), TermArg("receiver", parts.receiver_type),
                     SpecArg("target", target_)});
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
    const TypeKnowledge knowledge = {options_.service_types, of_units_[static_cast<std::size_t>(u)], of_run_, map,
                                     target_};
    const TypeChoice choice = ChooseType(knowledge, office, planning);
    SetPart(slot, sizeof slot, choice.type);
    if (!first) return !choice.type.empty();
    if (!choice.several.empty()) {
      std::string types;
      for (const std::string& type : choice.several) types.append(types.empty() ? "" : ", ").append(type);
      losses_.Add(EngineRule::kConvertTypeSeveral, {u}, {TermArg("office", office), TermArg("types", types)});
    } else if (choice.type.empty()) {
      losses_.Add(EngineRule::kConvertTypeUnknown, {u}, {TermArg("office", office)});
    } else if (!choice.from.empty()) {
      losses_.Add(EngineRule::kConvertTypeDerived, {u},
                  {TermArg("office", office), TermArg("type", choice.type), TermArg("case", choice.from)});
    }
    return !choice.type.empty();
  }

  // Files that only the target has: those of the unit's offices and stamp, under the unit's names.
  void AddExtra(int u, std::vector<PlannedFile>& files) {
    if (files.empty()) return;
    renkei_name_t of_unit{};
    target_.parse_name(files.front().name.data(), files.front().name.size(), &of_unit);
    for (const InputFile& input : options_.extra) {
      renkei_name_t parts{};
      parts.size = sizeof parts;
      if (target_.parse_name(input.name.data(), input.name.size(), &parts) == 0) continue;
      if (std::string_view(parts.sender) != of_unit.sender || std::string_view(parts.receiver) != of_unit.receiver ||
          std::string_view(parts.stamp) != of_unit.stamp) {
        continue;
      }
      SetPart(parts.sender_type, sizeof parts.sender_type, of_unit.sender_type);
      SetPart(parts.receiver_type, sizeof parts.receiver_type, of_unit.receiver_type);
      used_.push_back(&input);
      files.push_back({u, -1, &input, MakeName(target_.layouts[parts.layout], parts), std::nullopt});
    }
  }

  // Units from several folders may give the same names; then each unit gets a folder of its own.
  void PartNames() {
    const auto twice = [&](const PlannedFile& file) {
      return std::count_if(plan_.begin(), plan_.end(),
                           [&](const PlannedFile& other) { return SameIgnoringCase(file.name, other.name); }) > 1;
    };
    if (std::none_of(plan_.begin(), plan_.end(), twice)) return;
    for (PlannedFile& file : plan_) {
      file.name.insert(0, file.unit >= 0 ? Unit(file.unit).id + "/" : "f" + std::to_string(file.file + 1) + "/");
    }
  }

  // ---- the outcome ----

  Status Write(const std::string& out, std::vector<std::string>* written) {
    auto folder = output::OutputFolder::Prepare(out);
    if (!folder.ok()) return folder.status();
    for (const PlannedFile& file : plan_) {
      if (Status status = WriteFile(file, folder.value()); !status.ok()) return status;
    }
    if (Status status = Judge(folder.value()); !status.ok()) return status;
    if (plan_.empty()) return Status::Ok();
    if (Status status = folder.value().Commit(); !status.ok()) return status;
    for (const PlannedFile& file : plan_) written->push_back(out + "/" + file.name);
    std::sort(written->begin(), written->end());
    return Status::Ok();
  }

  Status WriteFile(const PlannedFile& file, output::OutputFolder& folder) {
    if (!file.mapping) return CopyFile(*file.input, file.name, folder);
    auto made = folder.Create(file.name);
    if (!made.ok()) return made.status();
    const Supply supply(supply_, *file.mapping);
    RecordConverter converter(*file.mapping, View(target_.csv_version), SpecArg("target", target_),
                              {file.unit, file.file}, losses_, supply, made.value());
    const Status read = records::ReadRecords(*file.input, file.mapping->source->field_count, converter);
    return read.ok() ? converter.Finish() : read;
  }

  // Checks what was written. A unit with errors is taken away again, and its errors are told where they come from:
  // records stand in the same order before and after.
  Status Judge(output::OutputFolder& folder) {
    const Intake after = CollectInputs({folder.WorkingFolder()});
    const Report report = Check(after, registry_, SetOptions());
    if (!report.run_errors.empty()) {
      const RunError& error = report.run_errors.front();
      return Status::Error(error.code, error.path, error.detail);
    }
    const std::vector<int> faulty = FaultyUnits(report, folder.WorkingFolder());
    for (const int unit : faulty) {
      if (!options_.force) losses_.Add(EngineRule::kConvertOutcomeInvalid, {unit}, {});
    }
    for (const Finding& finding : report.findings) {
      if (finding.severity != Severity::kError) continue;
      const PlannedFile* const file = PlannedOf(report, FileOf(report, finding), folder.WorkingFolder());
      if (file == nullptr || !file->mapping) continue;  // copied as it was
      losses_.Adopt(report, finding, {file->unit, finding.file < 0 ? -1 : file->file});
    }
    if (options_.force) return Status::Ok();
    const auto is_faulty = [&](const PlannedFile& file) {
      return std::find(faulty.begin(), faulty.end(), file.unit) != faulty.end();
    };
    for (const PlannedFile& file : plan_) {
      if (!is_faulty(file)) continue;
      if (Status gone = folder.Discard(file.name); !gone.ok()) return gone;
    }
    std::erase_if(plan_, is_faulty);
    return Status::Ok();
  }

  // Units of the sources whose outcome has an error. Told by the verdicts, which are exact; findings may be capped.
  [[nodiscard]] std::vector<int> FaultyUnits(const Report& report, const std::string& folder) const {
    std::vector<int> faulty;
    for (std::size_t f = 0; f < report.files.size(); ++f) {
      const int unit = report.files[f].unit;
      const bool bad = report.files[f].verdict == Verdict::kInvalid ||
                       (unit >= 0 && report.units[static_cast<std::size_t>(unit)].verdict == Verdict::kInvalid);
      const PlannedFile* const file = bad ? PlannedOf(report, static_cast<int>(f), folder) : nullptr;
      if (file == nullptr || !file->mapping || std::find(faulty.begin(), faulty.end(), file->unit) != faulty.end()) {
        continue;
      }
      faulty.push_back(file->unit);
    }
    return faulty;
  }

  // The file that a finding is about, or the first of its unit; -1: neither.
  static int FileOf(const Report& report, const Finding& finding) {
    if (finding.file >= 0 || finding.unit < 0) return finding.file;
    return report.units[static_cast<std::size_t>(finding.unit)].files.front();
  }

  // What was planned for a file of the outcome; nullptr for none.
  [[nodiscard]] const PlannedFile* PlannedOf(const Report& report, int f, const std::string& folder) const {
    if (f < 0) return nullptr;
    const std::string& path = report.files[static_cast<std::size_t>(f)].path;
    const auto at = std::find_if(plan_.begin(), plan_.end(), [&](const PlannedFile& file) {
      return path.size() == folder.size() + 1 + file.name.size() && path.ends_with(file.name);
    });
    return at == plan_.end() ? nullptr : &*at;
  }

  const Intake& intake_;
  const SpecRegistry& registry_;
  const ConvertOptions& options_;
  const renkei_spec_t& target_;
  const Report checked_;
  LossReport losses_;
  std::vector<TypesOfOffices> of_units_;
  TypesOfOffices of_run_;
  std::vector<PlannedFile> plan_;
  std::vector<const InputFile*> used_;
  SupplyTable supply_;
  int types_said_of_ = -1;
};

}  // namespace
}  // namespace convert

ConvertResult Convert(const Intake& intake, const SpecRegistry& registry, const ConvertOptions& options,
                      const std::string& out) {
  return convert::Conversion(intake, registry, options).Run(out);
}

}  // namespace renkei
