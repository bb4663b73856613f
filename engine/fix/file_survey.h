// Looks at one file of a set and decides which repairs it gets: only those of which what was meant is certain, and
// those that a person consented to. Reads the file twice as a stream and changes nothing. Used by the plan of a set.
// Threads: pure but for reading the file.
#pragma once

#include <string>
#include <vector>

#include "engine/check/layout_plan.h"
#include "engine/fix/held_back.h"
#include "engine/fix/rewrite_plan.h"
#include "engine/names/name_reader.h"
#include "renkei/input.h"
#include "renkei/specs.h"

namespace renkei::fix {

struct FixOptions {
  bool accept_substitutes = false;
  bool unsafe = false;
  // The civil day in Asia/Tokyo, YYYYMMDD; REQUIRED.
  std::string as_of;
  // Changes and characters held back that are listed of a file; counts stay exact. 0: no limit.
  std::uint64_t most_listed = 1'000;
};

// Everything that is the same for all files of a run. The registry outlives it.
struct SurveyContext {
  SurveyContext(const SpecRegistry& the_registry, const FixOptions& the_options);
  const SpecRegistry* registry;
  FixOptions options;
  std::vector<std::vector<LayoutPlan>> plans;  // by spec, by layout
};

struct FileSurvey {
  NameReading name;
  std::string right_name;  // the one certain right name, where the file has another
  RewritePlan plan;
  std::vector<HeldBack> held_back;
  Status trouble;  // of the run: the file could not be read to its end
};

FileSurvey SurveyFile(const SurveyContext& context, const InputFile& input);

}  // namespace renkei::fix
