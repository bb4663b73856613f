// What holds of every report on files that can be read. Used by the target Tables.
// Threads: a pure function.
#pragma once

#include "renkei/input.h"
#include "renkei/report.h"

namespace renkei::fuzz {

// Ends the process (Require) when the report is unclear, when its counts, places or indices do not fit together, or
// when a text is not UTF-8. REQUIRES: `report` is that of `intake`, whose files are in memory.
void RequireSound(const Report& report, const Intake& intake);

}  // namespace renkei::fuzz
