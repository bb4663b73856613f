// Which files a conversion makes out of which, and what they are called. What stands in the way is said in the losses.
// Threads: one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/convert/layout_mapping.h"
#include "engine/convert/loss_report.h"
#include "renkei/convert.h"

namespace renkei::convert {

// A file that is to be made.
struct PlannedFile {
  int unit = -1;
  int file = -1;  // index in the check's report; -1: one of the extra files
  const InputFile* input = nullptr;
  std::string name;                      // in the output folder, with '/' between folders
  std::optional<LayoutMapping> mapping;  // none: taken over as it is
};

// What becomes of a unit.
enum class UnitPlan : std::uint8_t {
  kConverted,  // its files are planned
  kSame,       // it is of the target already
  kFaulty,     // its errors stand in the way
  kNoWay,      // the target has nothing like it, or there is no map
  kAsked,      // something has to be told first: the losses say what
};

struct Plan {
  std::vector<PlannedFile> files;
  std::vector<UnitPlan> units;               // as those of the check
  Status trouble;                            // a file could no longer be read; nothing is planned then
  std::vector<const InputFile*> used_extra;  // of ConvertOptions::extra
};

// What a plan is made from; all outlive it.
struct PlanScene {
  const Intake& intake;
  const SpecRegistry& registry;
  const ConvertOptions& options;
  const renkei_spec_t& target;
  const Report& checked;  // the check of `intake`
  LossReport& losses;
};

enum class PlanFor : std::uint8_t {
  kFolder,     // takes over, too, what needs no conversion; the losses tell errors that stand in the way
  kRehearsal,  // what is to be converted alone, and nothing is said of the rest
};

// Plans every unit. A unit with errors is left out unless options.force says otherwise.
Plan MakePlan(const PlanScene& scene, PlanFor purpose);

// The name of a spec as an argument.
Arg SpecArg(std::string name, const renkei_spec_t& spec);

}  // namespace renkei::convert
