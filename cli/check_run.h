// The check as commands make it: from options to a report and its place. Used by check, and by the commands that check
// what they take or make. Threads: one call a run.
#pragma once

#include <functional>

#include "cli/invocation.h"
#include "renkei/check.h"

namespace renkei::cli {

// What the options say; those that a command lacks have their presets.
CheckOptions CheckOptionsOf(const Invocation& invocation);
WriteOptions WriteOptionsOf(const Invocation& invocation);

// The files of the operands. Throws UsageError when the report would be written over one of them.
Intake CollectIntake(const Invocation& invocation);

// Checks, with a line of progress on a terminal.
Report CheckWithProgress(const Invocation& invocation, const Intake& intake, const SpecRegistry& registry,
                         CheckOptions options);

// Runs a check of another kind with such a line.
Report CheckWithProgress(const Invocation& invocation, CheckOptions options,
                         const std::function<Report(const CheckOptions& options)>& check);

// Fills in what a report leaves to its caller.
void Stamp(const Invocation& invocation, Report* report);

// Writes the report to where --output says. Throws RunFailure.
void WriteReportOut(const Invocation& invocation, const Report& report, const WriteOptions& options);

// Says on standard error what a person does not see on standard output.
void Tell(const Invocation& invocation, const Report& report, Format format);

}  // namespace renkei::cli
