#include "engine/sheet/summary_sheet.h"

#include <algorithm>
#include <array>

#include "engine/report/lookup.h"
#include "engine/report/values.h"
#include "engine/report/wording.h"
#include "engine/report/words.h"
#include "engine/sheet/cell_text.h"
#include "engine/sheet/sheet_words.h"

namespace renkei::sheet {
namespace {

constexpr std::uint16_t kValueColumn = 2;  // of a label
constexpr Look kProse{Role::kValue, Shape::kProse, 0};

std::string CellName(const CellPlace& place) {
  return place.sheet + "!" + ColumnLetters(place.column + 1) + std::to_string(place.row + 1);
}

std::string PartyText(const Party& party) {
  return party.service.empty() ? party.office : party.office + " (" + party.service + ")";
}

}  // namespace

SummarySheet::SummarySheet(const SheetFrame& frame)
    : frame_(frame), sheet_(&frame.book.Add(frame.names.Sheet(Say(SheetWord::kSummary, frame.lang)))) {}

void SummarySheet::Write(const UnitReport* unit, const std::vector<ListedFile>& files,
                         const std::vector<int>& findings) {
  WriteHead(unit);
  WriteCounts(findings);
  WriteFiles(files);
  WriteFindings(findings);
}

void SummarySheet::WriteLine(std::string_view label, std::string_view value) {
  if (value.empty()) return;
  sheet_->Text(row_, 0, label, {Role::kLabel, Shape::kText, 0});
  sheet_->Text(row_++, kValueColumn, TextForCell(value).text, kProse);
}

void SummarySheet::WriteHead(const UnitReport* unit) {
  const Lang lang = frame_.lang;
  const Report& report = frame_.report;
  sheet_->Text(row_, 0, WordText(Word::kTitle, lang), {Role::kTitle, Shape::kText, 0});
  row_ += 2;
  const std::string_view kind = unit == nullptr ? Say(SheetWord::kLooseFiles, lang) : KindName(*unit, lang);
  WriteLine(Say(SheetWord::kKind, lang), kind);
  if (unit != nullptr) {
    WriteLine(WordText(Word::kMonth, lang), MonthText(unit->month, frame_.notes.Words()));
    WriteLine(WordText(Word::kSender, lang), PartyText(unit->sender));
    WriteLine(WordText(Word::kReceiver, lang), PartyText(unit->receiver));
    WriteLine(WordText(Word::kStamp, lang), unit->stamp);
    WriteLine(WordText(Word::kSpec, lang), unit->spec);
    WriteLine(WordText(Word::kVerdict, lang), WordText(VerdictWord(unit->verdict), lang));
  }
  WriteLine(WordText(Word::kCheckedAt, lang), report.checked_at);
  WriteLine(WordText(Word::kAsOf, lang), report.as_of);
  WriteLine(WordText(Word::kTool, lang), report.tool_version.empty() ? "" : "renkei " + report.tool_version);
  if (frame_.values == Values::kMasked) WriteLine(Say(SheetWord::kValues, lang), Say(SheetWord::kMasked, lang));
  if (frame_.values == Values::kNone) WriteLine(Say(SheetWord::kValues, lang), Say(SheetWord::kNoValues, lang));
}

void SummarySheet::WriteCounts(const std::vector<int>& findings) {
  std::array<std::uint64_t, 4> counts{};
  for (const int finding : findings) {
    ++counts.at(static_cast<std::size_t>(frame_.report.findings[static_cast<std::size_t>(finding)].severity));
  }
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
    sheet_->Text(row_, 0, WordText(SeverityWord(severity), frame_.lang), {Role::kLabel, Shape::kText, 0});
    sheet_->Number(row_++, kValueColumn, static_cast<double>(counts.at(static_cast<std::size_t>(severity))),
                   {Role::kValue, Shape::kWhole, 0});
  }
  for (const std::string& text : NotShownTexts(frame_.report, frame_.notes.Words())) {
    WriteLine(WordText(Word::kNotShown, frame_.lang), text);
  }
  ++row_;
}

void SummarySheet::WriteHeadings(const std::vector<std::string_view>& headings) {
  std::uint16_t column = 0;
  for (const std::string_view heading : headings) {
    sheet_->Text(row_, column++, heading, {Role::kHeading, Shape::kText, 0});
  }
  ++row_;
}

