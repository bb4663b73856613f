// The version of the program and of what it was built with. Threads: pure functions.
#pragma once

#include <ostream>
#include <string_view>

#include "cli/words.h"

namespace renkei::cli {

// The day of the release as manual pages give it, YYYY-MM-DD.
inline constexpr std::string_view kReleaseDay = RENKEI_RELEASE_DAY;

void WriteVersion(const Words& words, std::ostream& out);

}  // namespace renkei::cli
