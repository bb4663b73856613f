#include "engine/report/page_data.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/report/code_point.h"
#include "engine/report/json_writer.h"
#include "engine/report/lookup.h"
#include "engine/report/messages.h"
#include "engine/report/values.h"
#include "engine/report/wording.h"
#include "engine/report/words.h"

namespace renkei {
namespace {

// The length of UTF-8 text in UTF-16 units, as scripts count.
std::size_t ScriptLength(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    units += c.value > 0xFFFF ? 2 : 1;
    at += c.bytes;
  }
  return units;
}

// The index where there is such a row, else -1.
template <typename Rows>
int Known(int index, const Rows& rows) {
  return index >= 0 && static_cast<std::size_t>(index) < rows.size() ? index : -1;
}

class PageData {
 public:
  PageData(const Report& report, const WriteOptions& options, Sink& sink)
      : report_(report),
        options_(options),
        phrases_(options.lang),
        messages_(report, options.lang, options.values),
        json_(sink, {.pretty = false, .in_script = true}) {}

  void Write();

 private:
  using Column = std::vector<std::uint32_t>;

  // The place of a text in the table; a new one is written to the table at once, so the table must be
  // open.
  std::uint32_t Intern(std::string_view text);
  void InternAll();
  void InternRows();
  void InternFinding(const Finding& finding);
  void WriteWords();
  void WriteFiles();
  void WriteFields();
  void WriteColumn(std::string_view key, const Column& column);
  template <typename Getter>
  void WriteColumnOf(std::string_view key, Getter getter);
  void WriteTables();
  void WriteRelated();

