#include "cli/completion.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/invocation.h"
#include "cli/nearest.h"
#include "cli/output_file.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {

ExitCode RunCompletion(const Invocation& invocation) {
  const Words& words = invocation.words;
  const std::string& shell = invocation.arguments.operands.front();
  const std::vector<std::string> shells = OperandChoices(*invocation.arguments.command);
  if (std::find(shells.begin(), shells.end(), shell) == shells.end()) {
    const std::string nearest = Nearest(shell, shells);
    throw UsageError(
        words(Word::kBadChoice, "completion", EscapeForTerminal(shell), fmt::format("{}", fmt::join(shells, ", "))),
        nearest.empty() ? std::string() : words(Word::kDidYouMean, nearest));
  }
  WriteOutput(invocation, OptionId::kOutput, [&](std::ostream& out) {
    if (shell == "bash") return WriteBashCompletion(words, out);
    if (shell == "zsh") return WriteZshCompletion(words, out);
    return WriteFishCompletion(words, out);
  });
  return ExitCode::kClean;
}

}  // namespace renkei::cli
