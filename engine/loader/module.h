// Loads one module that is known to be a readable file and takes its tables: the load order from the exported symbol to
// the descriptor. Private to the loader. Threads: one at a time. A module that was loaded stays so, even when it is
// refused: code of it may be in use.
#pragma once

#include <span>
#include <string>

#include "renkei/abi/spec_plugin.h"
#include "renkei/specs.h"

namespace renkei::loader {

// The suffix of this system's modules: .so.
std::string ModuleSuffix();

struct ModuleResult {
  const renkei_spec_t* spec = nullptr;  // nullptr: refused
  RefusedPlugin refused;
};

// REQUIRES: `path` is absolute. `engine_rules` as in LoadOptions.
ModuleResult LoadModule(const std::string& path, std::span<const std::string> engine_rules);

}  // namespace renkei::loader
