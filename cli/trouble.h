// Trouble and refusals in words: the catalogues of the engine and of bundles. Threads: pure functions.
#pragma once

#include <string>

#include "cli/words.h"
#include "renkei/status.h"

namespace renkei::cli {

// One sentence, and what to do; names in it are safe for a terminal.
std::string MessageOf(const Status& status, const Words& words);
std::string RemedyOf(const Status& status, const Words& words);

}  // namespace renkei::cli
