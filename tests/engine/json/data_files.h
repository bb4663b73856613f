// One file to JSON and back in memory. Threads: functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/json/data_reader.h"
#include "engine/json/data_writer.h"
#include "renkei/specs.h"

namespace renkei::json {

// A layout of one of the two specs. REQUIRES: there is one.
Head HeadFor(std::string_view coordinate, std::string_view layout, std::string name);

// The JSON of a CSV file; empty where it is not MS932.
std::string ToJson(const Head& head, const std::string& csv, Form form);

// What came of a data file.
struct Back {
  std::string name, csv;
  std::vector<Status> errors;
};
Back ToCsv(const std::string& json, Form form, const ReadOptions& options = {});

// "code subject detail" of each error, a line each.
std::string Describe(const std::vector<Status>& errors);

}  // namespace renkei::json
