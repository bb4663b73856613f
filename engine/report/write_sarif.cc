// The report as SARIF 2.1.0 (OASIS). Positions in a region: the line where the record starts and the
// bytes of the offending text, which SARIF lets stand side by side; record and item are logical
// locations and properties.
#include <algorithm>
#include <cctype>
#include <string>

#include "engine/report/json_writer.h"
#include "engine/report/lookup.h"
#include "engine/report/messages.h"
#include "engine/report/uri.h"
#include "engine/report/values.h"
#include "engine/report/wording.h"
#include "engine/report/words.h"
#include "engine/report/writers.h"

namespace renkei {
namespace {

constexpr std::string_view kSarifSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

std::string_view Level(Severity severity) {
  return severity == Severity::kInfo ? "note" : SeverityKey(severity);
}

std::string_view LanguageTag(Lang lang) { return lang == Lang::kJa ? "ja-JP" : "en-US"; }

// SARIF reads {0} as a placeholder and [text](target) as a link; a message of ours has neither.
std::string SarifText(std::string_view text) {
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
  return std::equal(kCsv.begin(), kCsv.end(), file.name.end() - kCsv.size(), [](char a, char b) {
    return a == std::tolower(static_cast<unsigned char>(b));
  });
}

class SarifReport {
 public:
  SarifReport(const Report& report, const WriteOptions& options, Sink& sink)
      : report_(report),
        lang_(options.lang),
        values_(options.values),
        messages_(report, options.lang, options.values),
        json_(sink) {}

  void Write();

 private:
  void WriteDriver();
  void WriteRule(const RuleInfo& rule);
  void WriteRuleProperties(const RuleInfo& rule);
  void WriteInvocation();
  void WriteNotification(const RunError& error);
  void WriteArtifact(const FileReport& file);
  void WriteArtifactLocation(const FileReport& file, int index);
  void WriteResult(const Finding& finding);
  void WriteLocation(const Finding& finding);
  void WriteRegion(const Finding& finding);
  void WriteLogical(const Finding& finding);
  void WriteRelated(const Related& related, int id);
  void WriteResultProperties(const Finding& finding);
  void WriteRunProperties();
  void Text(std::string_view key, std::string_view text);

