#include "tests/engine/check/sample_set.h"

#include <algorithm>
#include <set>

#include "plugins/spec-v3/spec.h"
#include "plugins/spec-v4_1/spec.h"

namespace renkei::test {
namespace {

// Records as lists of raw items. Generated plain sets have no line breaks inside quotes.
std::vector<std::vector<std::string>> Split(const std::string& bytes) {
  std::vector<std::vector<std::string>> records(1);
  std::string item;
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == ',' || c == '\n')) {
      records.back().push_back(std::move(item));
      item.clear();
      if (c == '\n') records.emplace_back();
    } else if (c != '\r' || quoted) {
      item += c;
    }
  }
  if (records.back().empty() && item.empty()) {
    records.pop_back();
  } else {
    records.back().push_back(std::move(item));
  }
  return records;
}

std::string Join(const std::vector<std::vector<std::string>>& records) {
  std::string bytes;
  for (const auto& record : records) {
    for (std::size_t i = 0; i < record.size(); ++i) bytes.append(i > 0 ? "," : "").append(record[i]);
    bytes += "\r\n";
  }
  return bytes;
}

}  // namespace

const SpecRegistry& Specs() {
  static const SpecRegistry kSpecs = SpecRegistry::FromTables({SpecV3(), SpecV41()});
  return kSpecs;
}

SampleSet::SampleSet(const renkei_generator::Options& options) : files_(renkei_generator::Generate(options)) {}

SampleSet SampleSet::Of(renkei_generator::Spec spec, renkei_generator::Kind kind, std::uint64_t seed) {
  renkei_generator::Options options;
  options.spec = spec;
  options.kind = kind;
  options.users = 2;
  options.seed = seed;
  options.readings = renkei_generator::Readings::kCommon;
  return SampleSet(options);
}

renkei_generator::File& SampleSet::file(std::string_view prefix) {
  return *std::find_if(files_.begin(), files_.end(), [&](const auto& file) {
    return std::string_view(file.name).substr(0, prefix.size()) == prefix;
  });
}

void SampleSet::Remove(std::string_view prefix) { files_.erase(files_.begin() + (&file(prefix) - files_.data())); }

void SampleSet::Rename(std::string_view prefix, const std::function<std::string(std::string)>& change) {
  renkei_generator::File& renamed = file(prefix);
  renamed.name = change(renamed.name);
}

void SampleSet::ChangeBytes(std::string_view prefix, const std::function<std::string(std::string)>& change) {
  renkei_generator::File& changed = file(prefix);
  changed.bytes = change(changed.bytes);
}

std::size_t SampleSet::RecordCount(std::string_view prefix) { return Split(file(prefix).bytes).size(); }

std::string SampleSet::Item(std::string_view prefix, std::size_t record, std::size_t item) {
  return Split(file(prefix).bytes)[record - 1][item - 1];
}

void SampleSet::SetItem(std::string_view prefix, std::size_t record, std::size_t item, const std::string& bytes) {
  auto records = Split(file(prefix).bytes);
  records[record - 1][item - 1] = bytes;
  file(prefix).bytes = Join(records);
}

Report SampleSet::Check(Scope scope, int jobs) const {
  Intake intake;
  for (const auto& file : files_) intake.files.push_back(MemoryFile(file.name, file.bytes, "set"));
  CheckOptions options;
  options.scope = scope;
  options.as_of = "20261122";
  options.jobs = jobs;
  return renkei::Check(intake, Specs(), options);
}

std::vector<std::string> RulesOf(const Report& report, bool infos) {
  std::set<std::string> ids;
  for (const RuleCount& count : report.rule_counts) {
    if (infos || count.severity != Severity::kInfo) ids.insert(report.rules[static_cast<std::size_t>(count.rule)].id);
  }
  return {ids.begin(), ids.end()};
}

bool Fired(const Report& report, std::string_view rule, std::string_view file, std::uint64_t record, int item) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    const std::string name = finding.file < 0 ? "" : report.files[static_cast<std::size_t>(finding.file)].name;
    const int found_item = finding.field < 0 ? 0 : report.fields[static_cast<std::size_t>(finding.field)].item;
    return report.rules[static_cast<std::size_t>(finding.rule)].id == rule && name.rfind(file, 0) == 0 &&
           (record == 0 || finding.record == record) && (item == 0 || found_item == item);
  });
}

std::string Describe(const Report& report) {
  std::string text;
  for (const Finding& finding : report.findings) {
    text += report.rules[static_cast<std::size_t>(finding.rule)].id;
    if (finding.file >= 0) text += " " + report.files[static_cast<std::size_t>(finding.file)].name;
    if (finding.record > 0) text += " record " + std::to_string(finding.record);
    if (finding.field >= 0)
      text += " item " + std::to_string(report.fields[static_cast<std::size_t>(finding.field)].item);
    text += "\n";
  }
  return text;
}

}  // namespace renkei::test
