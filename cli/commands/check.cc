// renkei check: judges files, folders and ZIP archives and prints the report.
#include "renkei/check.h"

#include <chrono>

#include "cli/check_run.h"
#include "cli/commands/commands.h"
#include "cli/spec_choice.h"
#include "cli/spec_loading.h"
#include "cli/verdict.h"

namespace renkei::cli {

ExitCode RunCheck(const Invocation& invocation) {
  const auto begin = invocation.host.ticks();
  CheckOptions options = CheckOptionsOf(invocation);
  const WriteOptions write_options = WriteOptionsOf(invocation);
  const SpecRegistry registry = RequireSpecs(invocation);
  options.spec = ChooseSpec(invocation.settings.Text(OptionId::kSpec), registry, invocation.words);
  const Intake intake = CollectIntake(invocation);
  Report report = CheckWithProgress(invocation, intake, registry, options);
  Stamp(invocation, &report);
  WriteReportOut(invocation, report, write_options);
  Tell(invocation, report, write_options.format);
  if (report.files.empty() && report.run_errors.empty()) {
    invocation.log.error(invocation.words(Word::kErrorLine, invocation.words(Word::kNoFiles)));
  }
  const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(invocation.host.ticks() - begin);
  invocation.log.debug(invocation.words(Word::kVerboseTime, taken.count()));
  return ExitCodeOf(report, FailOnOf(invocation.settings));
}

}  // namespace renkei::cli
