// The six writers behind WriteReport. Each puts the whole report; `options.values` is never kDefault.
// Threads: functions without state.
#pragma once

#include "engine/report/sink.h"
#include "renkei/report.h"
#include "renkei/report_writer.h"

namespace renkei {

void WriteText(const Report& report, const WriteOptions& options, Sink& sink);
// Byte format: docs/report.md, docs/report.schema.json.
void WriteJson(const Report& report, const WriteOptions& options, Sink& sink);
void WriteSarif(const Report& report, const WriteOptions& options, Sink& sink);
void WriteJunit(const Report& report, const WriteOptions& options, Sink& sink);
void WriteHtml(const Report& report, const WriteOptions& options, Sink& sink);
void WriteCsv(const Report& report, const WriteOptions& options, Sink& sink);

}  // namespace renkei
