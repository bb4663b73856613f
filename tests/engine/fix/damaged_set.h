// Sets that are mended in tests, and what may be asked of the result. Threads: functions without state.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fix/fix_plan.h"
#include "tests/engine/check/sample_set.h"

namespace renkei::fix {

inline constexpr std::string_view kAsOf = "20261122";

// Everything that may be consented to, and every change listed.
FixOptions AllConsents();
// Nothing consented to.
FixOptions NoConsents();

// The files of a set in one folder.
Intake IntakeOf(const std::vector<renkei_generator::File>& files);

// All bytes of a file as it opens.
std::string BytesOf(const InputFile& file);

// The mended set as name and bytes.
std::vector<renkei_generator::File> MendedFiles(const FixPlan& plan);

// The original with the listed changes of one file applied to it.
std::string Apply(const FixPlan& plan, int file, std::string original);

// The reasons of what was held back, each once, in order.
std::vector<std::string> ReasonsOf(const FixPlan& plan);
// The repairs that were done, in the table's order.
std::vector<std::string> RepairsOf(const FixPlan& plan);

}  // namespace renkei::fix
