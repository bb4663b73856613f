// The words for refusals: refusals.def expanded, as rows of the catalogue of run errors. Used by programs.
// Threads: constants.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "renkei/run_errors.h"

namespace renkei::bundle {

// Whether something is not to be believed, or could not be judged.
enum class Standing : std::uint8_t { kBad, kUnclear };

// All rows, in the order of the table.
std::span<const RunErrorText> RefusalTexts();

// Of a code; kUnclear for those that are not in the table: trouble of the run.
Standing StandingOf(std::string_view code);

}  // namespace renkei::bundle
