// The check: from inputs to a report. The one entry point of the engine for programs; the command line is a thin shell
// around it. Threads: Check starts its own workers; progress callbacks come from them, one at a time. The result is the
// same for any number of jobs.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/rules.h"
#include "renkei/specs.h"

namespace renkei {

// How far a set is judged: each file alone, the set by the standard, or the set as a send with the limits of the
// exchange.
enum class Scope : std::uint8_t { kFile, kSet, kSend };

struct CheckOptions {
  Scope scope = Scope::kSend;
  // Coordinate that every file is judged by; empty: chosen by the version value in the file, else by its name.
  std::string spec;
  // The civil day of the check in Asia/Tokyo, YYYYMMDD; REQUIRED. Decides what is "in the future".
  std::string as_of;
  // Workers; 0: as many as the machine has. More jobs help where there are many files.
  int jobs = 1;
  // Findings kept for printing, in all and of one rule; counts stay exact. 0: no limit.
  std::uint64_t max_findings = 10'000;
  std::uint64_t max_findings_per_rule = 1'000;
  // Told after each file and now and then within large ones; may be empty.
  std::function<void(std::uint64_t done_bytes, std::uint64_t total_bytes)> progress;
};

// Checks what intake found. Never fails as a whole: what could not be read stands in Report::run_errors and makes the
// verdict unclear. The caller fills in Report::checked_at. REQUIRES: the registry outlives the call.
Report Check(const Intake& intake, const SpecRegistry& registry, const CheckOptions& options);

}  // namespace renkei
