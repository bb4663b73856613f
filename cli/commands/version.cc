#include "cli/version_text.h"

#include "cli/commands/commands.h"
#include "cli/invocation.h"

namespace renkei::cli {

ExitCode RunVersion(const Invocation& invocation) {
  WriteVersion(invocation.words, invocation.out);
  return ExitCode::kClean;
}

}  // namespace renkei::cli
