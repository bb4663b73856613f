#include "engine/convert/loss_report.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "engine/names/name_text.h"
#include "engine/rules/rule_info.h"

namespace renkei::convert {
namespace {

// What could not be read stays unclear.
void Invalidate(Verdict& verdict) {
  if (verdict != Verdict::kUnclear) verdict = Verdict::kInvalid;
}

std::uint64_t Limit(std::uint64_t most) { return most == 0 ? std::numeric_limits<std::uint64_t>::max() : most; }

}  // namespace

LossReport::LossReport(const Report& checked, const CheckOptions& options)
    : report_(checked), most_(Limit(options.max_findings)), most_of_rule_(Limit(options.max_findings_per_rule)) {}

LossReport LossReport::Instead(const Report& checked, const CheckOptions& options) {
  LossReport losses(checked, options);
  Report& report = losses.report_;
  report.purpose = Purpose::kConversion;
  report.findings.clear();
  report.rule_counts.clear();
  report.rules.clear();
  report.fields.clear();
  report.totals.errors = report.totals.warnings = report.totals.infos = report.totals.not_shown = 0;
  for (UnitReport& unit : report.units) {
    if (unit.verdict == Verdict::kInvalid) unit.verdict = Verdict::kValid;
  }
  for (FileReport& file : report.files) {
    if (file.verdict == Verdict::kInvalid) file.verdict = Verdict::kValid;
  }
  if (report.run_errors.empty()) report.verdict = Verdict::kValid;
  return losses;
}

LossReport LossReport::Beside(const Report& checked, const CheckOptions& options) {
  LossReport losses(checked, options);
  Report& report = losses.report_;
  losses.own_from_ = report.findings.size();
  report.totals.not_shown = 0;  // counted again at the end
  for (std::size_t i = 0; i < report.rules.size(); ++i) losses.rules_.emplace(report.rules[i].id, static_cast<int>(i));
  for (std::size_t i = 0; i < report.fields.size(); ++i) {
    losses.fields_.emplace(std::pair{report.fields[i].layout, report.fields[i].item}, static_cast<int>(i));
  }
  for (std::size_t i = 0; i < report.rule_counts.size(); ++i) {
    losses.counts_.emplace(std::pair{report.rule_counts[i].rule, report.rule_counts[i].severity}, i);
  }
  return losses;
}

int LossReport::RuleIndex(const RuleInfo& rule) {
  const auto [place, added] = rules_.emplace(rule.id, static_cast<int>(report_.rules.size()));
  if (added) report_.rules.push_back(rule);
  return place->second;
}

int LossReport::FieldIndex(const FieldInfo& field) {
  const auto [place, added] =
      fields_.emplace(std::pair{field.layout, field.item}, static_cast<int>(report_.fields.size()));
  if (added) report_.fields.push_back(field);
  return place->second;
}

bool LossReport::CountOf(int rule, Severity severity, const At& at) {
  if (severity == Severity::kError && at.unit >= 0)
    Invalidate(report_.units[static_cast<std::size_t>(at.unit)].verdict);
  if (severity == Severity::kError && at.file >= 0)
    Invalidate(report_.files[static_cast<std::size_t>(at.file)].verdict);
  const auto [place, added] = counts_.emplace(std::pair{rule, severity}, report_.rule_counts.size());
  if (added) report_.rule_counts.push_back({rule, severity, 0, 0});
  RuleCount& count = report_.rule_counts[place->second];
  ++count.count;
  if (severity == Severity::kWarning) ++losses_[at.unit];
  std::uint64_t& total = severity == Severity::kError     ? report_.totals.errors
                         : severity == Severity::kWarning ? report_.totals.warnings
                                                          : report_.totals.infos;
  ++total;
  // Errors come last and are what matters: what is milder never takes their place.
  std::uint64_t& shown = shown_.at(static_cast<std::size_t>(severity));
  if (count.shown >= most_of_rule_ || shown >= most_) return false;
  ++shown;
  ++count.shown;
  return true;
}

bool LossReport::Count(EngineRule rule, const At& at) {
  return CountOf(RuleIndex(MakeRuleInfo(RowOf(rule), "")), static_cast<Severity>(RowOf(rule).severity), at);
}

void LossReport::Put(EngineRule rule, const At& at, Finding finding, std::vector<Arg> args) {
  finding.rule = RuleIndex(MakeRuleInfo(RowOf(rule), ""));
  finding.severity = static_cast<Severity>(RowOf(rule).severity);
  finding.unit = at.unit;
  finding.file = at.file;
  finding.record = at.record;
  finding.line = at.line;
  finding.args = std::move(args);
  finding.clause = View(RowOf(rule).clause);
  report_.findings.push_back(std::move(finding));
}

void LossReport::Add(EngineRule rule, const At& at, std::vector<Arg> args) {
  if (Count(rule, at)) Put(rule, at, {}, std::move(args));
}

void LossReport::Lead(EngineRule rule, int unit, std::vector<Arg> args) {
  const int index = RuleIndex(MakeRuleInfo(RowOf(rule), ""));
  const auto severity = static_cast<Severity>(RowOf(rule).severity);
  if (!CountOf(index, severity, {unit})) ++report_.rule_counts[counts_.at({index, severity})].shown;
  Put(rule, {unit}, {}, std::move(args));
  const auto own = report_.findings.begin() + static_cast<std::ptrdiff_t>(own_from_);
  std::rotate(own, report_.findings.end() - 1, report_.findings.end());
  ++leads_;
}

std::uint64_t LossReport::LossesOf(int unit) const {
  const auto found = losses_.find(unit);
  return found == losses_.end() ? 0 : found->second;
}

void LossReport::Add(EngineRule rule, const At& at, const Item& item, std::vector<Arg> args) {
  if (!Count(rule, at)) return;
  const renkei_field_t& row = item.layout->fields[item.index];
  Finding finding;
  std::string name_en(View(row.name_en.size > 0 ? row.name_en : row.id));
  if (row.name_en.size == 0) std::replace(name_en.begin(), name_en.end(), '_', ' ');
  finding.field =
      FieldIndex({std::string(View(item.layout->id)), static_cast<int>(item.index + 1), std::string(View(row.id)),
                  std::string(View(row.name_ja)), std::move(name_en), (row.flags & RENKEI_FIELD_PERSONAL) != 0});
  finding.has_offset = true;
  finding.offset_bytes = item.offset_bytes;
  finding.length_bytes = item.length_bytes;
  finding.has_value = true;
  finding.value = item.value;
  Put(rule, at, std::move(finding), std::move(args));
}

void LossReport::Adopt(const Report& from, const Finding& finding, const At& at) {
  const int rule = RuleIndex(from.rules[static_cast<std::size_t>(finding.rule)]);
  if (!CountOf(rule, finding.severity, at)) return;
  Finding own = finding;
  own.rule = rule;
  own.unit = at.unit;
  own.file = at.file;
  own.related.clear();  // places in files that are not part of this report
  own.has_offset = false;
  if (own.field >= 0) own.field = FieldIndex(from.fields[static_cast<std::size_t>(finding.field)]);
  report_.findings.push_back(std::move(own));
}

void LossReport::Trim() {
  for (const Severity severity : {Severity::kInfo, Severity::kWarning}) {
    // Leads stand at the front as long as nothing is sorted.
    const std::size_t first = own_from_ + leads_;
    for (std::size_t i = report_.findings.size(); i > first && report_.findings.size() - first > most_; --i) {
      const Finding& finding = report_.findings[i - 1];
      if (finding.severity != severity) continue;
      --report_.rule_counts[counts_.at({finding.rule, severity})].shown;
      report_.findings.erase(report_.findings.begin() + static_cast<std::ptrdiff_t>(i - 1));
    }
  }
}

Report LossReport::Finish() {
  Trim();
  const auto own = report_.findings.begin() + static_cast<std::ptrdiff_t>(own_from_);
  std::stable_sort(own, report_.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(a.unit, a.file, a.record, a.line) < std::tuple(b.unit, b.file, b.record, b.line);
  });
  for (const auto& [key, index] : counts_) {
    const RuleCount& count = report_.rule_counts[index];
    report_.totals.not_shown += count.count - count.shown;
  }
  std::sort(report_.rule_counts.begin(), report_.rule_counts.end(), [&](const RuleCount& a, const RuleCount& b) {
    const auto id = [&](const RuleCount& each) { return report_.rules[static_cast<std::size_t>(each.rule)].id; };
    return std::pair(id(a), a.severity) < std::pair(id(b), b.severity);
  });
  if (report_.totals.errors > 0) Invalidate(report_.verdict);
  if (!report_.run_errors.empty()) report_.verdict = Verdict::kUnclear;
  return std::move(report_);
}

}  // namespace renkei::convert
