// What the sheets of one workbook share. Threads: one.
#pragma once

#include <cstdint>

#include "engine/sheet/finding_notes.h"
#include "engine/sheet/sheet_names.h"
#include "engine/sheet/workbook.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"

namespace renkei::sheet {

struct SheetFrame {
  const Report& report;
  Lang lang;
  Values values;  // kFull, kMasked or kNone
  std::uint32_t rows_per_sheet;
  Workbook& book;
  NameList& names;  // of its sheets
  FindingNotes& notes;
};

}  // namespace renkei::sheet
