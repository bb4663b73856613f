// What the check of converted files says, told of the sources: records stand in the same order before and after.
// Threads: one.
#pragma once

#include <string>
#include <vector>

#include "engine/convert/conversion_plan.h"

namespace renkei::convert {

// How an outcome is checked: as a set, by the spec of each file, and with room for the errors however few findings are
// asked for.
CheckOptions OutcomeOptions(const CheckOptions& options);

class OutcomeJudge {
 public:
  // All outlive the judge. `outcome` is the check of the planned files, whose paths are `folder`, '/' and their names,
  // or the names alone where it is empty.
  OutcomeJudge(const std::vector<PlannedFile>& plan, const Report& outcome, std::string folder)
      : plan_(plan), outcome_(outcome), folder_(std::move(folder)) {}

  // Units of the sources whose outcome has an error. Told by the verdicts, which are exact; findings may be capped.
  [[nodiscard]] std::vector<int> FaultyUnits() const;
  // The errors of what was converted, at the record they come from.
  void TellErrors(LossReport& losses) const;

 private:
  [[nodiscard]] int FileOf(const Finding& finding) const;
  [[nodiscard]] const PlannedFile* PlannedOf(int file) const;

  const std::vector<PlannedFile>& plan_;
  const Report& outcome_;
  const std::string folder_;
};

}  // namespace renkei::convert
