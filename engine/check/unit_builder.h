// Puts files together into sending units: same sender, receiver and stamp, and a kind of unit that the spec knows
// (標準仕様 2.4, 3.4). Files whose name is broken, or whose stamp or parties are off, are given to the unit that lacks
// them, with a finding that says so. Threads: one thread, after all files were read.
#pragma once

#include <vector>

#include "engine/check/file_result.h"
#include "engine/check/unit_draft.h"

namespace renkei {

// Findings go to the files' own stores. Units come in the order of their first files.
std::vector<UnitDraft> BuildUnits(const SpecRegistry& registry, std::vector<FileResult>& files);

}  // namespace renkei
