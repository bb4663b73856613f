// Reads a file of the file system from its start to its end, and makes sure that it stayed the same file all the while.
// Threads: a source belongs to one thread.
#pragma once

#include <memory>
#include <string>

#include "engine/intake/file_system.h"
#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::intake {

// Opens a file that was listed as `listed`. Fails as FileSystem::Open does and with file-changed when it is another
// file by now or was written to. The subject of every Status is the path as shown.
Result<std::unique_ptr<OpenFile>> OpenListed(FileSystem& file_system, const std::string& path, const FileInfo& listed);

// Ok, or file-changed when the open file, or the file that has its name now, is not what was listed.
Status StillAsListed(FileSystem& file_system, const std::string& path, OpenFile& file, const FileInfo& listed);

// The bytes of a file that was listed as `listed`; fails like OpenListed. `file_system` must outlive the source. A file
// is read at most to its listed size, however fast it grows.
Result<std::unique_ptr<ByteSource>> OpenFileSource(FileSystem& file_system, std::string path, const FileInfo& listed);

}  // namespace renkei::intake
