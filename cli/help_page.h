// Help as people read it on a terminal, made from the tables of commands, options and words. Threads: pure functions.
#pragma once

#include <ostream>
#include <string>

#include "cli/command_table.h"
#include "cli/options.h"
#include "cli/words.h"

namespace renkei::cli {

// renkei --help. `columns` is the terminal's width; 0: unknown.
void WriteProgramHelp(const Words& words, int columns, std::ostream& out);

// renkei help COMMAND.
void WriteCommandHelp(const Command& command, const Words& words, int columns, std::ostream& out);

// The pieces that the man page uses too.
std::string UsageLine(const Command& command, const Words& words);    // renkei check [OPTIONS] PATH…
std::string OptionForms(const Option& option);                        // -f, --format FORMAT
std::string OptionMeaning(const Option& option, const Words& words);  // text, choices, preset
std::string OperandForm(const Command& command);                      // PATH…

}  // namespace renkei::cli
