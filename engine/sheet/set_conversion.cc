#include "engine/sheet/set_conversion.h"

#include <algorithm>
#include <deque>
#include <new>
#include <set>
#include <string>

#include "engine/records/text_records.h"
#include "engine/sheet/record_sheet.h"
#include "engine/sheet/sheet_names.h"
#include "engine/sheet/summary_sheet.h"

namespace renkei::sheet {
namespace {

constexpr std::string_view kLooseStem = "files-of-no-set";
// Beyond this much data, the sheets may pass 4 GiB before they are packed.
constexpr std::uint64_t kLargeBytes = 64ULL << 20U;

// What becomes one workbook.
struct Portion {
  const UnitReport* unit = nullptr;  // nullptr: files of no unit
  int unit_index = -1;
  std::vector<int> files;
};

class Conversion {
 public:
  Conversion(const Intake& intake, const Report& report, const SpecRegistry& registry, const SheetOptions& options,
             output::OutputFolder& folder)
      : intake_(intake), report_(report), options_(options), folder_(folder) {
    for (records::RecordFile& file : records::RecordFiles(intake, report, registry)) {
      if (!intake.files[static_cast<std::size_t>(file.index)].junk) records_.push_back(file);
    }
    if (options_.values == Values::kDefault) options_.values = Values::kFull;
  }

  std::vector<Status> Run() {
    if (records_.empty()) return {Status::Error("json-nothing", {})};
    std::vector<Status> errors;
    for (const Portion& portion : Portions()) {
      if (Status status = Make(portion); !status.ok()) errors.push_back(std::move(status));
    }
    return errors;
  }

 private:
  [[nodiscard]] std::vector<Portion> Portions() const {
    std::vector<Portion> portions;
    for (std::size_t i = 0; i < report_.units.size(); ++i) {
      portions.push_back({&report_.units[i], static_cast<int>(i), report_.units[i].files});
    }
    Portion loose;
    for (std::size_t i = 0; i < report_.files.size(); ++i) {
      if (report_.files[i].unit < 0 && !intake_.files[i].junk) loose.files.push_back(static_cast<int>(i));
    }
    if (!loose.files.empty()) portions.push_back(std::move(loose));
    return portions;
  }

  Status Make(const Portion& portion) {
    const std::string stem = portion.unit == nullptr ? std::string(kLooseStem) : WorkbookStem(*portion.unit);
    auto path = folder_.Reserve(names_.Workbook(stem));
    if (!path.ok()) return path.status();
    Workbook book({path.value(), folder_.WorkingFolder(), report_.checked_at, BytesOf(portion) > kLargeBytes});
    try {
      if (Status status = Fill(portion, book); !status.ok()) return status;
    } catch (const std::bad_alloc&) {
      return Status::Error("out-of-memory", path.value());
    }
    if (Status status = book.Close(); !status.ok()) return status;
    return folder_.Keep(path.value());
  }

  Status Fill(const Portion& portion, Workbook& book) const {
    NameList names;
    FindingNotes notes(report_, options_.lang, options_.values);
    const SheetFrame frame{report_, options_.lang, options_.values, options_.rows_per_sheet, book, names, notes};
    SummarySheet summary(frame);
    std::deque<RecordSheet> sheets;
    std::vector<const RecordSheet*> sheet_of(report_.files.size(), nullptr);
    for (const auto& files : ByLayout(portion)) {
      RecordSheet& sheet = sheets.emplace_back(frame, files);
      if (Status status = sheet.Write(); !status.ok()) return status;
      for (const records::RecordFile* const file : files) sheet_of[static_cast<std::size_t>(file->index)] = &sheet;
    }
    std::vector<ListedFile> listed;
    for (const int file : portion.files) {
      const RecordSheet* const sheet = sheet_of[static_cast<std::size_t>(file)];
      listed.push_back(sheet == nullptr ? ListedFile{file, {}, nullptr}
                                        : ListedFile{file, sheet->Name(), sheet->PlaceOf(file)});
    }
    summary.Write(portion.unit, listed, FindingsOf(portion));
    return Status::Ok();
  }

  // The files with records, those of one layout together, in the order in which they come first.
  [[nodiscard]] std::vector<std::vector<const records::RecordFile*>> ByLayout(const Portion& portion) const {
    std::vector<std::vector<const records::RecordFile*>> layouts;
    for (const records::RecordFile& file : records_) {
      if (std::find(portion.files.begin(), portion.files.end(), file.index) == portion.files.end()) continue;
      const auto same = std::find_if(layouts.begin(), layouts.end(),
                                     [&](const auto& files) { return files.front()->layout == file.layout; });
      if (same == layouts.end()) {
        layouts.push_back({&file});
      } else {
        same->push_back(&file);
      }
    }
    return layouts;
  }

  [[nodiscard]] std::vector<int> FindingsOf(const Portion& portion) const {
    const std::set<int> files(portion.files.begin(), portion.files.end());
    std::vector<int> findings;
    for (std::size_t i = 0; i < report_.findings.size(); ++i) {
      const Finding& finding = report_.findings[i];
      const bool of_unit = finding.file < 0 && (finding.unit < 0 || finding.unit == portion.unit_index);
      if (of_unit || files.contains(finding.file)) findings.push_back(static_cast<int>(i));
    }
    return findings;
  }

  [[nodiscard]] std::uint64_t BytesOf(const Portion& portion) const {
    std::uint64_t bytes = 0;
    for (const int file : portion.files) bytes += intake_.files[static_cast<std::size_t>(file)].bytes;
    return bytes;
  }

  const Intake& intake_;
  const Report& report_;
  SheetOptions options_;
  output::OutputFolder& folder_;
  std::vector<records::RecordFile> records_;
  NameList names_;
};

}  // namespace

std::vector<Status> ConvertToXlsx(const Intake& intake, const Report& report, const SpecRegistry& registry,
                                  const SheetOptions& options, output::OutputFolder& folder) {
  return Conversion(intake, report, registry, options, folder).Run();
}

}  // namespace renkei::sheet
