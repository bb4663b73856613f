// One call of a command: what it was given and what it may use. Threads: made by RunCli, used by one thread.
#pragma once

#include <spdlog/logger.h>

#include <ostream>

#include "cli/arguments.h"
#include "cli/engine.h"
#include "cli/host.h"
#include "cli/settings.h"
#include "cli/words.h"

namespace renkei::cli {

struct Invocation {
  const Arguments& arguments;
  const Settings& settings;
  const Host& host;
  const Engine& engine;
  Words words;
  std::ostream& out;
  std::ostream& err;    // for the progress line only; all else goes through the log
  spdlog::logger& log;  // lines on standard error
};

}  // namespace renkei::cli
