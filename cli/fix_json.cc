// What a fix came to, for programs: renkei.fix/1, as docs/fix.md says.
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "cli/fix_outcome.h"
#include "engine/encoding/encoding.h"
#include "engine/encoding/text_tools.h"
#include "engine/encoding/utf8.h"
#include "engine/fix/rule_changes.h"
#include "engine/fix/substitute.h"
#include "engine/report/lookup.h"
#include "engine/report/values.h"
#include "engine/report/words.h"
#include "engine/version.h"

namespace renkei::cli {
namespace {

using Json = nlohmann::ordered_json;

void PutText(Json& json, const char* key, std::string_view text, Values values) {
  if (values != Values::kNone) json[key] = EscapeForTerminal(ShowData(text, values));
}

void PutPlace(Json& json, std::uint64_t record, std::uint64_t line, std::uint32_t item, const renkei_field_t* field) {
  if (record > 0) json["record"] = record;
  if (line > 0) json["line"] = line;
  if (item == 0) return;
  json["item"] = item;
  if (field != nullptr) json["field"] = std::string(field->id.data, static_cast<std::size_t>(field->id.size));
  json["column"] = ColumnLetters(static_cast<int>(item));
}

Json IdsOf(fix::RepairSet repairs) {
  Json ids = Json::array();
  repairs.ForEach([&](fix::Repair repair) { ids.push_back(InfoOf(repair).id); });
  return ids;
}

Json FileJson(const fix::PlannedFile& file) {
  Json json;
  json["path"] = CleanUtf8(file.path);
  json["name"] = CleanUtf8(file.name);
  json["new_name"] = CleanUtf8(file.new_name);
  json["target"] = CleanUtf8(file.target);
  json["bytes"] = file.mended.bytes;
  json["changed"] = file.Changed();
  json["renamed"] = file.Renamed();
  json["changes"] = file.changes;
  json["changes_shown"] = file.listed;
  json["repairs"] = Json::array();
  for (std::size_t i = 0; i < fix::kRepairCount; ++i) {
    if (file.counts[i] == 0) continue;
    json["repairs"].push_back({{"repair", InfoOf(static_cast<fix::Repair>(i)).id}, {"count", file.counts[i]}});
  }
  return json;
}

Json ChangeJson(const fix::FixPlan& plan, const fix::Change& change, Values values) {
  Json json;
  json["file"] = CleanUtf8(plan.files[static_cast<std::size_t>(change.file)].path);
  json["repairs"] = IdsOf(change.repairs);
  PutPlace(json, change.record, change.line, change.item, change.field);
  json["offset"] = change.offset_bytes;
  json["length"] = change.length_bytes;
  json["new_length"] = change.bytes.size();
  PutText(json, "before", change.before, values);
  PutText(json, "after", change.after, values);
  return json;
}

Json HeldBackJson(const fix::FixPlan& plan, const fix::HeldBack& held, const Words& words, Values values) {
  const fix::ReasonInfo& reason = InfoOf(held.reason);
  Json json;
  json["reason"] = reason.id;
  json["repair"] = InfoOf(held.repair).id;
  json["file"] = CleanUtf8(plan.files[static_cast<std::size_t>(held.file)].path);
  PutPlace(json, held.record, held.line, held.item, held.field);
  if (held.character != 0) {
    std::string character;
    AppendUtf8(held.character, character);
    json["code"] = fix::CodePointName(held.character);
    PutText(json, "character", character, values);
    if (held.reason == fix::Reason::kNeedsSubstitutes) PutText(json, "substitute", held.substitute, values);
  }
  json["count"] = held.count;
  json["message"] = words.lang == Lang::kJa ? reason.ja : reason.en;
  return json;
}

Json TotalsJson(const Report& report) {
  return {{"verdict", VerdictKey(report.verdict)},
          {"errors", report.totals.errors},
          {"warnings", report.totals.warnings},
          {"infos", report.totals.infos}};
}

Json RuleJson(const fix::RuleChange& change) {
  return {{"rule", change.rule},           {"severity", SeverityKey(change.severity)},
          {"before", change.before},       {"after", change.after},
          {"resolved", change.Resolved()}, {"remaining", change.Remaining()},
          {"new", change.Added()}};
}

Json RunErrorJson(const RunError& error, Lang lang) {
  Json json;
  json["code"] = error.code;
  if (!error.path.empty()) json["path"] = CleanUtf8(error.path);
  json["message"] = FormatRunError(error, lang);
  json["remedy"] = FormatRunErrorRemedy(error, lang);
  return json;
}

}  // namespace

void WriteFixJson(const FixOutcome& outcome, const FixForm& form, const Words& words, std::ostream& out) {
  const fix::FixPlan& plan = outcome.plan;
  Json json;
  json["schema"] = "renkei.fix/1";
  json["tool"] = {{"name", "renkei"}, {"version", kVersion}};
  json["lang"] = words.lang == Lang::kJa ? "ja" : "en";
  json["dry_run"] = outcome.dry_run;
  json["written"] = outcome.written;
  if (!outcome.out.empty()) json["out"] = CleanUtf8(outcome.out);
  json["before"] = TotalsJson(outcome.before);
  json["after"] = TotalsJson(outcome.after);
  for (const char* const list : {"files", "changes", "held_back", "rules", "run_errors"}) json[list] = Json::array();
  for (const fix::PlannedFile& file : plan.files) json["files"].push_back(FileJson(file));
  for (const fix::Change& change : plan.changes) json["changes"].push_back(ChangeJson(plan, change, form.values));
  for (const fix::HeldBack& held : plan.held_back) {
    json["held_back"].push_back(HeldBackJson(plan, held, words, form.values));
  }
  for (const fix::RuleChange& change : fix::CompareRules(outcome.before, outcome.after)) {
    json["rules"].push_back(RuleJson(change));
  }
  for (const RunError& error : outcome.after.run_errors) json["run_errors"].push_back(RunErrorJson(error, words.lang));
  out << json.dump(2) << '\n';
}

}  // namespace renkei::cli