  const Report& report_;
  const WriteOptions& options_;
  Phrases phrases_;
  MessageSet messages_;
  JsonWriter json_;
  std::unordered_map<std::string, std::uint32_t> interned_;
  Column message_, remedy_, value_, mark_begin_, mark_length_, clause_;
};

void PageData::Write() {
  json_.BeginObject();
  WriteWords();
  InternAll();
  WriteTables();
  WriteColumnOf("rule", [this](const Finding& f) { return Known(f.rule, report_.rules); });
  WriteColumnOf("severity", [](const Finding& f) { return static_cast<int>(f.severity); });
  WriteColumnOf("file", [this](const Finding& f) { return Known(f.file, report_.files); });
  WriteColumnOf("unit", [this](const Finding& f) { return Known(f.unit, report_.units); });
  WriteColumnOf("record", [](const Finding& f) { return f.record; });
  WriteColumnOf("line", [](const Finding& f) { return f.line; });
  WriteColumnOf("field", [this](const Finding& f) { return Known(f.field, report_.fields); });
  WriteColumn("message", message_);
  WriteColumn("remedy", remedy_);
  WriteColumn("value", value_);
  WriteColumn("markBegin", mark_begin_);
  WriteColumn("markLength", mark_length_);
  WriteColumn("clause", clause_);
  WriteRelated();
  json_.EndObject();
}

std::uint32_t PageData::Intern(std::string_view text) {
  const auto next = static_cast<std::uint32_t>(interned_.size());
  const auto [place, is_new] = interned_.emplace(VisibleText(text), next);
  if (is_new) json_.String(place->first);
  return place->second;
}

void PageData::InternAll() {
  json_.Array("strings");
  InternRows();
  for (const Finding& finding : report_.findings) InternFinding(finding);
  json_.EndArray();
}

void PageData::InternRows() {
  for (const FileReport& file : report_.files) {
    Intern(file.name);
    Intern(file.path);
    Intern(FileTitle(file, phrases_));
  }
  for (const UnitReport& unit : report_.units) Intern(UnitText(unit, phrases_));
  for (const FieldInfo& field : report_.fields) Intern(FieldName(field, options_.lang));
  for (const RuleInfo& rule : report_.rules) Intern(rule.id);
}

void PageData::InternFinding(const Finding& finding) {
  const MarkedValue value = ShowValue(finding, options_.values);
  const std::string before = VisibleText(value.before);
  const std::string mark = VisibleText(value.mark);
  message_.push_back(Intern(messages_.Message(finding)));
  remedy_.push_back(Intern(messages_.Remedy(finding)));
  value_.push_back(Intern(before + mark + VisibleText(value.after)));
  mark_begin_.push_back(static_cast<std::uint32_t>(ScriptLength(before)));
  mark_length_.push_back(static_cast<std::uint32_t>(ScriptLength(mark)));
  clause_.push_back(Intern(finding.clause));
  for (const Related& related : finding.related) Intern(RelatedText(related.key, options_.lang));
}

void PageData::WriteWords() {
  const auto say = [this](std::string_view key, Word word) { json_.Member(key, phrases_.Say(word)); };
  json_.Object("words");
  say("placeSend", Word::kPlaceSend);
  say("placeFile", Word::kPlaceFile);
  say("record", Word::kPlaceRecord);
  say("recordLine", Word::kPlaceRecordLine);
  say("item", Word::kPlaceItem);
  say("itemBare", Word::kPlaceItemBare);
  json_.Member("gap", PartSeparator(options_.lang));
  say("remedy", Word::kRemedyLine);
  say("related", Word::kRelatedLine);
  say("count", Word::kGroupCount);
  say("noFile", Word::kGroupNoFile);
  say("showing", Word::kFilterShowing);
  say("none", Word::kFilterNone);
  say("printNote", Word::kFilterPrintNote);
  json_.Array("severities");
  json_.String({});  // severities count from 1
  for (const Word word : {Word::kInfo, Word::kWarning, Word::kError}) {
    json_.String(phrases_.Say(word));
  }
  json_.EndArray();
  json_.EndObject();
}

void PageData::WriteTables() {
  WriteFiles();
  json_.Array("units");
  for (const UnitReport& unit : report_.units) {
    json_.Integer(interned_[VisibleText(UnitText(unit, phrases_))]);
  }
  json_.EndArray();
  WriteFields();
  json_.Array("rules");
  for (const RuleInfo& rule : report_.rules) {
    json_.BeginObject();
    json_.Count("id", interned_[VisibleText(rule.id)]);
    json_.EndObject();
  }
  json_.EndArray();
}

void PageData::WriteFiles() {
  json_.Array("files");
  for (const FileReport& file : report_.files) {
    json_.BeginObject();
    json_.Count("name", interned_[VisibleText(file.name)]);
    json_.Count("path", interned_[VisibleText(file.path)]);
    json_.Count("title", interned_[VisibleText(FileTitle(file, phrases_))]);
    json_.EndObject();
  }
  json_.EndArray();
}

void PageData::WriteFields() {
  json_.Array("fields");
  for (const FieldInfo& field : report_.fields) {
    json_.BeginObject();
    json_.Count("item", field.item);
    json_.Member("column", ColumnLetters(field.item));
    json_.Count("name", interned_[VisibleText(FieldName(field, options_.lang))]);
    json_.EndObject();
  }
  json_.EndArray();
}

void PageData::WriteColumn(std::string_view key, const Column& column) {
  json_.Array(key);
  for (const std::uint32_t number : column) json_.Integer(number);
  json_.EndArray();
}

template <typename Getter>
void PageData::WriteColumnOf(std::string_view key, Getter getter) {
  json_.Array(key);
  for (const Finding& finding : report_.findings) json_.Integer(getter(finding));
  json_.EndArray();
}

// Few findings have related places: an object by the finding's index.
void PageData::WriteRelated() {
  json_.Object("related");
  for (std::size_t i = 0; i < report_.findings.size(); ++i) {
    if (report_.findings[i].related.empty()) continue;
    json_.Array(std::to_string(i));
    for (const Related& related : report_.findings[i].related) {
      json_.BeginArray();
      json_.Integer(Known(related.file, report_.files));
      json_.Integer(related.record);
      json_.Integer(related.item);
      json_.String(ColumnLetters(related.item));
      json_.Integer(interned_[RelatedText(related.key, options_.lang)]);
      json_.EndArray();
    }
    json_.EndArray();
  }
  json_.EndObject();
}

}  // namespace

void WritePageData(const Report& report, const WriteOptions& options, Sink& sink) {
  PageData(report, options, sink).Write();
}

}  // namespace renkei
