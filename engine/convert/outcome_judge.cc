#include "engine/convert/outcome_judge.h"

#include <algorithm>

namespace renkei::convert {
namespace {

// 0 stands for no limit.
std::uint64_t AtLeast(std::uint64_t least, std::uint64_t limit) { return limit == 0 ? 0 : std::max(least, limit); }

}  // namespace

CheckOptions OutcomeOptions(const CheckOptions& options) {
  const CheckOptions usual;
  CheckOptions of_outcome = options;
  of_outcome.scope = Scope::kSet;
  of_outcome.spec.clear();
  of_outcome.max_findings = AtLeast(usual.max_findings, options.max_findings);
  of_outcome.max_findings_per_rule = AtLeast(usual.max_findings_per_rule, options.max_findings_per_rule);
  return of_outcome;
}

std::vector<int> OutcomeJudge::FaultyUnits() const {
  std::vector<int> faulty;
  for (std::size_t f = 0; f < outcome_.files.size(); ++f) {
    const int unit = outcome_.files[f].unit;
    const bool bad = outcome_.files[f].verdict == Verdict::kInvalid ||
                     (unit >= 0 && outcome_.units[static_cast<std::size_t>(unit)].verdict == Verdict::kInvalid);
    const PlannedFile* const file = bad ? PlannedOf(static_cast<int>(f)) : nullptr;
    if (file == nullptr || !file->mapping || std::find(faulty.begin(), faulty.end(), file->unit) != faulty.end()) {
      continue;
    }
    faulty.push_back(file->unit);
  }
  return faulty;
}

void OutcomeJudge::TellErrors(LossReport& losses) const {
  for (const Finding& finding : outcome_.findings) {
    if (finding.severity != Severity::kError) continue;
    const PlannedFile* const file = PlannedOf(FileOf(finding));
    if (file == nullptr || !file->mapping) continue;  // taken over as it was
    losses.Adopt(outcome_, finding, {file->unit, finding.file < 0 ? -1 : file->file});
  }
}

// The file that a finding is about, or the first of its unit; -1: neither.
int OutcomeJudge::FileOf(const Finding& finding) const {
  if (finding.file >= 0 || finding.unit < 0) return finding.file;
  return outcome_.units[static_cast<std::size_t>(finding.unit)].files.front();
}

// What was planned for a file of the outcome; nullptr for none.
const PlannedFile* OutcomeJudge::PlannedOf(int file) const {
  if (file < 0) return nullptr;
  const std::string& path = outcome_.files[static_cast<std::size_t>(file)].path;
  const std::size_t before = folder_.empty() ? 0 : folder_.size() + 1;
  const auto at = std::find_if(plan_.begin(), plan_.end(), [&](const PlannedFile& planned) {
    return path.size() == before + planned.name.size() && path.ends_with(planned.name);
  });
  return at == plan_.end() ? nullptr : &*at;
}

}  // namespace renkei::convert
