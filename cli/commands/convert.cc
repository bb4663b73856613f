// renkei convert: makes files of another form out of a set, in a folder that appears whole or not at all.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "cli/check_run.h"
#include "cli/commands/commands.h"
#include "cli/commands/convert_spec.h"
#include "cli/failures.h"
#include "cli/spec_loading.h"
#include "cli/verdict.h"
#include "engine/encoding/text_tools.h"
#include "engine/json/set_conversion.h"
#include "engine/output/output_folder.h"
#include "engine/sheet/set_conversion.h"

namespace renkei::cli {
namespace {

// What a conversion may use.
struct Scene {
  const Invocation& invocation;
  const SpecRegistry& registry;
  const Intake& intake;
  const Report& input;  // of the check of the inputs; empty where they are no CSV
  output::OutputFolder& folder;
};

// A value of --to. `make` fills the folder and returns what went wrong; nothing is put in place if anything did.
struct Target {
  std::string_view name;
  bool checks_input;   // takes CSV: a set with errors is refused …
  bool takes_errors;   // … unless they are to be seen in what is made
  bool checks_output;  // makes CSV: what has errors is not put in place
  std::vector<Status> (*make)(const Scene& scene);
};

std::vector<Status> MakeJson(const Scene& scene) {
  return json::ConvertToJson(scene.intake, scene.input, scene.registry, json::Form::kJson, scene.folder);
}

std::vector<Status> MakeNdjson(const Scene& scene) {
  return json::ConvertToJson(scene.intake, scene.input, scene.registry, json::Form::kNdjson, scene.folder);
}

std::vector<Status> MakeCsv(const Scene& scene) {
  const bool force = scene.invocation.settings.Flag(OptionId::kForce);
  return json::ConvertToCsv(scene.intake, scene.registry, {force}, scene.folder);
}

std::vector<Status> MakeXlsx(const Scene& scene) {
  const WriteOptions options = WriteOptionsOf(scene.invocation);
  return sheet::ConvertToXlsx(scene.intake, scene.input, scene.registry, {options.lang, options.values}, scene.folder);
}

constexpr std::array kTargets = {
    Target{"json", true, false, false, MakeJson},
    Target{"ndjson", true, false, false, MakeNdjson},
    Target{"csv", false, false, true, MakeCsv},
    Target{"xlsx", true, true, false, MakeXlsx},
};

std::string RequiredOption(const Invocation& invocation, OptionId id) {
  std::string value = invocation.settings.Text(id);
  if (!value.empty()) return value;
  throw UsageError(invocation.words(Word::kMissingOperand, "--" + std::string(OptionOf(id).name),
                                    "renkei convert export --to 4.1 --out export41"));
}

// A conversion to another way of writing the same data.
class Conversion {
 public:
  Conversion(const Invocation& invocation, const Target& target)
      : invocation_(invocation),
        settings_(invocation.settings),
        target_(target),
        out_(RequiredOption(invocation, OptionId::kOut)),
        options_(CheckOptionsOf(invocation)),
        write_options_(WriteOptionsOf(invocation)),
        registry_(RequireSpecs(invocation)) {
    options_.scope = Scope::kSet;  // the limits of a send are no matter here
  }

  ExitCode Run() {
    const Intake intake = CollectIntake(invocation_);
    Report report;
    if (target_.checks_input) {
      report = CheckWithProgress(invocation_, intake, registry_, options_);
      if (!MayGoOn(report, target_.takes_errors)) return Refuse(std::move(report), RefusalWord());
      Stamp(invocation_, &report);
    } else if (!intake.errors.empty()) {
      return Fail(intake.errors);
    }
    auto folder = output::OutputFolder::Prepare(out_);
    if (!folder.ok()) return Fail({folder.status()});
    const std::vector<Status> errors = target_.make({invocation_, registry_, intake, report, folder.value()});
    if (!errors.empty()) return Fail(errors);
    if (target_.checks_output) {
      report = CheckOutput(folder.value());
      if (!MayGoOn(report, false)) return Refuse(std::move(report), Word::kConvertNotWritten);
    }
    return PutInPlace(std::move(report), folder.value());
  }

 private:
  // What could not be read is never converted; errors only when told to.
  [[nodiscard]] bool MayGoOn(const Report& report, bool takes_errors) const {
    const ExitCode code = ExitCodeOf(report, FailOn::kError);
    if (code == ExitCode::kFindings) return takes_errors || settings_.Flag(OptionId::kForce);
    return code == ExitCode::kClean;
  }

  [[nodiscard]] Word RefusalWord() const {
    return target_.takes_errors ? Word::kConvertNothing : Word::kConvertRefused;
  }

  void Publish(Report* report) const {
    Stamp(invocation_, report);
    WriteReportOut(invocation_, *report, write_options_);
    Tell(invocation_, *report, write_options_.format);
  }

  // Nothing is written, so never a good end, whatever --fail-on says.
  ExitCode Refuse(Report report, Word reason) const {
    Publish(&report);
    if (report.files.empty() && report.run_errors.empty()) reason = Word::kNoFiles;
    invocation_.log.error(invocation_.words(Word::kErrorLine, invocation_.words(reason)));
    return ExitCodeOf(report, FailOn::kError);
  }

  ExitCode Fail(const std::vector<Status>& errors) const {
    Intake nothing;
    nothing.errors = errors;
    Report report = invocation_.engine.check(nothing, registry_, options_);
    Publish(&report);
    invocation_.log.error(invocation_.words(Word::kErrorLine, invocation_.words(Word::kConvertNothing)));
    return ExitCode::kCouldNotCheck;
  }

  // The files stand in a working folder yet; the report names the folder that they are meant for.
  [[nodiscard]] Report CheckOutput(const output::OutputFolder& folder) const {
    const std::string working = folder.WorkingFolder();
    Intake made = invocation_.engine.collect({working});
    const auto rename = [&](std::string* path) {
      if (path->rfind(working, 0) == 0) path->replace(0, working.size(), out_);
    };
    for (InputFile& file : made.files) {
      rename(&file.path);
      rename(&file.folder);
    }
    return CheckWithProgress(invocation_, made, registry_, options_);
  }

  ExitCode PutInPlace(Report report, output::OutputFolder& folder) const {
    Publish(&report);
    if (Status status = folder.Commit(); !status.ok()) {
      throw RunFailure(FormatRunError({status.code, status.subject, status.detail}, invocation_.words.lang));
    }
    invocation_.log.info(invocation_.words(Word::kConverted, EscapeForTerminal(out_)));
    if (target_.takes_errors && report.totals.errors > 0)
      invocation_.log.info(invocation_.words(Word::kSheetHasErrors));
    return ExitCodeOf(report, FailOnOf(settings_));
  }

  const Invocation& invocation_;
  const Settings& settings_;
  const Target& target_;
  const std::string out_;
  CheckOptions options_;
  const WriteOptions write_options_;
  const SpecRegistry registry_;
};

}  // namespace

ExitCode RunConvert(const Invocation& invocation) {
  const std::string said = RequiredOption(invocation, OptionId::kTo);
  const auto* const found =
      std::find_if(kTargets.begin(), kTargets.end(), [&](const Target& target) { return target.name == said; });
  if (found != kTargets.end()) return Conversion(invocation, *found).Run();
  return ConvertToSpec(invocation, said, RequiredOption(invocation, OptionId::kOut));
}

}  // namespace renkei::cli
