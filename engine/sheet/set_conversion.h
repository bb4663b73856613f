// Checked sets as workbooks for people (Office Open XML, .xlsx): one for each unit of an intake, and one for the files
// of no unit. Form: docs/xlsx.md. Used by renkei convert. Threads: functions without shared state; a folder belongs to
// one thread.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/output/output_folder.h"
#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei::sheet {

struct SheetOptions {
  Lang lang = Lang::kJa;
  // How much of the users' data is written. kDefault is full: the sheet is for the person who has the files anyway.
  Values values = Values::kDefault;
  // A sheet that has so many rows goes on in a further one. Change it in tests only.
  std::uint32_t rows_per_sheet = 1'048'576;
};

// Writes the workbooks. `report` is of the check of `intake` with `registry`; its findings become comments. Files
// without records (pictures, attachments) are listed and stay where they are. Memory grows with the findings, not with
// the records. Returns what went wrong; empty: all is in the folder, which is the caller's to commit.
std::vector<Status> ConvertToXlsx(const Intake& intake, const Report& report, const SpecRegistry& registry,
                                  const SheetOptions& options, output::OutputFolder& folder);

}  // namespace renkei::sheet
