#include "tests/engine/convert/converted_set.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace renkei::test {
namespace {

namespace fs = std::filesystem;

// A place that nobody else uses; in memory where there is such a one, for thousands of folders are made and synced.
fs::path FreshPlace() {
  static int count = 0;
  const auto* const info = testing::UnitTest::GetInstance()->current_test_info();
  std::string name =
      std::string("renkei-convert-") + info->test_suite_name() + "-" + info->name() + "-" + std::to_string(++count);
  for (char& c : name) {
    if (c == '/') c = '-';
  }
  const fs::path memory = "/dev/shm";
  fs::path place = (fs::is_directory(memory) ? memory : fs::temp_directory_path()) / name;
  fs::remove_all(place);
  return place;
}

}  // namespace

Files FilesOf(SampleSet& set) {
  Files files;
  for (const auto& file : set.files()) files[file.name] = file.bytes;
  return files;
}

Intake IntakeOf(const Files& files, const std::string& folder) {
  Intake intake;
  for (const auto& [name, bytes] : files) intake.files.push_back(MemoryFile(name, bytes, folder));
  return intake;
}

ConvertOptions To(const std::string& target, bool force) {
  ConvertOptions options;
  options.target = target;
  options.force = force;
  options.check.as_of = "20261122";
  options.check.max_findings = 0;
  options.check.max_findings_per_rule = 0;
  return options;
}

Outcome ConvertFiles(const Intake& intake, const ConvertOptions& options) {
  const fs::path place = FreshPlace();
  Outcome outcome;
  outcome.result = Convert(intake, Specs(), options, place.string());
  EXPECT_EQ(fs::exists(place), !outcome.result.files.empty());
  if (fs::exists(place)) {
    for (const auto& entry : fs::recursive_directory_iterator(place)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      outcome.files[fs::relative(entry.path(), place).generic_string()] = {std::istreambuf_iterator<char>(file), {}};
    }
  }
  EXPECT_EQ(outcome.files.size(), outcome.result.files.size());
  fs::remove_all(place);
  return outcome;
}

std::vector<std::vector<std::string>> Records(const std::string& bytes) {
  std::vector<std::vector<std::string>> records;
  std::vector<std::string> record(1);
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (c == ',' && !quoted) {
      record.emplace_back();
    } else if (c == '\n' && !quoted) {
      if (!record.back().empty() && record.back().back() == '\r') record.back().pop_back();
      records.push_back(std::move(record));
      record.assign(1, "");
    } else {
      record.back() += c;
    }
  }
  if (record.size() > 1 || !record[0].empty()) records.push_back(std::move(record));
  return records;
}

}  // namespace renkei::test
