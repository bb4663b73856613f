#include "cli/help_page.h"

#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/invocation.h"
#include "cli/nearest.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {

ExitCode RunHelp(const Invocation& invocation) {
  const Words& words = invocation.words;
  if (invocation.arguments.operands.empty()) {
    WriteProgramHelp(words, invocation.host.out_columns, invocation.out);
    return ExitCode::kClean;
  }
  const std::string& name = invocation.arguments.operands.front();
  const Command* command = FindCommand(name);
  if (command == nullptr) {
    const std::string nearest = Nearest(name, VisibleCommandNames());
    throw UsageError(words(Word::kUnknownCommand, EscapeForTerminal(name)),
                     nearest.empty() ? words(Word::kSeeHelp, "renkei --help") : words(Word::kDidYouMean, nearest));
  }
  WriteCommandHelp(*command, words, invocation.host.out_columns, invocation.out);
  return ExitCode::kClean;
}

}  // namespace renkei::cli
