// Judges the descriptor of a connector before anything reads it. Finds the first fault. Private to the loader.
// Threads: pure functions.
#pragma once

#include <optional>

#include "engine/loader/validate_spec.h"
#include "renkei/abi/connector_plugin.h"

namespace renkei::loader {

// Nothing when the descriptor is sound: sizes, texts in both languages, ids that are unique, and a function wherever
// the capabilities promise one.
std::optional<SpecFault> ValidateConnector(const renkei_connector_t& connector);

}  // namespace renkei::loader
