// The manual: everything that help says, on one page, as roff for man(1) or as Markdown. Threads: pure functions.
#pragma once

#include <ostream>

#include "cli/words.h"

namespace renkei::cli {

void WriteManRoff(const Words& words, std::ostream& out);
void WriteManMarkdown(const Words& words, std::ostream& out);

}  // namespace renkei::cli
