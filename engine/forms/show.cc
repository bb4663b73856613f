#include "engine/forms/show.h"

#include "engine/forms/form_writers.h"
#include "engine/forms/person_forms.h"

namespace renkei::forms {
namespace {

constexpr int kUsualColumns = 100;

std::unique_ptr<FormWriter> MakeWriter(const ShowOptions& options, Sink& sink) {
  if (options.html) return MakeHtmlWriter(sink, options.lang);
  return MakeTextWriter(sink, options.lang, options.width_columns > 0 ? options.width_columns : kUsualColumns);
}

// Pictures stand in the form that names them; junk is no file of a set.
std::vector<std::string> NoticesOf(const Intake& intake, const Report& report, Lang lang) {
  std::vector<std::string> notices;
  if (report.totals.errors > 0) {
    notices.push_back(Say(FormWord::kErrors, lang, {{"count", static_cast<std::int64_t>(report.totals.errors)}}));
  }
  for (std::size_t i = 0; i < report.files.size(); ++i) {
    if (!report.files[i].layout.empty() || intake.files[i].junk) continue;
    notices.push_back(Say(FormWord::kNotShown, lang, {{"name", report.files[i].name}}));
  }
  for (const RunError& error : report.run_errors) notices.push_back(FormatRunError(error, lang));
  return notices;
}

}  // namespace

Result<Shown> WriteForms(const Intake& intake, const Report& report, const SpecRegistry& registry,
                         const ShowOptions& options, std::ostream& out) {
  Sink sink(out);
  const std::unique_ptr<FormWriter> writer = MakeWriter(options, sink);
  Scribe scribe(report, options.lang, options.values);
  const PictureShelf pictures(intake, report);
  const std::vector<records::RecordFile> files = records::RecordFiles(intake, report, registry);
  Shown shown;
  writer->Begin(NoticesOf(intake, report, options.lang));
  Status status = ReadPersons(files, options.records_at_once, [&](const Person& person) {
    for (const Sheet& sheet : MakeSheets(scribe, person, pictures)) {
      writer->Write(sheet);
      ++shown.sheets;
    }
  });
  writer->End();
  if (!sink.Flush()) return Status::Error("output-failed", {});
  if (!status.ok()) return status;
  return shown;
}

}  // namespace renkei::forms
