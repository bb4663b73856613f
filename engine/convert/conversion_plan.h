// Which files a conversion makes out of which, and what they are called. What stands in the way is said in the losses.
// Threads: one.
#pragma once

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

struct Plan {
  std::vector<PlannedFile> files;
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

// Plans every unit. `refuse_faulty`: a unit with errors is left out and its errors are told in the losses, unless
// options.force says otherwise; without it, it is left out and nothing is said of it.
Plan MakePlan(const PlanScene& scene, bool refuse_faulty);

// The name of a spec as an argument.
Arg SpecArg(std::string name, const renkei_spec_t& spec);

}  // namespace renkei::convert
