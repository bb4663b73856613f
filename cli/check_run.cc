#include "cli/check_run.h"

#include <array>
#include <optional>
#include <utility>

#include "cli/colour.h"
#include "cli/failures.h"
#include "cli/output_file.h"
#include "cli/output_guard.h"
#include "cli/progress.h"
#include "cli/spec_loading.h"
#include "cli/verdict.h"
#include "engine/encoding/text_tools.h"
#include "engine/time/civil_time.h"
#include "engine/version.h"

namespace renkei::cli {
namespace {

// In the order of the options' choices.
constexpr std::array kFormats = {Format::kText,  Format::kJson, Format::kSarif,
                                 Format::kJunit, Format::kHtml, Format::kCsv};
constexpr std::array kScopes = {Scope::kFile, Scope::kSet, Scope::kSend};
constexpr std::array kValues = {Values::kFull, Values::kMasked, Values::kNone};

bool ToStandardOutput(const Settings& settings) {
  const std::string output = settings.Text(OptionId::kReportOutput);
  return output.empty() || output == "-";
}

}  // namespace

CheckOptions CheckOptionsOf(const Invocation& invocation) {
  const Settings& settings = invocation.settings;
  CheckOptions options;
  options.scope = kScopes.at(settings.Choice(OptionId::kScope));
  options.as_of =
      settings.Said(OptionId::kAsOf) ? *ParseDay(settings.Text(OptionId::kAsOf)) : TokyoDay(invocation.host.now());
  options.jobs = static_cast<int>(settings.Number(OptionId::kJobs));
  if (settings.Said(OptionId::kMaxFindings)) {
    options.max_findings = static_cast<std::uint64_t>(settings.Number(OptionId::kMaxFindings));
    options.max_findings_per_rule = options.max_findings;
  }
  return options;
}

WriteOptions WriteOptionsOf(const Invocation& invocation) {
  const Settings& settings = invocation.settings;
  WriteOptions options;
  options.format = kFormats.at(settings.Choice(OptionId::kCheckFormat));
  options.lang = invocation.words.lang;
  if (settings.Said(OptionId::kValues)) options.values = kValues.at(settings.Choice(OptionId::kValues));
  options.colour = options.format == Format::kText && WantsColour(invocation, ToStandardOutput(settings));
  options.quiet = settings.Flag(OptionId::kQuiet);
  options.width_columns = ToStandardOutput(settings) ? invocation.host.out_columns : 0;
  return options;
}

Intake CollectIntake(const Invocation& invocation) {
  const std::vector<std::string>& paths = invocation.arguments.operands;
  const std::string output = invocation.settings.Text(OptionId::kReportOutput);
  Intake intake = invocation.engine.collect(paths);
  if (KeepOutputFromInputs(output, paths, invocation.words, &intake)) {
    invocation.log.debug(invocation.words(Word::kVerboseOldReport, EscapeForTerminal(output)));
  }
  invocation.log.debug(invocation.words(Word::kVerboseInputs, intake.files.size()));
  return intake;
}

Report CheckWithProgress(const Invocation& invocation, const Intake& intake, const SpecRegistry& registry,
                         CheckOptions options) {
  return CheckWithProgress(invocation, std::move(options), [&](const CheckOptions& with_progress) {
    return invocation.engine.check(intake, registry, with_progress);
  });
}

Report CheckWithProgress(const Invocation& invocation, CheckOptions options,
                         const std::function<Report(const CheckOptions& options)>& check) {
  std::optional<Progress> progress;
  if (invocation.host.err_is_terminal && !invocation.settings.Flag(OptionId::kQuiet)) {
    progress.emplace(invocation.err, invocation.words, invocation.host.ticks);
    options.progress = [&progress](std::uint64_t done, std::uint64_t total) { progress->Update(done, total); };
  }
  return check(options);
}

void Stamp(const Invocation& invocation, Report* report) {
  const Settings& settings = invocation.settings;
  const Instant at =
      settings.Said(OptionId::kCheckedAt) ? *ParseInstant(settings.Text(OptionId::kCheckedAt)) : invocation.host.now();
  report->checked_at = TokyoTime(at);
  if (report->tool_version.empty()) report->tool_version = kVersion;
}

// A report in text on standard output says all of this itself.
void Tell(const Invocation& invocation, const Report& report, Format format) {
  const Words& words = invocation.words;
  const bool to_stdout = ToStandardOutput(invocation.settings);
  if (to_stdout && format == Format::kText) return;
  for (const RunError& error : report.run_errors) {
    invocation.log.error(words(Word::kErrorLine, FormatRunError(error, words.lang)));
  }
  if (to_stdout) return;
  invocation.log.info(words(Word::kReportWritten, EscapeForTerminal(invocation.settings.Text(OptionId::kReportOutput)),
                            Summary(report, words)));
}

void WriteReportOut(const Invocation& invocation, const Report& report, const WriteOptions& options) {
  WriteOutput(invocation, OptionId::kReportOutput, [&](std::ostream& out) {
    const Status status = invocation.engine.write(report, options, out);
    if (status.ok() || !out.good()) return;  // a broken stream is noticed where it is flushed
    throw RunFailure(FormatRunError({status.code, status.subject, status.detail}, options.lang));
  });
}

}  // namespace renkei::cli
