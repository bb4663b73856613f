// The findings as the page's script reads them: one table of strings, the rest as columns of numbers.
// Used by the HTML writer.
#pragma once

#include "engine/report/sink.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"

namespace renkei {

// Writes one JSON object that may stand inside a <script> element: no < > & in it.
void WritePageData(const Report& report, const WriteOptions& options, Sink& sink);

}  // namespace renkei
