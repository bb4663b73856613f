#include "cli/commands/commands.h"
#include "cli/invocation.h"
#include "cli/manual.h"
#include "cli/output_file.h"

namespace renkei::cli {

ExitCode RunMan(const Invocation& invocation) {
  const bool markdown = invocation.settings.Text(OptionId::kManFormat) == "markdown";
  WriteOutput(invocation, OptionId::kOutput, [&](std::ostream& out) {
    return markdown ? WriteManMarkdown(invocation.words, out) : WriteManRoff(invocation.words, out);
  });
  return ExitCode::kClean;
}

}  // namespace renkei::cli
