// The findings as CSV for a spreadsheet: UTF-8 with BOM, one header row.
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/csv_row.h"
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
  sink.Put(kByteOrderMark);
  for (const Word column : kColumns) row.Cell(WordText(column, options.lang));
  row.End();
  for (const Finding& finding : report.findings) {
    WriteFinding(report, finding, options, messages, row);
  }
}

}  // namespace renkei
