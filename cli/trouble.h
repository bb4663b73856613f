// Trouble and refusals in words: the catalogues of the engine, of bundles and of the office store. Threads: one.
#pragma once

#include <span>
#include <string>

#include "cli/words.h"
#include "renkei/run_errors.h"
#include "renkei/status.h"

namespace renkei::cli {

// The rows of all catalogues but the engine's own. They hold until AddTexts.
std::span<const RunErrorText> MoreTexts();

// Rows of plugins that were loaded; their texts live as long as the program. Those that are there stay as they are.
void AddTexts(std::span<const RunErrorText> rows);

// One sentence, and what to do; names in it are safe for a terminal.
std::string MessageOf(const Status& status, const Words& words);
std::string RemedyOf(const Status& status, const Words& words);

}  // namespace renkei::cli
