// Sets of CSV files as JSON and back: the files of an intake into a folder. Byte form: docs/json.md (renkei.data/1).
// Used by renkei convert.
// Threads: functions without shared state; a folder belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/output/output_folder.h"
#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei::json {

// One object a file, or a head line and a line a record.
enum class Form : std::uint8_t { kJson, kNdjson };

// Writes a NAME.json or NAME.ndjson for each file of the standard and copies the others (pictures, attachments) as they
// are. `report` is that of the check of `intake` and says which file is what. Returns what went wrong, at most one
// entry a file; empty: all is in the folder, which is the caller's to commit.
std::vector<Status> ConvertToJson(const Intake& intake, const Report& report, const SpecRegistry& registry, Form form,
                                  output::OutputFolder& folder);

struct ReadOptions {
  // Take values that are longer than the layout allows.
  bool long_values = false;
  // Entries kept of one file; reading it ends there.
  std::size_t most_errors = 20;
};

// Writes the CSV of each .json and .ndjson file and copies the others. Returns what went wrong, several entries a file
// as far as one does not follow from another; the subject names the file and, behind #, the place as a JSON pointer
// (RFC 6901), for ndjson behind the number of the line.
std::vector<Status> ConvertToCsv(const Intake& intake, const SpecRegistry& registry, const ReadOptions& options,
                                 output::OutputFolder& folder);

}  // namespace renkei::json
