// renkei show: a set as the forms that people know. Judges nothing: what the check finds is marked, and shown it is.
#include "engine/forms/show.h"

#include <array>

#include "cli/check_run.h"
#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/output_file.h"
#include "cli/output_guard.h"
#include "cli/spec_choice.h"
#include "cli/spec_loading.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

// In the order of the options' choices.
constexpr std::array kValues = {Values::kFull, Values::kMasked, Values::kNone};

bool ToStandardOutput(const Settings& settings) {
  const std::string out = settings.Text(OptionId::kShowOut);
  return out.empty() || out == "-";
}

forms::ShowOptions ShowOptionsOf(const Invocation& invocation) {
  const Settings& settings = invocation.settings;
  forms::ShowOptions options;
  options.html = settings.Text(OptionId::kShowFormat) == "html";
  options.lang = invocation.words.lang;
  if (settings.Said(OptionId::kValues)) options.values = kValues.at(settings.Choice(OptionId::kValues));
  options.width_columns = ToStandardOutput(settings) ? invocation.host.out_columns : 0;
  return options;
}

// The limits of a send say nothing of the forms.
Report CheckSet(const Invocation& invocation, const Intake& intake, const SpecRegistry& registry) {
  CheckOptions options = CheckOptionsOf(invocation);
  options.scope = Scope::kSet;
  options.spec = ChooseSpec(invocation.settings.Text(OptionId::kSpec), registry, invocation.words);
  return invocation.engine.check(intake, registry, options);
}

}  // namespace

ExitCode RunShow(const Invocation& invocation) {
  const Words& words = invocation.words;
  const std::string out = invocation.settings.Text(OptionId::kShowOut);
  const SpecRegistry registry = RequireSpecs(invocation);
  Intake intake = invocation.engine.collect(invocation.arguments.operands);
  KeepOutputFromInputs(out, invocation.arguments.operands, words, &intake);
  const Report report = CheckSet(invocation, intake, registry);
  forms::Shown shown;
  WriteOutput(invocation, OptionId::kShowOut, [&](std::ostream& stream) {
    const auto written = WriteForms(intake, report, registry, ShowOptionsOf(invocation), stream);
    if (written.ok()) shown = written.value();
    if (written.ok() || !stream.good()) return;  // a broken stream is noticed where it is flushed
    const Status& status = written.status();
    throw RunFailure(FormatRunError({status.code, status.subject, status.detail}, words.lang));
  });
  for (const RunError& error : report.run_errors) {
    invocation.log.error(words(Word::kErrorLine, FormatRunError(error, words.lang)));
  }
  if (shown.sheets == 0) invocation.log.error(words(Word::kErrorLine, words(Word::kShowNothing)));
  if (shown.sheets > 0 && !ToStandardOutput(invocation.settings)) {
    invocation.log.info(words(Word::kShowWritten, EscapeForTerminal(out), shown.sheets));
  }
  return shown.sheets == 0 || !report.run_errors.empty() ? ExitCode::kCouldNotCheck : ExitCode::kClean;
}

}  // namespace renkei::cli
