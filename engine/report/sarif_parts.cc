#include "engine/report/sarif_parts.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "engine/report/lookup.h"
#include "engine/report/pattern.h"
#include "engine/report/uri.h"
#include "engine/report/words.h"

namespace renkei {
namespace {

std::string Escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out.push_back(text[i]);
    if (text[i] == '{' || text[i] == '}') out.push_back(text[i]);
    if (text[i] == ']' && i + 1 < text.size() && text[i + 1] == '(') out.push_back(' ');
  }
  return out;
}

bool IsCsv(const FileReport& file) {
  constexpr std::string_view kCsv = ".csv";
  if (file.name.size() < kCsv.size()) return false;
  return std::equal(kCsv.begin(), kCsv.end(), file.name.end() - kCsv.size(),
                    [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

void WriteRuleProperties(const RuleInfo& rule, JsonWriter& json) {
  json.Object("properties");
  json.Array("clauses");
  for (const std::string& clause : rule.clauses) json.String(clause);
  json.EndArray();
  json.Array("specs");
  for (const std::string& spec : rule.specs) json.String(spec);
  json.EndArray();
  json.MemberIfAny("example", rule.example);
  json.EndObject();
}

void WriteRule(const RuleInfo& rule, Lang lang, JsonWriter& json) {
  const std::string_view message = Localised(rule.message_ja, rule.message_en, lang);
  const std::string_view why = Localised(rule.why_ja, rule.why_en, lang);
  const std::string_view remedy = Localised(rule.remedy_ja, rule.remedy_en, lang);
  json.BeginObject();
  json.Member("id", rule.id);
  if (!rule.legacy_ids.empty()) {
    json.Array("deprecatedIds");
    for (const std::string& id : rule.legacy_ids) json.String(id);
    json.EndArray();
  }
  SarifText(json, "shortDescription", Pattern(message, lang).Outline());
  if (!why.empty()) SarifText(json, "fullDescription", why);
  SarifText(json, "help", Pattern(remedy, lang).Outline());
  json.Object("defaultConfiguration");
  json.Member("level", SarifLevel(rule.severity));
  json.EndObject();
  WriteRuleProperties(rule, json);
  json.EndObject();
}

void WriteNotification(const RunError& error, Lang lang, JsonWriter& json) {
  json.BeginObject();
  json.Object("descriptor");
  json.Member("id", error.code);
  json.EndObject();
  json.Member("level", "error");
  SarifText(json, "message", FormatRunError(error, lang));
  if (!error.path.empty()) {
    json.Array("locations");
    json.BeginObject();
    json.Object("physicalLocation");
    json.Object("artifactLocation");
    json.Member("uri", PathToUri(error.path));
    json.EndObject();
    json.EndObject();
    json.EndObject();
    json.EndArray();
  }
  json.Object("properties");
  json.Member("remedy", FormatRunErrorRemedy(error, lang));
  json.EndObject();
  json.EndObject();
}

void WriteArtifact(const Report& report, const FileReport& file, JsonWriter& json) {
  json.BeginObject();
  json.Object("location");
  json.Member("uri", PathToUri(file.path));
  json.EndObject();
  json.Count("length", file.bytes);
  json.Array("roles");
  json.String("analysisTarget");
  json.EndArray();
  if (IsCsv(file)) {
    json.Member("mimeType", "text/csv");
    json.Member("encoding", "shift_jis");
  }
  if (!file.sha256.empty()) {
    json.Object("hashes");
    json.Member("sha-256", file.sha256);
    json.EndObject();
  }
  json.Object("properties");
  json.Member("id", file.id);
  json.MemberIfAny("layout", file.layout);
  if (const UnitReport* unit = UnitAt(report, file.unit)) json.Member("unit", unit->id);
  json.Count("records", file.records);
  json.Member("verdict", VerdictKey(file.verdict));
  json.EndObject();
  json.EndObject();
}

}  // namespace

std::string_view SarifLevel(Severity severity) { return severity == Severity::kInfo ? "note" : SeverityKey(severity); }

std::string_view SarifLanguage(Lang lang) { return lang == Lang::kJa ? "ja-JP" : "en-US"; }

void SarifText(JsonWriter& json, std::string_view key, std::string_view text) {
  json.Object(key);
  json.Member("text", Escaped(text));
  json.EndObject();
}

void WriteSarifTool(const Report& report, Lang lang, JsonWriter& json) {
  json.Object("tool");
  json.Object("driver");
  json.Member("name", "renkei");
  json.Member("version", report.tool_version);
  json.Member("language", SarifLanguage(lang));
  json.Array("rules");
  for (const RuleInfo& rule : report.rules) WriteRule(rule, lang, json);
  json.EndArray();
  json.EndObject();
  json.EndObject();
}

void WriteSarifInvocation(const Report& report, Lang lang, JsonWriter& json) {
  json.Array("invocations");
  json.BeginObject();
  json.Key("executionSuccessful");
  json.Bool(report.run_errors.empty());
  json.Array("toolExecutionNotifications");
  for (const RunError& error : report.run_errors) WriteNotification(error, lang, json);
  json.EndArray();
  json.EndObject();
  json.EndArray();
}

void WriteSarifArtifacts(const Report& report, JsonWriter& json) {
  json.Array("artifacts");
  for (const FileReport& file : report.files) WriteArtifact(report, file, json);
  json.EndArray();
}

}  // namespace renkei
