// Text fitted to the columns of a terminal. Used by the text writer. All text is UTF-8 without control
// characters (EscapeForTerminal).
// Threads: functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/report/values.h"
#include "renkei/report_writer.h"

namespace renkei {

// Lines of at most `columns`, broken where the language allows it (no closing bracket or full stop at
// the start of a line); a word that is longer than a line stays whole.
std::vector<std::string> WrapText(std::string_view text, int columns, Lang lang);

// Cuts a value to `columns` so that its offending part stays in sight; … stands where something went.
void FitValue(MarkedValue& value, int columns);

}  // namespace renkei
