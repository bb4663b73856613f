// The report as JSON, renkei.report/1: docs/report.md, docs/report.schema.json.
#include <string>

#include "engine/report/json_writer.h"
#include "engine/report/lookup.h"
#include "engine/report/messages.h"
#include "engine/report/values.h"
#include "engine/report/words.h"
#include "engine/report/writers.h"

namespace renkei {
namespace {

class JsonReport {
 public:
  JsonReport(const Report& report, const WriteOptions& options, Sink& sink)
      : report_(report),
        lang_(options.lang),
        values_(options.values),
        messages_(report, options.lang, options.values),
        json_(sink) {}

  void Write();

 private:
  void WriteHead();
  void WriteSpecs();
  void WriteTotals();
  void WriteUnit(const UnitReport& unit);
  void WriteParty(std::string_view key, const Party& party);
  void WriteFile(const FileReport& file);
  void WriteFinding(const Finding& finding);
  void WritePlace(const Finding& finding);
  void WriteArgs(const Finding& finding);
  void WriteRelated(const Related& related);
  void WriteRules();
  void WriteRunErrors();

  const Report& report_;
  Lang lang_;
  Values values_;
  MessageSet messages_;
  JsonWriter json_;
};

void JsonReport::Write() {
  json_.BeginObject();
  WriteHead();
  WriteSpecs();
  json_.Member("verdict", VerdictKey(report_.verdict));
  WriteTotals();
  json_.Array("units");
  for (const UnitReport& unit : report_.units) WriteUnit(unit);
  json_.EndArray();
  json_.Array("files");
  for (const FileReport& file : report_.files) WriteFile(file);
  json_.EndArray();
  json_.Array("diagnostics");
  for (const Finding& finding : report_.findings) WriteFinding(finding);
  json_.EndArray();
  WriteRules();
  WriteRunErrors();
  json_.EndObject();
}

void JsonReport::WriteHead() {
  json_.Member("schema", "renkei.report/1");
  json_.Object("tool");
  json_.Member("name", "renkei");
  json_.Member("version", report_.tool_version);
  json_.EndObject();
  json_.Member("checked_at", report_.checked_at);
  json_.Member("as_of", report_.as_of);
  json_.Member("lang", LangKey(lang_));
}

void JsonReport::WriteSpecs() {
  json_.Array("specs");
  for (const SpecUsed& spec : report_.specs) {
    json_.BeginObject();
    json_.Member("coordinate", spec.coordinate);
    json_.Member("plugin", spec.plugin);
    json_.Member("plugin_version", spec.plugin_version);
    json_.Member("plugin_sha256", spec.plugin_sha256);
    json_.EndObject();
  }
  json_.EndArray();
}

void JsonReport::WriteTotals() {
  const Totals& totals = report_.totals;
  json_.Object("totals");
  json_.Count("files", totals.files);
  json_.Count("records", totals.records);
  json_.Count("errors", totals.errors);
  json_.Count("warnings", totals.warnings);
  json_.Count("infos", totals.infos);
  json_.Count("not_shown", totals.not_shown);
  json_.EndObject();
}

void JsonReport::WriteUnit(const UnitReport& unit) {
  json_.BeginObject();
  json_.Member("id", unit.id);
  json_.Member("kind", unit.kind);
  json_.MemberIfAny("spec", unit.spec);
  json_.MemberIfAny("month", unit.month);
  json_.MemberIfAny("stamp", unit.stamp);
  WriteParty("sender", unit.sender);
  WriteParty("receiver", unit.receiver);
  json_.Array("files");
  for (const int index : unit.files) {
    if (const FileReport* file = FileAt(report_, index)) json_.String(file->id);
  }
  json_.EndArray();
  json_.Member("verdict", VerdictKey(unit.verdict));
  json_.EndObject();
}

void JsonReport::WriteParty(std::string_view key, const Party& party) {
  json_.Object(key);
  json_.MemberIfAny("office", party.office);
  json_.MemberIfAny("service", party.service);
  json_.EndObject();
}

void JsonReport::WriteFile(const FileReport& file) {
  json_.BeginObject();
  json_.Member("id", file.id);
  json_.Member("name", file.name);
  json_.Member("path", file.path);
  json_.MemberIfAny("layout", file.layout);
  if (const UnitReport* unit = UnitAt(report_, file.unit)) json_.Member("unit", unit->id);
  json_.Count("bytes", file.bytes);
  json_.MemberIfAny("sha256", file.sha256);
  json_.Count("records", file.records);
  json_.Member("verdict", VerdictKey(file.verdict));
  json_.EndObject();
}

void JsonReport::WriteFinding(const Finding& finding) {
  json_.BeginObject();
  json_.Member("rule", RuleAt(report_, finding.rule).id);
  json_.Member("severity", SeverityKey(finding.severity));
  WritePlace(finding);
  WriteArgs(finding);
  json_.Member("message", messages_.Message(finding));
  json_.Member("remedy", messages_.Remedy(finding));
  json_.Member("clause", finding.clause);
  json_.Array("related");
  for (const Related& related : finding.related) WriteRelated(related);
  json_.EndArray();
  json_.EndObject();
}

// A finding about a whole file has no record and none of what follows it; one about a unit no file;
// one about the whole send no unit.
void JsonReport::WritePlace(const Finding& finding) {
  if (const UnitReport* unit = UnitAt(report_, finding.unit)) json_.Member("unit", unit->id);
  const FileReport* file = FileAt(report_, finding.file);
  if (file == nullptr) return;
  json_.Member("file_id", file->id);
  json_.Member("file", file->name);
  if (finding.record == 0) return;
  json_.Count("record", finding.record);
  if (finding.line > 0) json_.Count("line", finding.line);
  if (const FieldInfo* field = FieldAt(report_, finding.field)) {
    json_.Count("item", field->item);
    json_.MemberIfAny("field", field->id);
    json_.Member("column", ColumnLetters(field->item));
  }
  if (finding.has_offset) {
    json_.Count("offset", finding.offset_bytes);
    json_.Count("length", finding.length_bytes);
  }
  const MarkedValue value = ShowValue(finding, values_);
  if (value.shown) json_.Member("value", value.Whole());
}

void JsonReport::WriteArgs(const Finding& finding) {
  json_.Object("args");
  for (const Arg& arg : finding.args) {
    if (arg.kind == Arg::Kind::kNumber) {
      json_.Count(arg.name, arg.number);
    } else {
      json_.Member(arg.name,
                   arg.kind == Arg::Kind::kData ? ShowData(arg.text, values_) : std::string(TermText(arg, lang_)));
    }
  }
  json_.EndObject();
}

void JsonReport::WriteRelated(const Related& related) {
  json_.BeginObject();
  if (const FileReport* file = FileAt(report_, related.file)) json_.Member("file_id", file->id);
  if (related.record > 0) json_.Count("record", related.record);
  if (related.item > 0) json_.Count("item", related.item);
  json_.Member("message", RelatedText(related.key, lang_));
  json_.EndObject();
}

void JsonReport::WriteRules() {
  json_.Array("rules");
  for (const RuleCount& count : report_.rule_counts) {
    json_.BeginObject();
    json_.Member("rule", RuleAt(report_, count.rule).id);
    json_.Member("severity", SeverityKey(count.severity));
    json_.Count("count", count.count);
    json_.Count("shown", count.shown);
    json_.EndObject();
  }
  json_.EndArray();
}

void JsonReport::WriteRunErrors() {
  json_.Array("run_errors");
  for (const RunError& error : report_.run_errors) {
    json_.BeginObject();
    json_.Member("code", error.code);
    json_.MemberIfAny("path", error.path);
    json_.Member("message", FormatRunError(error, lang_));
    json_.Member("remedy", FormatRunErrorRemedy(error, lang_));
    json_.EndObject();
  }
  json_.EndArray();
}

}  // namespace

void WriteJson(const Report& report, const WriteOptions& options, Sink& sink) {
  JsonReport(report, options, sink).Write();
  sink.Put('\n');
}

}  // namespace renkei
