// Keeps a report from being written over what it reports on. Threads: one.
#pragma once

#include <string>
#include <vector>

#include "cli/words.h"
#include "renkei/input.h"

namespace renkei::cli {

// Throws UsageError when `output` (UTF-8) is one of the inputs, by name, link or as the archive of an entry. An earlier
// report that stands in a folder of the inputs is replaced like any other and taken out of `intake`: a file found in a
// folder, not named in `paths`, with the extension of a report that no file of a send has. Returns true in that case.
bool KeepOutputFromInputs(const std::string& output, const std::vector<std::string>& paths, const Words& words,
                          Intake* intake);

}  // namespace renkei::cli
