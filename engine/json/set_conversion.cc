#include "engine/json/set_conversion.h"

#include <algorithm>
#include <map>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/json/data_reader.h"
#include "engine/json/data_writer.h"
#include "engine/output/output_names.h"

namespace renkei::json {
namespace {

constexpr std::string_view kJsonEnding = ".json";
constexpr std::string_view kNdjsonEnding = ".ndjson";

bool EndsWith(std::string_view name, std::string_view lower_case_ending) {
  if (name.size() < lower_case_ending.size()) return false;
  const std::string_view tail = name.substr(name.size() - lower_case_ending.size());
  return std::equal(tail.begin(), tail.end(), lower_case_ending.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

// Makes one file of the folder out of what `write` puts.
template <typename Write>
Status MakeFile(output::OutputFolder& folder, const std::string& name, Write&& write) {
  auto file = folder.Create(name);
  if (!file.ok()) return file.status();
  OutputBuffer out([&](std::span<const std::uint8_t> bytes) { return file.value().Write(bytes); });
  if (Status status = write(out); !status.ok()) return status;
  if (Status status = out.Flush(); !status.ok()) return status;
  return file.value().Close();
}

Status Copy(const InputFile& input, OutputBuffer& out) {
  auto source = input.open();
  if (!source.ok()) return source.status();
  std::vector<std::uint8_t> bytes(std::size_t{64} << 10U);
  while (out.ok()) {
    const auto read = source.value()->Read(bytes.data(), bytes.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) break;
    out.Put({reinterpret_cast<const char*>(bytes.data()), read.value()});
  }
  return Status::Ok();
}

// What both ways do: each file of an intake in turn.
class SetConversion {
 public:
  SetConversion(const Intake& intake, output::OutputFolder& folder)
      : intake_(intake), folder_(folder), folders_(output::OutputFolders(intake)) {}

  // `convert` takes a file and the folder it goes to; false: it is to be copied.
  template <typename Convert>
  std::vector<Status> Run(Convert&& convert) {
    std::size_t converted = 0;
    for (std::size_t i = 0; i < intake_.files.size(); ++i) {
      const InputFile& input = intake_.files[i];
      if (input.junk) continue;
      try {
        if (convert(input, folders_[i])) {
          ++converted;
        } else {
          Note(MakeFile(folder_, folders_[i] + input.name, [&](OutputBuffer& out) { return Copy(input, out); }));
        }
      } catch (const std::bad_alloc&) {
        Note(Status::Error("out-of-memory", input.path));
      }
    }
    if (converted == 0 && errors_.empty()) errors_.push_back(Status::Error("json-nothing", {}));
    return std::move(errors_);
  }

  void Note(Status status) {
    if (!status.ok()) errors_.push_back(std::move(status));
  }
  void Note(const std::vector<Status>& all) { errors_.insert(errors_.end(), all.begin(), all.end()); }

  output::OutputFolder& folder() { return folder_; }

 private:
  const Intake& intake_;
  output::OutputFolder& folder_;
  const std::vector<std::string> folders_;
  std::vector<Status> errors_;
};

// Spec and layout by what the report says; no layout: nothing to convert.
Head HeadOf(const InputFile& input, const FileReport* file, const SpecRegistry& registry) {
  Head head;
  head.name = input.name;
  if (file == nullptr) return head;
  const LoadedSpec* loaded = registry.FindByCoordinate(file->spec);
  if (loaded == nullptr) return head;
  head.spec = loaded->spec;
  for (std::uint64_t i = 0; i < head.spec->layout_count; ++i) {
    const renkei_layout_t& layout = head.spec->layouts[i];
    const bool records = (layout.flags & RENKEI_LAYOUT_IMAGE) == 0 && layout.field_count <= csv::kMaxStoredFields;
    if (records && View(layout.id) == file->layout) head.layout = &layout;
  }
  return head;
}

}  // namespace

std::vector<Status> ConvertToJson(const Intake& intake, const Report& report, const SpecRegistry& registry, Form form,
                                  output::OutputFolder& folder) {
  std::map<std::string_view, const FileReport*> files;
  for (const FileReport& file : report.files) files.emplace(file.path, &file);
  SetConversion set(intake, folder);
  return set.Run([&](const InputFile& input, const std::string& place) {
    const auto found = files.find(input.path);
    Head head = HeadOf(input, found == files.end() ? nullptr : found->second, registry);
    if (head.layout == nullptr) return false;
    const auto first = ReadStyle(input, *head.layout);
    if (!first.ok()) {
      set.Note(first.status());
      return true;
    }
    if (first.value().encoding != Encoding::kMs932) return false;
    head.style = first.value().style;
    const std::string_view ending = form == Form::kJson ? kJsonEnding : kNdjsonEnding;
    set.Note(MakeFile(set.folder(), place + input.name + std::string(ending),
                      [&](OutputBuffer& out) { return WriteData(input, head, form, out); }));
    return true;
  });
}

std::vector<Status> ConvertToCsv(const Intake& intake, const SpecRegistry& registry, const ReadOptions& options,
                                 output::OutputFolder& folder) {
  SetConversion set(intake, folder);
  return set.Run([&](const InputFile& input, const std::string& place) {
    const bool lines = EndsWith(input.name, kNdjsonEnding);
    if (!lines && !EndsWith(input.name, kJsonEnding)) return false;
    const Form form = lines ? Form::kNdjson : Form::kJson;
    Complaints complaints(input.path, options.most_errors);
    const std::optional<Head> head = ReadHead(input, form, registry, complaints);
    if (head) {
      const Status made = MakeFile(set.folder(), place + head->name, [&](OutputBuffer& out) {
        ReadData(input, form, *head, options, complaints, out);
        return Status::Ok();
      });
      if (complaints.empty()) set.Note(made);
    }
    set.Note(complaints.all());
    return true;
  });
}

}  // namespace renkei::json