  const Report& report_;
  Lang lang_;
  Values values_;
  MessageSet messages_;
  JsonWriter json_;
};

void SarifReport::Text(std::string_view key, std::string_view text) {
  json_.Object(key);
  json_.Member("text", SarifText(text));
  json_.EndObject();
}

void SarifReport::Write() {
  json_.BeginObject();
  json_.Member("$schema", kSarifSchema);
  json_.Member("version", "2.1.0");
  json_.Array("runs");
  json_.BeginObject();
  WriteDriver();
  json_.Member("language", LanguageTag(lang_));
  json_.Member("columnKind", "unicodeCodePoints");
  WriteInvocation();
  json_.Array("artifacts");
  for (const FileReport& file : report_.files) WriteArtifact(file);
  json_.EndArray();
  json_.Array("results");
  for (const Finding& finding : report_.findings) WriteResult(finding);
  json_.EndArray();
  WriteRunProperties();
  json_.EndObject();
  json_.EndArray();
  json_.EndObject();
}

void SarifReport::WriteDriver() {
  json_.Object("tool");
  json_.Object("driver");
  json_.Member("name", "renkei");
  json_.Member("version", report_.tool_version);
  json_.Member("language", LanguageTag(lang_));
  json_.Array("rules");
  for (const RuleInfo& rule : report_.rules) WriteRule(rule);
  json_.EndArray();
  json_.EndObject();
  json_.EndObject();
}

void SarifReport::WriteRule(const RuleInfo& rule) {
  const std::string_view message = Localised(rule.message_ja, rule.message_en, lang_);
  const std::string_view why = Localised(rule.why_ja, rule.why_en, lang_);
  const std::string_view remedy = Localised(rule.remedy_ja, rule.remedy_en, lang_);
  json_.BeginObject();
  json_.Member("id", rule.id);
  if (!rule.legacy_ids.empty()) {
    json_.Array("deprecatedIds");
    for (const std::string& id : rule.legacy_ids) json_.String(id);
    json_.EndArray();
  }
  Text("shortDescription", PatternOutline(message, lang_));
  if (!why.empty()) Text("fullDescription", why);
  Text("help", PatternOutline(remedy, lang_));
  json_.Object("defaultConfiguration");
  json_.Member("level", Level(rule.severity));
  json_.EndObject();
  WriteRuleProperties(rule);
  json_.EndObject();
}

void SarifReport::WriteRuleProperties(const RuleInfo& rule) {
  json_.Object("properties");
  json_.Array("clauses");
  for (const std::string& clause : rule.clauses) json_.String(clause);
  json_.EndArray();
  json_.Array("specs");
  for (const std::string& spec : rule.specs) json_.String(spec);
  json_.EndArray();
  json_.MemberIfAny("example", rule.example);
  json_.EndObject();
}

void SarifReport::WriteInvocation() {
  json_.Array("invocations");
  json_.BeginObject();
  json_.Key("executionSuccessful");
  json_.Bool(report_.run_errors.empty());
  json_.Array("toolExecutionNotifications");
  for (const RunError& error : report_.run_errors) WriteNotification(error);
  json_.EndArray();
  json_.EndObject();
  json_.EndArray();
}

void SarifReport::WriteNotification(const RunError& error) {
  json_.BeginObject();
  json_.Object("descriptor");
  json_.Member("id", error.code);
  json_.EndObject();
  json_.Member("level", "error");
  Text("message", FormatRunError(error, lang_));
  if (!error.path.empty()) {
    json_.Array("locations");
    json_.BeginObject();
    json_.Object("physicalLocation");
    json_.Object("artifactLocation");
    json_.Member("uri", PathToUri(error.path));
    json_.EndObject();
    json_.EndObject();
    json_.EndObject();
    json_.EndArray();
  }
  json_.Object("properties");
  json_.Member("remedy", FormatRunErrorRemedy(error, lang_));
  json_.EndObject();
  json_.EndObject();
}

void SarifReport::WriteArtifact(const FileReport& file) {
  json_.BeginObject();
  json_.Object("location");
  json_.Member("uri", PathToUri(file.path));
  json_.EndObject();
  json_.Count("length", file.bytes);
  json_.Array("roles");
  json_.String("analysisTarget");
  json_.EndArray();
  if (IsCsv(file)) {
    json_.Member("mimeType", "text/csv");
    json_.Member("encoding", "shift_jis");
  }
  if (!file.sha256.empty()) {
    json_.Object("hashes");
    json_.Member("sha-256", file.sha256);
    json_.EndObject();
  }
  json_.Object("properties");
  json_.Member("id", file.id);
  json_.MemberIfAny("layout", file.layout);
  if (const UnitReport* unit = UnitAt(report_, file.unit)) json_.Member("unit", unit->id);
  json_.Count("records", file.records);
  json_.Member("verdict", VerdictKey(file.verdict));
  json_.EndObject();
  json_.EndObject();
}

void SarifReport::WriteArtifactLocation(const FileReport& file, int index) {
  json_.Object("artifactLocation");
  json_.Member("uri", PathToUri(file.path));
  json_.Count("index", index);
  json_.EndObject();
}

void SarifReport::WriteResult(const Finding& finding) {
  json_.BeginObject();
  json_.Member("ruleId", RuleAt(report_, finding.rule).id);
  if (finding.rule >= 0) json_.Count("ruleIndex", finding.rule);
  json_.Member("level", Level(finding.severity));
  Text("message", messages_.Message(finding));
  json_.Array("locations");
  WriteLocation(finding);
  json_.EndArray();
  if (!finding.related.empty()) {
    int id = 0;
    json_.Array("relatedLocations");
    for (const Related& related : finding.related) WriteRelated(related, id++);
    json_.EndArray();
  }
  WriteResultProperties(finding);
  json_.EndObject();
}

void SarifReport::WriteLocation(const Finding& finding) {
  const FileReport* file = FileAt(report_, finding.file);
  const UnitReport* unit = UnitAt(report_, finding.unit);
  if (file == nullptr && unit == nullptr) return;
  json_.BeginObject();
  if (file != nullptr) {
    json_.Object("physicalLocation");
    WriteArtifactLocation(*file, finding.file);
    WriteRegion(finding);
    json_.EndObject();
  }
  WriteLogical(finding);
  json_.EndObject();
}

void SarifReport::WriteRegion(const Finding& finding) {
  if (finding.line == 0 && !finding.has_offset) return;
  json_.Object("region");
  if (finding.line > 0) json_.Count("startLine", finding.line);
  if (finding.has_offset) {
    json_.Count("byteOffset", finding.offset_bytes);
    json_.Count("byteLength", finding.length_bytes);
  }
  json_.EndObject();
}

// u1, or UPPLAN[7] for a record, or UPPLAN[7].start_time for an item of it.
void SarifReport::WriteLogical(const Finding& finding) {
  const FileReport* file = FileAt(report_, finding.file);
  const UnitReport* unit = UnitAt(report_, finding.unit);
  const FieldInfo* field = FieldAt(report_, finding.field);
  std::string full;
  std::string_view kind = "record";
  if (file != nullptr && finding.record > 0) {
    full = (file->layout.empty() ? file->name : file->layout) + "[" +
           std::to_string(finding.record) + "]";
    if (field != nullptr) full.append(".").append(field->id);
    if (field != nullptr) kind = "member";
  } else if (file == nullptr && unit != nullptr) {
    full = unit->id;
    kind = "unit";
  }
  if (full.empty()) return;
  json_.Array("logicalLocations");
  json_.BeginObject();
  if (field != nullptr) json_.Member("name", FieldName(*field, lang_));
  json_.Member("fullyQualifiedName", full);
  json_.Member("kind", kind);
  json_.EndObject();
  json_.EndArray();
}

void SarifReport::WriteRelated(const Related& related, int id) {
  json_.BeginObject();
  json_.Count("id", id);
  if (const FileReport* file = FileAt(report_, related.file)) {
    json_.Object("physicalLocation");
    WriteArtifactLocation(*file, related.file);
    json_.EndObject();
  }
  Text("message", RelatedText(related.key, lang_));
  json_.Object("properties");
  if (related.record > 0) json_.Count("record", related.record);
  if (related.item > 0) json_.Count("item", related.item);
  json_.EndObject();
  json_.EndObject();
}

void SarifReport::WriteResultProperties(const Finding& finding) {
  json_.Object("properties");
  if (const UnitReport* unit = UnitAt(report_, finding.unit)) json_.Member("unit", unit->id);
  if (finding.record > 0) json_.Count("record", finding.record);
  if (const FieldInfo* field = FieldAt(report_, finding.field)) {
    json_.Count("item", field->item);
    json_.Member("field", field->id);
    json_.Member("column", ColumnLetters(field->item));
  }
  const MarkedValue value = ShowValue(finding, values_);
  if (value.shown) json_.Member("value", value.Whole());
  json_.Member("remedy", messages_.Remedy(finding));
  json_.Member("clause", finding.clause);
  json_.EndObject();
}

void SarifReport::WriteRunProperties() {
  Phrases phrases(lang_);
  const Totals& totals = report_.totals;
  json_.Object("properties");
  json_.Member("verdict", VerdictKey(report_.verdict));
  json_.Member("verdictText", RunVerdictText(report_, phrases));
  json_.Member("checkedAt", report_.checked_at);
  json_.Member("asOf", report_.as_of);
  json_.Count("files", totals.files);
  json_.Count("records", totals.records);
  json_.Count("errors", totals.errors);
  json_.Count("warnings", totals.warnings);
  json_.Count("infos", totals.infos);
  json_.Count("notShown", totals.not_shown);
  json_.Array("ruleCounts");
  for (const RuleCount& count : report_.rule_counts) {
    json_.BeginObject();
    json_.Member("rule", RuleAt(report_, count.rule).id);
    json_.Member("level", Level(count.severity));
    json_.Count("count", count.count);
    json_.Count("shown", count.shown);
    json_.EndObject();
  }
  json_.EndArray();
  json_.EndObject();
}

}  // namespace

void WriteSarif(const Report& report, const WriteOptions& options, Sink& sink) {
  SarifReport(report, options, sink).Write();
  sink.Put('\n');
}

}  // namespace renkei
