// Files as the connector touches them. Failures carry a code of folder_errors.def; beside these kNoSuchName where there
// is nothing of that name and kNameTaken where there is something already. Who may read what is made is for the
// folder's own rights to say. Threads: as engine/files/files.h says.
#pragma once

#include "engine/files/files.h"

namespace renkei::folder {

using files::Entry;
using files::Files;
using files::Kind;
using files::NewFile;

// Answers rather than troubles: callers turn them into what they mean.
inline constexpr const char* kNoSuchName = "absent";
inline constexpr const char* kNameTaken = "taken";

// Lives for ever.
Files& SystemFiles();

}  // namespace renkei::folder
