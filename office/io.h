// Files as the office store touches them: its owner's alone. Failures carry store-full where the disk is full,
// store-read-only where writing is not allowed, else store-failed. Threads: as engine/files/files.h says.
#pragma once

#include "engine/files/files.h"

namespace renkei::office {

using Io = files::Files;

// The real thing. Lives for ever.
Io& SystemIo();

}  // namespace renkei::office
