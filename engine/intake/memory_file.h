// Bytes in memory in the place of an open file. Threads: the bytes are read-only and may be shared.
#pragma once

#include <memory>
#include <string>

#include "engine/intake/file_system.h"

namespace renkei::intake {

// An open file over the bytes, which it keeps alive.
Result<std::unique_ptr<OpenFile>> OpenMemory(std::shared_ptr<const std::string> bytes);

}  // namespace renkei::intake
