// From a report to an exit code and to a sentence. Threads: pure functions.
#pragma once

#include <cstdint>
#include <string>

#include "cli/exit_codes.h"
#include "cli/settings.h"
#include "cli/words.h"
#include "renkei/report.h"

namespace renkei::cli {

// The severity from which findings make the exit code 1, in the order of the option's choices.
enum class FailOn : std::uint8_t { kError, kWarning, kInfo, kNever };
FailOn FailOnOf(const Settings& settings);

// 3 where anything could not be checked or there was nothing to check, whatever `fail_on` says; else 1 where there are
// findings at or above it; else 0.
ExitCode ExitCodeOf(const Report& report, FailOn fail_on);

// The verdict in a few words, with counts.
std::string Summary(const Report& report, const Words& words);

}  // namespace renkei::cli
