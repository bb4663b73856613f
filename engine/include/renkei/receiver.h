// Can a set go to a receiver who reads a certain version of the standard? The check of the set, and beside it what a
// conversion for that receiver would do: rehearsed in memory, nothing is written.
// Used by the command line. Threads: as Check.
#pragma once

#include <string>

#include "renkei/check.h"
#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/specs.h"

namespace renkei {

struct ReceiverOptions {
  // Coordinate of the spec that the receiver reads; REQUIRED, and known to the registry.
  std::string spec;
  // How the set is checked; the scope must not be kFile, which knows no units.
  CheckOptions check;
  // The command that converts the set, for the remedy.
  std::string command;
};

// The report of Check with, for each unit, receiver-spec-same (info: no conversion is needed) or receiver-spec-differs
// (an error: what stands in the way, and the command), followed by what converting it would lose and by the errors that
// it would leave. Memory does not grow with the size of the files. Never fails as a whole. The caller fills in
// checked_at.
Report CheckForReceiver(const Intake& intake, const SpecRegistry& registry, const ReceiverOptions& options);

}  // namespace renkei
