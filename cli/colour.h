// Whether a command writes colours. Threads: a pure function.
#pragma once

#include "cli/invocation.h"

namespace renkei::cli {

// --color as said; auto: on a terminal that understands colours. A word on the command line or in RENKEI_COLOR is the
// person's for this run; NO_COLOR goes before the configuration. REQUIRES: the command has --color.
bool WantsColour(const Invocation& invocation, bool to_standard_output);

}  // namespace renkei::cli
