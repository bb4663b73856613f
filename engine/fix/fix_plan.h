// The plan of a fix: what becomes of each file of a set, every change cell by cell, and what was held back. Nothing is
// written here; the mended set can be checked and written (write_set.h). Used by `renkei fix`.
// Threads: PlanFix reads the files one after another; the plan is a value, its files may be opened from any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/fix/file_survey.h"
#include "engine/fix/held_back.h"
#include "engine/fix/repair.h"
#include "renkei/input.h"
#include "renkei/specs.h"

namespace renkei::fix {

// One place of one file. Applied to the original, back to front, the changes of a file give the mended one.
struct Change {
  int file = -1;  // index in FixPlan::files
  RepairSet repairs;
  std::uint64_t record = 0;  // of the original, from 1; 0: no record
  std::uint64_t line = 0;
  std::uint32_t item = 0;                 // from 1; 0: the record or the file
  const renkei_field_t* field = nullptr;  // the item's row, where it is known; lives as long as the registry
  std::uint64_t offset_bytes = 0;         // in the original
  std::uint64_t length_bytes = 0;         // what is taken out there
  std::string bytes;                      // what is put in its place
  std::string before, after;              // the same for eyes: UTF-8, at most 80 characters
};

struct PlannedFile {
  std::string name;      // as it was
  std::string path;      // of the original, as a report gives it
  std::string new_name;  // as it becomes; often the same
  std::string target;    // in the new folder, with '/' between folders
  Encoding encoding = Encoding::kMs932;
  std::array<std::uint64_t, kRepairCount> counts{};  // places mended, by repair
  std::uint64_t changes = 0;                         // places that differ, listed or not
  std::uint64_t listed = 0;                          // of them those in FixPlan::changes
  InputFile mended;  // named and placed as it becomes; the original's own bytes where nothing changes

  [[nodiscard]] bool Renamed() const { return name != new_name; }
  [[nodiscard]] bool Changed() const { return changes > 0; }
};

struct FixPlan {
  std::vector<PlannedFile> files;  // in the order of the intake, without junk
  std::vector<Change> changes;     // by file and offset
  std::vector<HeldBack> held_back;
  std::vector<Status> troubles;  // of the run; where there are any, the set is not whole and must not be written

  [[nodiscard]] std::uint64_t CountOf(Repair repair) const;
  // The set as it becomes, ready for a check.
  [[nodiscard]] Intake Mended() const;
};

// Reads every file up to three times. REQUIRES: the registry outlives the plan.
FixPlan PlanFix(const Intake& intake, const SpecRegistry& registry, const FixOptions& options);

}  // namespace renkei::fix
