// The loading behind SpecRegistry::Load, with the list of our own plugins as an argument. Private to the loader.
// Threads: one.
#pragma once

#include <span>
#include <vector>

#include "engine/loader/own_plugins.h"
#include "renkei/specs.h"

namespace renkei::loader {

struct SpecsAndRefusals {
  std::vector<LoadedSpec> specs;
  std::vector<RefusedPlugin> refused;
};

SpecsAndRefusals LoadSpecs(const LoadOptions& options, std::span<const OwnPlugin> own_plugins);

}  // namespace renkei::loader
