#include "fuzz/report_rules.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "engine/encoding/text_tools.h"
#include "fuzz/targets.h"

namespace renkei::fuzz {
namespace {

constexpr std::size_t kLongestValue = 80;  // characters

template <typename List>
bool IsIndex(int index, const List& list) {
  return index >= 0 && static_cast<std::size_t>(index) < list.size();
}

template <typename List>
bool IsIndexOrNone(int index, const List& list) {
  return index == -1 || IsIndex(index, list);
}

bool IsUtf8(const std::string& text) { return CleanUtf8(text) == text; }

void RequireVerdicts(const Report& report) {
  Require(report.run_errors.empty(), "files in memory make no run error");
  Require(report.verdict == (report.totals.errors > 0 ? Verdict::kInvalid : Verdict::kValid),
          "the verdict is that of the errors");
  for (const FileReport& file : report.files) Require(file.verdict != Verdict::kUnclear, "no file is unclear");
  for (const UnitReport& unit : report.units) Require(unit.verdict != Verdict::kUnclear, "no unit is unclear");
}

void RequireCounts(const Report& report) {
  std::uint64_t errors = 0;
  std::uint64_t others = 0;
  std::uint64_t shown = 0;
  for (const RuleCount& rule : report.rule_counts) {
    Require(IsIndex(rule.rule, report.rules), "a count is that of a rule");
    Require(rule.count > 0 && rule.shown <= rule.count, "no more is shown than was found");
    (rule.severity == Severity::kError ? errors : others) += rule.count;
    shown += rule.shown;
  }
  Require(errors == report.totals.errors, "errors add up");
  Require(others == report.totals.warnings + report.totals.infos, "warnings and infos add up");
  Require(shown == report.findings.size(), "findings add up");
  Require(errors + others - shown == report.totals.not_shown, "what is not shown adds up");
}

void RequireFiles(const Report& report, const Intake& intake) {
  Require(report.files.size() == intake.files.size() && report.totals.files == report.files.size(),
          "every file is in the report");
  std::uint64_t records = 0;
  for (std::size_t i = 0; i < report.files.size(); ++i) {
    const FileReport& file = report.files[i];
    Require(file.name == intake.files[i].name, "files keep their order");
    Require(file.bytes == intake.files[i].bytes, "a file was read to its end");
    Require(file.sha256.size() == 64, "a file has its hash");
    Require(IsIndexOrNone(file.unit, report.units), "a file's unit is one of the report");
    records += file.records;
  }
  Require(records == report.totals.records, "records add up");
}

void RequirePlace(const Report& report, const Finding& finding) {
  Require(IsIndexOrNone(finding.unit, report.units), "a finding's unit is one of the report");
  Require(IsIndexOrNone(finding.file, report.files), "a finding's file is one of the report");
  Require(IsIndexOrNone(finding.field, report.fields), "a finding's field is one of the report");
  Require(finding.file >= 0 || finding.record == 0, "a record stands in a file");
  if (finding.file < 0) return;
  const FileReport& file = report.files[static_cast<std::size_t>(finding.file)];
  // Of a file whose records are not judged, and so not counted, the first one may still be named.
  Require(finding.record <= std::max<std::uint64_t>(file.records, 1), "a finding's record is one of the file");
  if (finding.has_offset) {
    Require(finding.offset_bytes + finding.length_bytes <= file.bytes, "a finding's bytes lie in the file");
  }
}

void RequireTexts(const Finding& finding) {
  Require(IsUtf8(finding.value), "a value is UTF-8");
  Require(TruncateToCharacters(finding.value, kLongestValue).size() == finding.value.size(), "a value is short");
  Require(
      finding.mark_begin <= finding.value.size() && finding.mark_length <= finding.value.size() - finding.mark_begin,
      "a mark lies in its value");
  for (const Arg& arg : finding.args) Require(IsUtf8(arg.text) && IsUtf8(arg.text_en), "arguments are UTF-8");
}

}  // namespace

void RequireSound(const Report& report, const Intake& intake) {
  RequireVerdicts(report);
  RequireCounts(report);
  RequireFiles(report, intake);
  for (const Finding& finding : report.findings) {
    Require(IsIndex(finding.rule, report.rules), "a finding's rule is one of the report");
    Require(!finding.clause.empty(), "a finding has a clause");
    RequirePlace(report, finding);
    RequireTexts(finding);
    for (const Related& related : finding.related) {
      Require(IsIndexOrNone(related.file, report.files), "a related file is one of the report");
    }
  }
}

}  // namespace renkei::fuzz