void SummarySheet::WriteFiles(const std::vector<ListedFile>& files) {
  const Lang lang = frame_.lang;
  sheet_->Text(row_++, 0, Say(SheetWord::kFiles, lang), {Role::kLabel, Shape::kText, 0});
  WriteHeadings({Say(SheetWord::kSheet, lang), WordText(Word::kVerdict, lang), WordText(Word::kFile, lang),
                 WordText(Word::kLayout, lang), WordText(Word::kRecords, lang), WordText(Word::kPath, lang)});
  for (const ListedFile& listed : files) {
    const FileReport& file = *FileAt(frame_.report, listed.index);
    if (listed.begin != nullptr) {
      sheet_->Link(row_, 0, listed.begin->sheet, listed.begin->sheet, listed.begin->row, 0);
    } else {
      sheet_->Text(row_, 0, Say(listed.sheet.empty() ? SheetWord::kNotInSheet : SheetWord::kNoRecords, lang), kProse);
    }
    sheet_->Text(row_, 1, WordText(VerdictWord(file.verdict), lang));
    sheet_->Text(row_, 2, TextForCell(file.name).text, kProse);
    sheet_->Text(row_, 3, TextForCell(LayoutName(file, lang)).text, kProse);
    if (!listed.sheet.empty())
      sheet_->Number(row_, 4, static_cast<double>(file.records), {Role::kValue, Shape::kWhole, 0});
    sheet_->Text(row_++, 5, TextForCell(file.path).text, kProse);
  }
  ++row_;
}

void SummarySheet::WriteFindings(const std::vector<int>& findings) {
  const Lang lang = frame_.lang;
  const auto word = [&](Word the) { return WordText(the, lang); };
  const std::vector<std::string_view> headings = {
      Say(SheetWord::kCell, lang), word(Word::kSeverity), word(Word::kMessage), word(Word::kRemedy),
      word(Word::kValue),          word(Word::kFile),     word(Word::kRecord),  word(Word::kLine),
      word(Word::kItem),           word(Word::kField),    word(Word::kRule),    word(Word::kClause)};
  const auto last_column = static_cast<std::uint16_t>(headings.size() - 1);
  sheet_->Text(row_++, 0, Say(SheetWord::kFindings, lang), {Role::kLabel, Shape::kText, 0});
  WriteHeadings(headings);
  std::uint32_t head = row_ - 1;
  if (findings.empty()) sheet_->Text(row_++, 0, word(Word::kClean));
  for (const int finding : findings) {
    if (row_ >= frame_.rows_per_sheet) {
      Finish(head, last_column);
      sheet_ = &frame_.book.Add(frame_.names.Sheet(Say(SheetWord::kSummary, lang)));
      row_ = 0;
      WriteHeadings(headings);
      head = 0;
    }
    WriteFinding(finding);
  }
  Finish(head, last_column);
}

void SummarySheet::WriteFinding(int index) {
  const Lang lang = frame_.lang;
  const Finding& finding = frame_.report.findings[static_cast<std::size_t>(index)];
  const auto text = [&](std::uint16_t column, std::string_view said, Look look = {}) {
    if (!said.empty()) sheet_->Text(row_, column, TextForCell(said).text, look);
  };
  const auto number = [&](std::uint16_t column, std::uint64_t value) {
    if (value > 0) sheet_->Number(row_, column, static_cast<double>(value), {Role::kValue, Shape::kWhole, 0});
  };
  if (const CellPlace* const place = frame_.notes.PlaceOf(index)) {
    sheet_->Link(row_, 0, CellName(*place), place->sheet, place->row, place->column);
  } else {
    text(0, PlaceText(frame_.report, finding, frame_.notes.Words()));
  }
  text(1, WordText(SeverityWord(finding.severity), lang),
       {Role::kValue, Shape::kText, static_cast<int>(finding.severity)});
  text(2, frame_.notes.Messages().Message(finding), kProse);
  text(3, frame_.notes.Messages().Remedy(finding), kProse);
  text(4, ShowValue(finding, frame_.values).Whole());
  if (const FileReport* const file = FileAt(frame_.report, finding.file)) text(5, file->name);
  number(6, finding.record);
  number(7, finding.line);
  if (const FieldInfo* const field = FieldAt(frame_.report, finding.field)) {
    number(8, static_cast<std::uint64_t>(field->item));
    text(9, FieldName(*field, lang));
  }
  text(10, RuleAt(frame_.report, finding.rule).id);
  text(11, finding.clause);
  ++row_;
}

void SummarySheet::Finish(std::uint32_t filter_row, std::uint16_t last_column) {
  sheet_->Filter(filter_row, std::max(row_, filter_row + 2) - 1, last_column);
  sheet_->Print(0);
  sheet_->FitColumns();
}

}  // namespace renkei::sheet
