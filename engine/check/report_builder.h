// Turns what the run found into the report: ids, order, verdicts, exact counts, caps. Threads: one thread, at the end
// of a run.
#pragma once

#include <vector>

#include "engine/check/file_result.h"
#include "engine/check/unit_draft.h"
#include "renkei/check.h"

namespace renkei {

// Consumes the drafts of files and units.
Report BuildReport(const SpecRegistry& registry, const CheckOptions& options, const Intake& intake,
                   std::vector<FileResult>& files, std::vector<UnitDraft>& units, DraftStore& send);

}  // namespace renkei
