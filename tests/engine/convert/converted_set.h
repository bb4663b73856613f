// Sets in memory converted into a folder of their own, and read back. Threads: one.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/convert.h"
#include "tests/engine/check/sample_set.h"

namespace renkei::test {

constexpr const char* kV3 = "mhlw:careplan:3";
constexpr const char* kV41 = "mhlw:careplan:4.1";

// Bytes by name, with '/' between folders.
using Files = std::map<std::string, std::string>;

Files FilesOf(SampleSet& set);
// Files in one folder; `folder` tells inputs of several folders apart.
Intake IntakeOf(const Files& files, const std::string& folder = "in");

struct Outcome {
  ConvertResult result;
  Files files;  // what stands in the folder; nothing is left of it afterwards
};

ConvertOptions To(const std::string& target, bool force = false);
Outcome ConvertFiles(const Intake& intake, const ConvertOptions& options);

// Items of a CSV file as they stand, quotes included, by record.
std::vector<std::vector<std::string>> Records(const std::string& bytes);

}  // namespace renkei::test
