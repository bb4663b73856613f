// The part of renkei convert that leads from one version of the standard to another. Threads: one call a run.
#pragma once

#include <string>

#include "cli/exit_codes.h"
#include "cli/invocation.h"

namespace renkei::cli {

// Converts the inputs to the spec that `said` means (4.1, V4.1, a coordinate) into the folder `out`, and prints what
// was lost or is missing. Throws as commands do.
ExitCode ConvertToSpec(const Invocation& invocation, const std::string& said, const std::string& out);

}  // namespace renkei::cli
