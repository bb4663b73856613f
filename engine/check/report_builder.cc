#include "engine/check/report_builder.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "engine/names/name_text.h"
#include "engine/rules/rule_info.h"
#include "engine/version.h"

namespace renkei {
namespace {

std::string IsoDay(const std::string& yyyymmdd) {
  if (yyyymmdd.size() != 8) return yyyymmdd;
  return yyyymmdd.substr(0, 4) + "-" + yyyymmdd.substr(4, 2) + "-" + yyyymmdd.substr(6, 2);
}

std::string EnglishName(renkei_string_t name_en, renkei_string_t id) {
  if (name_en.size > 0) return std::string(View(name_en));
  std::string name(View(id));
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

// The rule's place in the standard, made exact by the spec and the item.
std::string ClauseOf(const renkei_rule_t& rule, const renkei_spec_t* spec, const renkei_layout_t* layout, int item) {
  constexpr std::string_view kAnySpec = "標準仕様 ";
  std::string clause(View(rule.clause));
  if (spec == nullptr || clause.rfind(kAnySpec, 0) != 0) return clause;
  const std::string prefix(View(spec->clause_prefix));
  if (clause.rfind(prefix + " ", 0) == 0) return clause;  // a plugin's own
  std::string rest = clause.substr(kAnySpec.size());
  if (rest == "別紙" && layout != nullptr && item > 0)
    rest += " " + std::string(View(layout->id)) + " No." + std::to_string(item);
  return prefix + " " + rest;
}

class Builder {
 public:
  Builder(const SpecRegistry& registry, const CheckOptions& options, std::vector<FileResult>& files,
          std::vector<UnitDraft>& units)
      : registry_(registry), options_(options), files_(files), units_(units) {}

  Report Run(const Intake& intake, DraftStore& send) {
    report_.tool_version = kVersion;
    report_.as_of = IsoDay(options_.as_of);
    AddSpecs();
    AddUnits();
    AddFiles();
    AddRunErrors(intake);
    for (std::size_t u = 0; u < units_.size(); ++u) {
      Take(units_[u].drafts, static_cast<int>(u), -1);
      for (const std::size_t f : units_[u].files) Take(files_[f].drafts, static_cast<int>(u), static_cast<int>(f));
    }
    for (std::size_t f = 0; f < files_.size(); ++f) {
      if (report_.files[f].unit < 0) Take(files_[f].drafts, -1, static_cast<int>(f));
    }
    Take(send, -1, -1);
    Cap();
    SetVerdicts();
    return std::move(report_);
  }

 private:
  const LoadedSpec* SpecAt(int index) const {
    return index < 0 ? nullptr : &registry_.specs()[static_cast<std::size_t>(index)];
  }

  void AddSpecs() {
    for (const LoadedSpec& loaded : registry_.specs()) {
      report_.specs.push_back({std::string(View(loaded.spec->coordinate)), loaded.plugin,
                               std::string(View(loaded.spec->plugin_version)), loaded.sha256});
    }
  }

  void AddUnits() {
    for (const UnitDraft& unit : units_) {
      UnitReport row;
      row.id = "u" + std::to_string(report_.units.size() + 1);
      if (unit.kind != nullptr) {
        row.kind = View(unit.kind->kind);
        row.kind_ja = View(unit.kind->name_ja);
        row.kind_en = View(unit.kind->name_en);
      }
      row.spec = View(SpecAt(unit.spec)->spec->coordinate);
      row.month = unit.month == "000000" ? "" : unit.month;
      row.stamp = unit.key.stamp;
      row.sender = {unit.key.sender, unit.key.sender_type};
      row.receiver = {unit.key.receiver, unit.key.receiver_type};
      row.files.assign(unit.files.begin(), unit.files.end());
      report_.units.push_back(std::move(row));
    }
  }

  void AddFiles() {
    for (const FileResult& file : files_) {
      FileReport row;
      row.id = "f" + std::to_string(report_.files.size() + 1);
      row.name = file.input->name;
      row.path = file.input->path;
      row.bytes = file.bytes;
      row.sha256 = file.sha256;
      row.records = file.records;
      if (const renkei_layout_t* layout = file.LayoutOf(registry_)) {
        row.layout = View(layout->id);
        row.layout_ja = View(layout->name_ja);
        row.layout_en = EnglishName(layout->name_en, layout->id);
        row.spec = View(SpecAt(file.spec)->spec->coordinate);
      }
      report_.totals.records += file.records;
      report_.files.push_back(std::move(row));
    }
    report_.totals.files = files_.size();
    for (std::size_t u = 0; u < units_.size(); ++u) {
      for (const std::size_t f : units_[u].files) report_.files[f].unit = static_cast<int>(u);
    }
  }

  void AddRunErrors(const Intake& intake) {
    const auto add = [&](const Status& status) {
      if (!status.ok()) report_.run_errors.push_back({status.code, status.subject, status.detail});
    };
    for (const Status& error : intake.errors) add(error);
    for (const FileResult& file : files_) {
      add(file.trouble);
      for (const Status& failed : file.failed_checks) add(failed);
    }
  }

  int RuleIndex(const renkei_rule_t& rule, const renkei_spec_t* spec) {
    const std::string id(View(rule.id));
    const auto [place, added] = rule_index_.emplace(id, static_cast<int>(report_.rules.size()));
    if (added) {
      const bool own = &rule >= EngineRules() && &rule < EngineRules() + EngineRuleCount();
      report_.rules.push_back(MakeRuleInfo(rule, own || spec == nullptr ? "" : std::string(View(spec->coordinate))));
    }
    return place->second;
  }

  int FieldIndex(const renkei_layout_t& layout, int item) {
    if (item < 1 || static_cast<std::uint64_t>(item) > layout.field_count) return -1;
    const auto [place, added] = field_index_.emplace(std::pair{&layout, item}, static_cast<int>(report_.fields.size()));
    if (added) {
      const renkei_field_t& row = layout.fields[item - 1];
      report_.fields.push_back({std::string(View(layout.id)), item, std::string(View(row.id)),
                                std::string(View(row.name_ja)), EnglishName(row.name_en, row.id),
                                (row.flags & RENKEI_FIELD_PERSONAL) != 0});
    }
    return place->second;
  }

  void Take(DraftStore& store, int unit, int file) {
    const LoadedSpec* loaded = file >= 0   ? SpecAt(files_[static_cast<std::size_t>(file)].spec)
                               : unit >= 0 ? SpecAt(units_[static_cast<std::size_t>(unit)].spec)
                                           : nullptr;
    const renkei_spec_t* spec = loaded == nullptr ? nullptr : loaded->spec;
    const renkei_layout_t* layout = file < 0 ? nullptr : files_[static_cast<std::size_t>(file)].LayoutOf(registry_);
    for (const DraftStore::Entry& entry : store.counts()) {
      counts_[{std::string(View(entry.rule->id)), entry.severity}] += entry.count;
      std::uint64_t& total = entry.severity == Severity::kError     ? report_.totals.errors
                             : entry.severity == Severity::kWarning ? report_.totals.warnings
                                                                    : report_.totals.infos;
      total += entry.count;
      RuleIndex(*entry.rule, spec);
      if (entry.severity == Severity::kError) MarkInvalid(unit, file);
    }
    std::vector<Draft>& drafts = store.drafts();
    std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
      return std::tuple(a.place.record, a.place.line, a.item, a.offset_bytes, View(a.rule->id)) <
             std::tuple(b.place.record, b.place.line, b.item, b.offset_bytes, View(b.rule->id));
    });
    for (Draft& draft : drafts) report_.findings.push_back(MakeFinding(draft, spec, layout, unit, file));
    drafts.clear();
  }

