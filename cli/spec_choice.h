// --spec: from what a person writes to a spec's coordinate. Threads: a pure function.
#pragma once

#include <string>

#include "cli/words.h"
#include "renkei/specs.h"

namespace renkei::cli {

// A whole coordinate, or its last part, with or without a V before it: mhlw:careplan:4.1, 4.1, V4.1. Empty for empty.
// Throws UsageError when no loaded spec, or more than one, is meant.
std::string ChooseSpec(const std::string& said, const SpecRegistry& registry, const Words& words);

}  // namespace renkei::cli
