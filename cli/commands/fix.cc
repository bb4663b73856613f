// renkei fix: makes a copy of a set in which what is certain is mended, and checks it again.
#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

#include "cli/check_run.h"
#include "cli/colour.h"
#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/fix_outcome.h"
#include "cli/invocation.h"
#include "cli/spec_loading.h"
#include "cli/verdict.h"
#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"
#include "engine/fix/write_set.h"
#include "engine/output/output_folder.h"
#include "engine/report/values.h"

namespace renkei::cli {
namespace {

namespace fs = std::filesystem;

// In the order of the options' choices.
constexpr std::array kValues = {Values::kFull, Values::kMasked, Values::kNone};

std::string TextOf(const Status& status, const Words& words) {
  return FormatRunError({status.code, status.subject, status.detail}, words.lang);
}

bool LiesIn(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

// Not even a new folder appears in a folder of the inputs.
void KeepOutOfInputs(const std::string& out, const Invocation& invocation) {
  std::error_code error;
  fs::path target = fs::absolute(PathFromUtf8(out), error).lexically_normal();
  if (!target.has_filename()) target = target.parent_path();
  const fs::path place = fs::weakly_canonical(target.parent_path(), error);
  for (const std::string& operand : invocation.arguments.operands) {
    const fs::path folder = fs::canonical(PathFromUtf8(operand), error);
    if (error || !fs::is_directory(folder, error) || !LiesIn(place, folder)) continue;
    throw UsageError(invocation.words(Word::kFixOutInInput, EscapeForTerminal(out)));
  }
}

output::OutputFolder PrepareFolder(const std::string& out, const Invocation& invocation) {
  auto folder = output::OutputFolder::Prepare(out);
  if (folder.ok()) return std::move(folder.value());
  const std::string text = TextOf(folder.status(), invocation.words);
  if (folder.status().code == "output-exists") throw UsageError(text);
  throw RunFailure(text);
}

fix::FixOptions FixOptionsOf(const Invocation& invocation, const CheckOptions& check) {
  fix::FixOptions options;
  options.accept_substitutes = invocation.settings.Flag(OptionId::kAcceptSubstitutes);
  options.unsafe = invocation.settings.Flag(OptionId::kUnsafe);
  options.as_of = check.as_of;
  return options;
}

void Print(const Invocation& invocation, const FixOutcome& outcome) {
  const Settings& settings = invocation.settings;
  const bool text = settings.Text(OptionId::kFixFormat) == "text";
  Values values = Values::kDefault;
  if (settings.Said(OptionId::kValues)) values = kValues.at(settings.Choice(OptionId::kValues));
  FixForm form;
  form.values = ResolveValues(text ? Format::kText : Format::kJson, values);
  form.colour = text && WantsColour(invocation, true);
  form.columns = invocation.host.out_columns;
  if (text) return WriteFixText(outcome, form, invocation.words, invocation.out);
  WriteFixJson(outcome, form, invocation.words, invocation.out);
}

// Half a set is worse than none: nothing is written unless every file could be read.
Status WriteAll(FixOutcome& outcome, std::optional<output::OutputFolder>& folder) {
  if (!folder || !outcome.plan.troubles.empty() || outcome.plan.files.empty()) return Status::Ok();
  Status status = WriteSet(outcome.plan, outcome.after, *folder);
  outcome.written = status.ok();
  return status;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> FixRepairRows(const Words& words) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (std::size_t i = 0; i < fix::kRepairCount; ++i) {
    const fix::RepairInfo& info = InfoOf(static_cast<fix::Repair>(i));
    std::string text(words.lang == Lang::kJa ? info.ja : info.en);
    if (info.consent == fix::Consent::kSubstitutes) text = words(Word::kFixNeedsOption, text, "--accept-substitutes");
    if (info.consent == fix::Consent::kUnsafe) text = words(Word::kFixNeedsOption, text, "--unsafe");
    rows.emplace_back(info.id, words(Word::kFixMends, text, info.rules));
  }
  return rows;
}

ExitCode RunFix(const Invocation& invocation) {
  const Settings& settings = invocation.settings;
  const Words& words = invocation.words;
  FixOutcome outcome;
  outcome.dry_run = settings.Flag(OptionId::kDryRun);
  outcome.out = settings.Text(OptionId::kOut);
  if (!outcome.dry_run && outcome.out.empty()) throw UsageError(words(Word::kFixWantsOut));
  if (!outcome.dry_run) KeepOutOfInputs(outcome.out, invocation);
  const CheckOptions options = CheckOptionsOf(invocation);
  const SpecRegistry registry = RequireSpecs(invocation);
  const Intake intake = invocation.engine.collect(invocation.arguments.operands);
  std::optional<output::OutputFolder> folder;
  if (!outcome.dry_run) folder.emplace(PrepareFolder(outcome.out, invocation));
  outcome.plan = PlanFix(intake, registry, FixOptionsOf(invocation, options));
  outcome.before = invocation.engine.check(intake, registry, options);
  outcome.after = invocation.engine.check(outcome.plan.Mended(), registry, options);
  const Status written = WriteAll(outcome, folder);
  Print(invocation, outcome);
  if (outcome.plan.files.empty() && outcome.plan.troubles.empty()) {
    invocation.log.error(words(Word::kErrorLine, words(Word::kNoFiles)));
  }
  if (!written.ok()) throw RunFailure(TextOf(written, words));
  return ExitCodeOf(outcome.after, FailOnOf(settings));
}

}  // namespace renkei::cli
