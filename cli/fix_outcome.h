// What a fix came to, and its two forms: text for a person, JSON for programs (docs/fix.md, renkei.fix/1). Used by
// renkei fix. Threads: values and functions without state.
#pragma once

#include <ostream>
#include <string>

#include "cli/words.h"
#include "engine/fix/fix_plan.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"

namespace renkei::cli {

struct FixOutcome {
  fix::FixPlan plan;
  Report before, after;
  bool dry_run = false;
  std::string out;  // the folder, as it was named
  bool written = false;
};

// `values` is one of full, masked and none.
struct FixForm {
  Values values = Values::kFull;
  bool colour = false;
  int columns = 0;  // the terminal's; 0: none
};

void WriteFixText(const FixOutcome& outcome, const FixForm& form, const Words& words, std::ostream& out);
void WriteFixJson(const FixOutcome& outcome, const FixForm& form, const Words& words, std::ostream& out);

}  // namespace renkei::cli
