#include "renkei/report_writer.h"

#include <exception>
#include <ostream>

#include "engine/report/sink.h"
#include "engine/report/values.h"
#include "engine/report/writers.h"

namespace renkei {
namespace {

void WriteAs(const Report& report, const WriteOptions& options, Sink& sink) {
  switch (options.format) {
    case Format::kText:
      return WriteText(report, options, sink);
    case Format::kJson:
      return WriteJson(report, options, sink);
    case Format::kSarif:
      return WriteSarif(report, options, sink);
    case Format::kJunit:
      return WriteJunit(report, options, sink);
    case Format::kHtml:
      return WriteHtml(report, options, sink);
    case Format::kCsv:
      return WriteCsv(report, options, sink);
  }
}

}  // namespace

Status WriteReport(const Report& report, const WriteOptions& options, std::ostream& out) {
  WriteOptions resolved = options;
  resolved.values = ResolveValues(options.format, options.values);
  try {
    Sink sink(out);
    WriteAs(report, resolved, sink);
    if (!sink.Flush()) return Status::Error("output-failed", {});
  } catch (const std::exception& trouble) {
    return Status::Error("output-failed", {}, trouble.what());
  }
  return Status::Ok();
}

}  // namespace renkei
