// Both specs, linked in. Used by the targets.
// Threads: built once, then read-only.
#pragma once

#include "renkei/specs.h"

namespace renkei::fuzz {

// Lives as long as the program.
const SpecRegistry& Specs();

// The civil day that targets take for today, so that a saved input means the same for ever.
inline constexpr char kToday[] = "20260401";

}  // namespace renkei::fuzz
