// Tries a plugin that is not ours in a child process, once for every file: a plugin that crashes, ends the process,
// loops or does not fit is known before it is loaded here. Private to the loader. Threads: any.
#pragma once

#include <optional>
#include <string>

#include "renkei/specs.h"

namespace renkei::loader {

// Nothing when the plugin may be loaded, else why not. Kept results are used and added to as the options say.
// `path` is absolute, `sha256` that of its bytes.
std::optional<RefusedPlugin> Vet(const std::string& path, const std::string& sha256, const LoadOptions& options);

// The variable by which the child is given the word that its good answer carries.
inline constexpr const char* kProbeWordVariable = "RENKEI_PROBE_WORD";

}  // namespace renkei::loader
