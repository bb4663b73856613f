// Completion scripts for shells, made from the tables of commands and options. Threads: pure functions.
#pragma once

#include <ostream>

#include "cli/words.h"

namespace renkei::cli {

void WriteBashCompletion(const Words& words, std::ostream& out);
void WriteZshCompletion(const Words& words, std::ostream& out);
void WriteFishCompletion(const Words& words, std::ostream& out);

}  // namespace renkei::cli
