// The command line, split into command, options and operands by the tables; values are not judged yet.
// Threads: values.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/command_table.h"
#include "cli/words.h"

namespace renkei::cli {

struct Arguments {
  const Command* command = nullptr;  // nullptr: none was named
  // What each option was given, in order; a flag has "true" or, said as --quiet=false, that.
  std::map<OptionId, std::vector<std::string>> options;
  std::vector<std::string> operands;

  [[nodiscard]] bool Has(OptionId id) const { return options.count(id) != 0; }
};

// `args` is without the program's name. Options may stand before and after operands, and the program's before the
// command; after -- all words are operands. Throws UsageError: unknown command or option, missing value, too few or too
// many operands (not where --help is asked for).
Arguments ParseArguments(const std::vector<std::string>& args, const Words& words);

}  // namespace renkei::cli