  Finding MakeFinding(Draft& draft, const renkei_spec_t* spec, const renkei_layout_t* layout, int unit, int file) {
    Finding finding;
    finding.rule = RuleIndex(*draft.rule, spec);
    finding.severity = draft.severity;
    finding.unit = unit;
    finding.file = file;
    finding.record = draft.place.record;
    finding.line = draft.place.line;
    if (layout != nullptr) finding.field = FieldIndex(*layout, draft.item);
    finding.has_offset = draft.has_offset;
    finding.offset_bytes = draft.offset_bytes;
    finding.length_bytes = draft.length_bytes;
    finding.has_value = draft.has_value;
    finding.value = std::move(draft.value);
    finding.mark_begin = draft.mark_begin;
    finding.mark_length = draft.mark_length;
    finding.args = std::move(draft.args);
    finding.related = std::move(draft.related);
    finding.clause = ClauseOf(*draft.rule, spec, layout, draft.item);
    return finding;
  }

  void MarkInvalid(int unit, int file) {
    if (file >= 0) report_.files[static_cast<std::size_t>(file)].verdict = Verdict::kInvalid;
    if (unit >= 0) report_.units[static_cast<std::size_t>(unit)].verdict = Verdict::kInvalid;
  }

  // Where there is no room for all, errors come before warnings and these before infos; of one severity the first are
  // kept, so that the outcome does not depend on how the work was shared out.
  void Cap() {
    const auto limit = [](std::uint64_t n) { return n == 0 ? UINT64_MAX : n; };
    std::map<std::pair<std::string, Severity>, std::uint64_t> shown;
    std::uint64_t all = 0;
    std::vector<bool> kept(report_.findings.size());
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
      for (std::size_t i = 0; i < kept.size(); ++i) {
        const Finding& finding = report_.findings[i];
        if (finding.severity != severity) continue;
        std::uint64_t& of_rule = shown[{report_.rules[static_cast<std::size_t>(finding.rule)].id, severity}];
        if (of_rule >= limit(options_.max_findings_per_rule) || all >= limit(options_.max_findings)) continue;
        ++of_rule;
        ++all;
        kept[i] = true;
      }
    }
    std::vector<Finding> left;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      if (kept[i]) left.push_back(std::move(report_.findings[i]));
    }
    report_.findings = std::move(left);
    for (const auto& [key, count] : counts_) {
      report_.rule_counts.push_back({rule_index_.at(key.first), key.second, count, shown[key]});
      report_.totals.not_shown += count - shown[key];
    }
  }

  // Trouble of the run makes unclear what it touches, and the run; it never hides an error.
  void SetVerdicts() {
    for (std::size_t f = 0; f < files_.size(); ++f) {
      FileReport& row = report_.files[f];
      if (files_[f].skipped) row.verdict = Verdict::kSkipped;
      if (files_[f].trouble.ok() && files_[f].failed_checks.empty()) continue;
      row.verdict = Verdict::kUnclear;
      if (row.unit >= 0) report_.units[static_cast<std::size_t>(row.unit)].verdict = Verdict::kUnclear;
    }
    for (std::size_t u = 0; u < units_.size(); ++u) {
      UnitReport& row = report_.units[u];
      const bool invalid_file = std::any_of(row.files.begin(), row.files.end(), [&](int f) {
        return report_.files[static_cast<std::size_t>(f)].verdict == Verdict::kInvalid;
      });
      if (invalid_file && row.verdict == Verdict::kValid) row.verdict = Verdict::kInvalid;
    }
    report_.verdict = report_.totals.errors > 0 ? Verdict::kInvalid : Verdict::kValid;
    if (!report_.run_errors.empty()) report_.verdict = Verdict::kUnclear;
  }

  const SpecRegistry& registry_;
  const CheckOptions& options_;
  std::vector<FileResult>& files_;
  std::vector<UnitDraft>& units_;
  Report report_;
  std::map<std::string, int> rule_index_;
  std::map<std::pair<const renkei_layout_t*, int>, int> field_index_;
  std::map<std::pair<std::string, Severity>, std::uint64_t> counts_;
};

}  // namespace

Report BuildReport(const SpecRegistry& registry, const CheckOptions& options, const Intake& intake,
                   std::vector<FileResult>& files, std::vector<UnitDraft>& units, DraftStore& send) {
  return Builder(registry, options, files, units).Run(intake, send);
}

}  // namespace renkei
