// Where the files of an intake stand in a folder that is made from them. Used by convert.
// Threads: pure functions.
#pragma once

#include <string>
#include <vector>

#include "renkei/input.h"

namespace renkei::output {

// For each file the folder inside the new one, with '/' at its end: empty where all come from one folder, else what
// follows the folders that all have in common; an archive counts as a folder of its name.
std::vector<std::string> OutputFolders(const Intake& intake);

}  // namespace renkei::output
