#include "renkei/convert.h"

#include <algorithm>
#include <utility>

#include "engine/convert/conversion_plan.h"
#include "engine/convert/file_copy.h"
#include "engine/convert/outcome_judge.h"
#include "engine/convert/record_converter.h"
#include "engine/convert/supply.h"
#include "engine/names/name_text.h"
#include "engine/output/output_folder.h"
#include "engine/records/read_records.h"

namespace renkei {
namespace convert {
namespace {

// One conversion from its plan to the folder.
class Conversion {
 public:
  Conversion(const Intake& intake, const SpecRegistry& registry, const ConvertOptions& options)
      : intake_(intake),
        registry_(registry),
        options_(options),
        target_(*registry.FindByCoordinate(options.target)->spec),
        checked_(Check(intake, registry, SetOptions())),
        losses_(LossReport::Instead(checked_, options.check)) {}

  ConvertResult Run(const std::string& out) {
    ConvertResult result;
    auto supply = ReadSupply(options_.supply);
    if (!supply.ok()) {
      result.trouble = supply.status();
      result.report = losses_.Finish();
      return result;
    }
    supply_ = std::move(supply.value());
    plan_ = MakePlan({intake_, registry_, options_, target_, checked_, losses_}, PlanFor::kFolder);
    // What could not be read makes everything unclear; then nothing goes out.
    if (checked_.run_errors.empty()) result.trouble = plan_.trouble;
    if (checked_.run_errors.empty() && !plan_.files.empty()) result.trouble = Write(out, &result.files);
    result.report = losses_.Finish();
    for (const InputFile& extra : options_.extra) {
      const auto& used = plan_.used_extra;
      if (std::find(used.begin(), used.end(), &extra) == used.end()) result.unused.push_back(extra.name);
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

  Status Write(const std::string& out, std::vector<std::string>* written) {
    auto folder = output::OutputFolder::Prepare(out);
    if (!folder.ok()) return folder.status();
    for (const PlannedFile& file : plan_.files) {
      if (Status status = WriteFile(file, folder.value()); !status.ok()) return status;
    }
    if (Status status = Judge(folder.value()); !status.ok()) return status;
    if (plan_.files.empty()) return Status::Ok();
    if (Status status = folder.value().Commit(); !status.ok()) return status;
    for (const PlannedFile& file : plan_.files) written->push_back(out + "/" + file.name);
    std::sort(written->begin(), written->end());
    return Status::Ok();
  }

  Status WriteFile(const PlannedFile& file, output::OutputFolder& folder) {
    if (!file.mapping) return CopyFile(*file.input, file.name, folder);
    auto made = folder.Create(file.name);
    if (!made.ok()) return made.status();
    const Supply supply(supply_, *file.mapping);
    RecordConverter converter(
        *file.mapping, View(target_.csv_version), supply,
        [&](std::span<const std::uint8_t> bytes) { return made.value().Write(bytes); },
        RecordConverter::Losses{losses_, {file.unit, file.file}, SpecArg("target", target_)});
    Status read = records::ReadRecords(*file.input, file.mapping->source->field_count, converter);
    if (!read.ok()) return read;
    if (Status status = converter.Finish(); !status.ok()) return status;
    return made.value().Close();
  }

  // Checks what was written. A unit with errors is taken away again, and its errors are told where they come from.
  Status Judge(output::OutputFolder& folder) {
    const Intake after = CollectInputs({folder.WorkingFolder()});
    const Report report = Check(after, registry_, OutcomeOptions(options_.check));
    if (!report.run_errors.empty()) {
      const RunError& error = report.run_errors.front();
      return Status::Error(error.code, error.path, error.detail);
    }
    const OutcomeJudge judge(plan_.files, report, folder.WorkingFolder());
    const std::vector<int> faulty = judge.FaultyUnits();
    for (const int unit : faulty) {
      if (!options_.force) losses_.Add(EngineRule::kConvertOutcomeInvalid, {unit}, {});
    }
    judge.TellErrors(losses_);
    if (options_.force) return Status::Ok();
    const auto is_faulty = [&](const PlannedFile& file) {
      return std::find(faulty.begin(), faulty.end(), file.unit) != faulty.end();
    };
    for (const PlannedFile& file : plan_.files) {
      if (!is_faulty(file)) continue;
      if (Status gone = folder.Discard(file.name); !gone.ok()) return gone;
    }
    std::erase_if(plan_.files, is_faulty);
    return Status::Ok();
  }

  const Intake& intake_;
  const SpecRegistry& registry_;
  const ConvertOptions& options_;
  const renkei_spec_t& target_;
  const Report checked_;
  LossReport losses_;
  Plan plan_;
  SupplyTable supply_;
};

}  // namespace
}  // namespace convert

ConvertResult Convert(const Intake& intake, const SpecRegistry& registry, const ConvertOptions& options,
                      const std::string& out) {
  return convert::Conversion(intake, registry, options).Run(out);
}

}  // namespace renkei
