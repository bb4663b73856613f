// Where the files of a set stand in the folder that is made for it: below the deepest folder that holds them all, as
// they stand there. Threads: pure but for asking for the working directory.
#pragma once

#include <string>
#include <vector>

namespace renkei::fix {

// For each folder of a file (InputFile::folder) its place below the common one: "" or folders parted by '/', without
// one at the end. A ZIP counts as a folder of its name.
std::vector<std::string> PlacesBelowCommon(const std::vector<std::string>& folders);

}  // namespace renkei::fix
