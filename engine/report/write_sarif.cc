// The report as SARIF 2.1.0 (OASIS). Positions in a region: the line where the record starts and the
// bytes of the offending text, which SARIF lets stand side by side; record and item are logical
// locations and properties.
#include <cstddef>
#include <string>

#include "engine/report/json_writer.h"
#include "engine/report/lookup.h"
#include "engine/report/messages.h"
#include "engine/report/sarif_parts.h"
#include "engine/report/uri.h"
#include "engine/report/values.h"
#include "engine/report/wording.h"
#include "engine/report/words.h"
#include "engine/report/writers.h"

namespace renkei {
namespace {

constexpr std::string_view kSarifSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

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
  void WriteArtifactLocation(const FileReport& file, int index);
  void WriteResult(const Finding& finding);
  void WriteLocation(const Finding& finding);
  void WriteRegion(const Finding& finding);
  void WriteLogical(const Finding& finding);
  void WriteRelated(const Related& related, int id);
  void WriteResultProperties(const Finding& finding);
  void WriteRunProperties();

  const Report& report_;
  Lang lang_;
  Values values_;
  MessageSet messages_;
  JsonWriter json_;
};

void SarifReport::Write() {
  json_.BeginObject();
  json_.Member("$schema", kSarifSchema);
  json_.Member("version", "2.1.0");
  json_.Array("runs");
  json_.BeginObject();
  WriteSarifTool(report_, lang_, json_);
  json_.Member("language", SarifLanguage(lang_));
  json_.Member("columnKind", "unicodeCodePoints");
  WriteSarifInvocation(report_, lang_, json_);
  WriteSarifArtifacts(report_, json_);
  json_.Array("results");
  for (const Finding& finding : report_.findings) WriteResult(finding);
  json_.EndArray();
  WriteRunProperties();
  json_.EndObject();
  json_.EndArray();
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
  if (finding.rule >= 0 && static_cast<std::size_t>(finding.rule) < report_.rules.size()) {
    json_.Count("ruleIndex", finding.rule);
  }
  json_.Member("level", SarifLevel(finding.severity));
  SarifText(json_, "message", messages_.Message(finding));
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
    full = (file->layout.empty() ? file->name : file->layout) + "[" + std::to_string(finding.record) + "]";
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
  SarifText(json_, "message", RelatedText(related.key, lang_));
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
    json_.Member("level", SarifLevel(count.severity));
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
