#include "cli/verdict.h"

#include <algorithm>

namespace renkei::cli {
namespace {

bool IsUnclear(const Report& report) {
  const auto unclear = [](const auto& part) { return part.verdict == Verdict::kUnclear; };
  return report.verdict == Verdict::kUnclear || !report.run_errors.empty() ||
         std::any_of(report.units.begin(), report.units.end(), unclear) ||
         std::any_of(report.files.begin(), report.files.end(), unclear);
}

std::uint64_t FindingsThatCount(const Totals& totals, FailOn fail_on) {
  switch (fail_on) {
    case FailOn::kError:
      return totals.errors;
    case FailOn::kWarning:
      return totals.errors + totals.warnings;
    case FailOn::kInfo:
      return totals.errors + totals.warnings + totals.infos;
    case FailOn::kNever:
      return 0;
  }
  return 0;
}

}  // namespace

FailOn FailOnOf(const Settings& settings) { return static_cast<FailOn>(settings.Choice(OptionId::kFailOn)); }

ExitCode ExitCodeOf(const Report& report, FailOn fail_on) {
  if (IsUnclear(report) || report.files.empty()) return ExitCode::kCouldNotCheck;
  return FindingsThatCount(report.totals, fail_on) == 0 ? ExitCode::kClean : ExitCode::kFindings;
}

std::string Summary(const Report& report, const Words& words) {
  const Totals& totals = report.totals;
  if (IsUnclear(report)) return words(Word::kSummaryUnclear, totals.errors, totals.warnings);
  switch (report.verdict) {
    case Verdict::kInvalid:
      return words(Word::kSummaryInvalid, totals.errors, totals.warnings, totals.infos);
    case Verdict::kSkipped:
      return words(Word::kSummarySkipped);
    case Verdict::kValid:
    case Verdict::kUnclear:
      break;
  }
  return words(Word::kSummaryValid, totals.warnings, totals.infos);
}

}  // namespace renkei::cli
