// The command line as it is, in one call: the real engine, with the specs that are linked in instead of plugins.
// Threads: a function without state.
#pragma once

#include <string>
#include <vector>

#include "tests/cli/fake_world.h"

namespace renkei::cli {

// Runs the command line. It speaks English unless `args` have a --lang.
Outcome RunReal(std::vector<std::string> args, const Host& host = {});

}  // namespace renkei::cli
