// The findings as CSV for a spreadsheet: UTF-8 with BOM, CRLF, RFC 4180 quoting, one header row. A
// cell that a spreadsheet would take for a formula is led by an apostrophe.
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/code_point.h"
#include "engine/report/lookup.h"
#include "engine/report/messages.h"
#include "engine/report/values.h"
#include "engine/report/words.h"
#include "engine/report/writers.h"

namespace renkei {
namespace {

constexpr Word kColumns[] = {Word::kSeverity, Word::kFile,    Word::kPath,   Word::kUnit,   Word::kLayout,
                             Word::kRecord,   Word::kLine,    Word::kItem,   Word::kColumn, Word::kField,
                             Word::kValue,    Word::kMessage, Word::kRemedy, Word::kRule,   Word::kClause};

// What spreadsheets begin a formula with, also after a line break, and their full-width twins.
bool LooksLikeFormula(std::string_view text) {
  for (const std::string_view lead : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    if (text.substr(0, lead.size()) == lead) return true;
  }
  return false;
}

class CsvRow {
 public:
  explicit CsvRow(Sink& sink) : sink_(sink) {}

  void Cell(std::string_view text) {
    std::string shown = VisibleText(text);
    if (LooksLikeFormula(text)) shown.insert(0, 1, '\'');
    Raw(shown);
  }
  // A number of ours; 0 leaves the cell empty.
  void Number(std::uint64_t number) { Raw(number == 0 ? std::string() : std::to_string(number)); }
  void End() {
    sink_.Put("\r\n");
    first_ = true;
  }

 private:
  void Raw(std::string_view text) {
    if (!first_) sink_.Put(',');
    first_ = false;
    if (text.find_first_of("\",;\t\r\n'") == std::string_view::npos) return sink_.Put(text);
    sink_.Put('"');
    for (const char c : text) {
      if (c == '"') sink_.Put('"');
      sink_.Put(c);
    }
    sink_.Put('"');
  }

  Sink& sink_;
  bool first_ = true;
};

void WriteFinding(const Report& report, const Finding& finding, const WriteOptions& options, MessageSet& messages,
                  CsvRow& row) {
  static const FileReport kNoFile;
  static const UnitReport kNoUnit;
  static const FieldInfo kNoField;
  const FileReport* file = FileAt(report, finding.file);
  const UnitReport* unit = UnitAt(report, finding.unit);
  const FieldInfo* field = FieldAt(report, finding.field);
  if (file == nullptr) file = &kNoFile;
  if (unit == nullptr) unit = &kNoUnit;
  if (field == nullptr) field = &kNoField;
  row.Cell(WordText(SeverityWord(finding.severity), options.lang));
  row.Cell(file->name);
  row.Cell(file->path);
  row.Cell(unit->id);
  row.Cell(file->layout);
  row.Number(finding.record);
  row.Number(finding.line);
  row.Number(static_cast<std::uint64_t>(field->item));
  row.Cell(ColumnLetters(field->item));
  row.Cell(FieldName(*field, options.lang));
  row.Cell(ShowValue(finding, options.values).Whole());
  row.Cell(messages.Message(finding));
  row.Cell(messages.Remedy(finding));
  row.Cell(RuleAt(report, finding.rule).id);
  row.Cell(finding.clause);
  row.End();
}

}  // namespace

void WriteCsv(const Report& report, const WriteOptions& options, Sink& sink) {
  MessageSet messages(report, options.lang, options.values);
  CsvRow row(sink);
  sink.Put("\xEF\xBB\xBF");
  for (const Word column : kColumns) row.Cell(WordText(column, options.lang));
  row.End();
  for (const Finding& finding : report.findings) {
    WriteFinding(report, finding, options, messages, row);
  }
}

}  // namespace renkei
