// Loads one module that is known to be a readable file and takes its tables: the load order from the exported symbol to
// the descriptor. Private to the loader. Threads: one at a time. A module that was loaded stays so, even when it is
// refused: code of it may be in use.
#pragma once

#include <span>
#include <string>

#include "engine/loader/plugin_kind.h"
#include "renkei/specs.h"

namespace renkei::loader {

// The suffix of this system's modules: .so.
std::string ModuleSuffix();

// Whether the file is a module that exports the symbol; false also where it is none. Runs nothing of it.
bool Exports(const std::string& path, const char* symbol);

template <typename Kind>
struct ModuleResult {
  const typename Kind::Descriptor* descriptor = nullptr;  // nullptr: refused
  RefusedPlugin refused;
};

// For SpecKind and ConnectorKind. REQUIRES: `path` is absolute. `engine_rules` as in LoadOptions.
template <typename Kind>
ModuleResult<Kind> LoadModule(const std::string& path, std::span<const std::string> engine_rules);

extern template ModuleResult<SpecKind> LoadModule<SpecKind>(const std::string&, std::span<const std::string>);
extern template ModuleResult<ConnectorKind> LoadModule<ConnectorKind>(const std::string&, std::span<const std::string>);

}  // namespace renkei::loader
