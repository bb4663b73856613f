// The forms of checked sets, written out: what `renkei show` does. Used by the command line and by embedders.
// Threads: one a call.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei::forms {

struct ShowOptions {
  bool html = false;  // else text
  Lang lang = Lang::kJa;
  // Masked or none: all values of the set, texts of findings among them; where services stand in month and week, and
  // the months, stay.
  Values values = Values::kFull;
  int width_columns = 0;  // text only: the terminal's width; 0: 100
  // Records held at once; more are read in several passes. One person's records are always held together.
  std::uint64_t records_at_once = 50'000;
};

// What came of it.
struct Shown {
  std::uint64_t sheets = 0;
};

// Writes the forms of all files with records; a set with errors is shown as far as it goes. REQUIRES: `report` is of a
// check of `intake` with `registry`. Fails with "output-failed" when the stream does, else as reading does.
Result<Shown> WriteForms(const Intake& intake, const Report& report, const SpecRegistry& registry,
                         const ShowOptions& options, std::ostream& out);

}  // namespace renkei::forms
