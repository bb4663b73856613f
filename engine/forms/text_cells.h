// Text fitted into the columns of a terminal, as tables and fields want it. Threads: functions without state.
#pragma once

#include <string>
#include <vector>

#include "renkei/report_writer.h"

namespace renkei::forms {

// Columns of a terminal that the text takes.
int WidthOf(const std::string& text);

// The lines that a text has itself, escaped for a terminal.
std::vector<std::string> SplitLines(const std::string& text);

// Text of a cell as lines of at most `columns`, escaped for a terminal.
std::vector<std::string> CellLines(const std::string& text, int columns, Lang lang);

// Blanks up to `columns` after the text, or before it.
std::string Padded(const std::string& text, int columns, bool right = false);

}  // namespace renkei::forms
