// Intake with its file system handed in: what CollectInputs does, for tests and fuzzing. Threads: functions without
// state.
#pragma once

#include <string>
#include <vector>

#include "engine/intake/file_system.h"
#include "renkei/input.h"

namespace renkei::intake {

// As renkei::CollectInputs. `file_system` must outlive what comes back.
Intake CollectFrom(FileSystem& file_system, const std::vector<std::string>& paths, const IntakeLimits& limits);

// The entries of a ZIP in memory, which is shown as `path`. Bytes that do not begin like a ZIP are stdin-not-zip.
Intake CollectZipBytes(std::string bytes, const std::string& path, const IntakeLimits& limits);

}  // namespace renkei::intake
