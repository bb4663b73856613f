// Loads the specs for a command: where plugins are looked for, and what is said of those that were refused.
// Threads: called once by a command.
#pragma once

#include <string>

#include "cli/invocation.h"
#include "renkei/specs.h"

namespace renkei::cli {

// What the loader is asked for: --plugin-path, RENKEI_PLUGIN_PATH, the configuration's, the install's own. Throws
// UsageError when a folder of --plugin-path is not there.
LoadOptions LoadOptionsOf(const Invocation& invocation);

// Loads, and warns of each plugin that was refused.
SpecRegistry LoadSpecs(const Invocation& invocation);
// The same. Throws RunFailure when there is none.
SpecRegistry RequireSpecs(const Invocation& invocation);

// A string of the plugin ABI.
inline std::string TextOf(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

}  // namespace renkei::cli
