// The command line as a function, so that tests can call it in process. Threads: one call at a time for one pair of
// streams.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "cli/engine.h"
#include "cli/host.h"

namespace renkei::cli {

// Runs one command. `args` is without the program's name, UTF-8. Results go to `out`, everything else to `err`.
// Returns the exit code of cli/exit_codes.h; no exception leaves it.
int RunCli(const std::vector<std::string>& args, const Host& host, const Engine& engine, std::ostream& out,
           std::ostream& err);

}  // namespace renkei::cli
