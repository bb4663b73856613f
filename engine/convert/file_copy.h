// Files of intake taken over as they are. Threads: one.
#pragma once

#include <string>

#include "engine/output/output_folder.h"
#include "renkei/input.h"

namespace renkei::convert {

// Byte for byte. Fails as reading or writing does.
Status CopyFile(const InputFile& input, const std::string& name, output::OutputFolder& folder);

}  // namespace renkei::convert
