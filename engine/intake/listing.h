// A file of the file system as intake lists it. Threads: the file's `open` may be called from any.
#pragma once

#include <string>

#include "engine/intake/file_system.h"
#include "renkei/input.h"

namespace renkei::intake {

// `file_system` must outlive the file.
InputFile ListedFile(FileSystem& file_system, const std::string& path, const FileInfo& info, bool junk);

}  // namespace renkei::intake
