// The report of a conversion: the check's report of the sources, with what converting them has to say in place of what
// the check said, or beside it. Counts stay exact, findings are capped as the check's are.
// Threads: one.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/rules/engine_rules.h"
#include "renkei/check.h"
#include "renkei/report.h"

namespace renkei::convert {

class LossReport {
 public:
  // With specs, units, files and run errors of the check's report, but none of its findings.
  static LossReport Instead(const Report& checked, const CheckOptions& options);
  // With all of the check's report; what is added stands behind what the check found.
  static LossReport Beside(const Report& checked, const CheckOptions& options);

  struct At {
    int unit = -1;
    int file = -1;
    std::uint64_t record = 0;
    std::uint64_t line = 0;
  };
  struct Item {
    const renkei_layout_t* layout = nullptr;
    std::size_t index = 0;
    std::string value;  // UTF-8
    std::uint64_t offset_bytes = 0;
    std::uint64_t length_bytes = 0;
  };

  void Add(EngineRule rule, const At& at, std::vector<Arg> args);
  void Add(EngineRule rule, const At& at, const Item& item, std::vector<Arg> args);
  // Puts a finding before all others that were added about its unit; it is listed whatever the limits are.
  void Lead(EngineRule rule, int unit, std::vector<Arg> args);
  // A finding of another report about the same units and files, put at `at`.
  void Adopt(const Report& from, const Finding& finding, const At& at);

  // How many warnings were added about a unit: each is a loss.
  [[nodiscard]] std::uint64_t LossesOf(int unit) const;

  // Verdicts and totals as they stand with what was added.
  Report Finish();

 private:
  LossReport(const Report& checked, const CheckOptions& options);
  int RuleIndex(const RuleInfo& rule);
  int FieldIndex(const FieldInfo& field);
  // Counts one finding and says whether there is room for its words.
  bool CountOf(int rule, Severity severity, const At& at);
  bool Count(EngineRule rule, const At& at);
  // Drops what is beyond the limit in all, the mildest and last first, but never what leads a unit.
  void Trim();
  void Put(EngineRule rule, const At& at, Finding finding, std::vector<Arg> args);

  Report report_;
  std::size_t own_from_ = 0;  // index in report_.findings: those before it are the check's
  std::uint64_t most_;
  std::uint64_t most_of_rule_;
  std::map<std::string, int> rules_;
  std::map<std::pair<std::string, int>, int> fields_;
  std::map<std::pair<int, Severity>, std::size_t> counts_;  // index in report_.rule_counts
  std::size_t leads_ = 0;
  std::array<std::uint64_t, 4> shown_{};  // by severity
  std::map<int, std::uint64_t> losses_;   // by unit
};

}  // namespace renkei::convert
