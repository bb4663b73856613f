// What a fix made of the findings: by rule, how many are gone, how many stay, how many came. Threads: a pure function.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "renkei/report.h"

namespace renkei::fix {

struct RuleChange {
  std::string rule;  // id
  Severity severity = Severity::kError;
  std::uint64_t before = 0, after = 0;
  const RuleInfo* info = nullptr;  // in one of the reports

  [[nodiscard]] std::uint64_t Resolved() const { return before > after ? before - after : 0; }
  [[nodiscard]] std::uint64_t Remaining() const { return before < after ? before : after; }
  [[nodiscard]] std::uint64_t Added() const { return after > before ? after - before : 0; }
};

// Errors first, then by id. The reports outlive the result.
std::vector<RuleChange> CompareRules(const Report& before, const Report& after);

}  // namespace renkei::fix
