#include "cli/commands/commands.h"
#include "cli/invocation.h"

namespace renkei::cli {

// The asking process reads the last line; the exit code is the loader's agreement, not the table's.
ExitCode RunProbePlugin(const Invocation& invocation) {
  bool good = false;
  const RefusedPlugin result = invocation.engine.probe(invocation.arguments.operands.front(), &good);
  invocation.out << ProbeLine(result) << std::endl;
  return good ? ExitCode::kClean : ExitCode::kFindings;
}

}  // namespace renkei::cli
