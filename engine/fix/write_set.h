// Writes a mended set into its folder, file by file as a stream. Threads: one.
#pragma once

#include "engine/fix/fix_plan.h"
#include "engine/output/output_folder.h"
#include "renkei/report.h"

namespace renkei::fix {

// Writes every file of the plan and commits the folder. `checked` is the report on FixPlan::Mended(): what is written
// has to be what was checked, byte for byte. After a failure there is nothing at the target: file-changed where a file
// is no longer what was checked, else as OutputFolder and ByteSource say.
Status WriteSet(const FixPlan& plan, const Report& checked, output::OutputFolder& folder);

}  // namespace renkei::fix
