// renkei check: judges files, folders and ZIP archives and prints the report.
#include "renkei/check.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <string>
#include <string_view>

#include "cli/check_run.h"
#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/spec_choice.h"
#include "cli/spec_loading.h"
#include "cli/verdict.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {

namespace {

// A word as a shell takes it back; cmd.exe and PowerShell know double quotes, too.
std::string Quoted(const std::string& word) {
  const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || byte >= 0x80U ||
           std::string_view("-_./\\:+,=@").find(c) != std::string_view::npos;
  });
  return plain ? word : '"' + word + '"';
}

// The command that converts the operands for the receiver.
std::string ConvertCommand(const Invocation& invocation, const std::string& coordinate) {
  const std::string version = coordinate.substr(coordinate.rfind(':') + 1);
  std::string command = "renkei convert";
  for (const std::string& path : invocation.arguments.operands)
    command.append(" ").append(Quoted(EscapeForTerminal(path)));
  return command.append(" --to ").append(version).append(" --out converted-").append(version);
}

Report RunOne(const Invocation& invocation, const Intake& intake, const SpecRegistry& registry,
              const CheckOptions& options) {
  const std::string receiver =
      ChooseSpec(invocation.settings.Text(OptionId::kReceiverSpec), registry, invocation.words);
  if (receiver.empty()) return CheckWithProgress(invocation, intake, registry, options);
  if (options.scope == Scope::kFile) throw UsageError(invocation.words(Word::kReceiverNeedsUnits));
  return CheckWithProgress(invocation, options, [&](const CheckOptions& with_progress) {
    return invocation.engine.check_for_receiver(intake, registry,
                                                {receiver, with_progress, ConvertCommand(invocation, receiver)});
  });
}

}  // namespace

ExitCode RunCheck(const Invocation& invocation) {
  const auto begin = invocation.host.ticks();
  CheckOptions options = CheckOptionsOf(invocation);
  const WriteOptions write_options = WriteOptionsOf(invocation);
  const SpecRegistry registry = RequireSpecs(invocation);
  options.spec = ChooseSpec(invocation.settings.Text(OptionId::kSpec), registry, invocation.words);
  const Intake intake = CollectIntake(invocation);
  Report report = RunOne(invocation, intake, registry, options);
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
