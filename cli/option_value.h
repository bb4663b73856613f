// Judges one value of an option, wherever it was said: command line, environment or configuration.
// Threads: pure functions.
#pragma once

#include <string>

#include "cli/options.h"

namespace renkei::cli {

// Throws UsageError when the value is not one that the option may have. `origin` says where it was said: "--fail-on",
// "RENKEI_FAIL_ON", "renkei.toml:3: fail-on".
void RequireValue(const Option& option, const std::string& value, const std::string& origin, const Words& words);

// true, 1, yes, on; false, 0, no, off. REQUIRES: RequireValue took it.
bool FlagOf(const std::string& value);

// REQUIRES: RequireValue took it, as a number.
long long NumberOf(const std::string& value);

}  // namespace renkei::cli
