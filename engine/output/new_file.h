// One new file that appears whole or not at all, and that is on the disk when the call returns. Used by commands whose
// result is a single file. Paths are UTF-8. Threads: a function without state.
#pragma once

#include <string>
#include <string_view>

#include "renkei/status.h"

namespace renkei::output {

// Writes the file under another name beside it and puts it in its place. Fails with output-exists when there is
// anything at `path`, which is never written over, and with output-failed; then nothing is left behind.
Status WriteNewFile(const std::string& path, std::string_view bytes);

}  // namespace renkei::output
