#include "engine/sheet/record_sheet.h"

#include <algorithm>

#include "engine/sheet/cell_text.h"
#include "engine/sheet/sheet_words.h"

namespace renkei::sheet {
namespace {

constexpr std::uint32_t kItemRow = 0;
constexpr std::uint32_t kIdRow = 1;
constexpr std::uint32_t kHeadingRow = 2;
constexpr std::uint32_t kHeadRows = 3;

std::string_view View(renkei_string_t s) { return {s.data, static_cast<std::size_t>(s.size)}; }

}  // namespace

RecordSheet::RecordSheet(const SheetFrame& frame, std::vector<const records::RecordFile*> files)
    : frame_(frame), files_(std::move(files)), layout_(*files_.front()->layout) {
  Begin();
  name_ = sheet_->Name();
}

// Item 1 stands behind the number of the record and, where there are several files, the file's name.
std::uint16_t RecordSheet::ColumnOf(std::size_t item) const {
  return static_cast<std::uint16_t>(item + (files_.size() > 1 ? 1 : 0));
}

void RecordSheet::Begin() {
  const Lang lang = frame_.lang;
  const std::string id(View(layout_.id));
  const std::string wanted = id + " " + std::string(records::NameIn(lang, layout_.name_ja, layout_.name_en));
  sheet_ = &frame_.book.Add(frame_.names.Sheet(wanted));
  const Look small{Role::kSmallPrint, Shape::kText, 0};
  const Look heading{Role::kHeading, Shape::kText, 0};
  const auto items = [&](auto&& write) {
    for (std::uint64_t i = 0; i < layout_.field_count; ++i) write(layout_.fields[i], ColumnOf(layout_.fields[i].no));
  };
  sheet_->Text(kItemRow, 0, WordText(Word::kItem, lang), small);
  items([&](const renkei_field_t& field, std::uint16_t column) {
    sheet_->Number(kItemRow, column, field.no, {Role::kSmallPrint, Shape::kWhole, 0});
  });
  sheet_->Text(kIdRow, 0, Say(SheetWord::kFieldId, lang), small);
  items(
      [&](const renkei_field_t& field, std::uint16_t column) { sheet_->Text(kIdRow, column, View(field.id), small); });
  sheet_->Text(kHeadingRow, 0, WordText(Word::kRecord, lang), heading);
  if (files_.size() > 1) sheet_->Text(kHeadingRow, 1, WordText(Word::kFile, lang), heading);
  items([&](const renkei_field_t& field, std::uint16_t column) {
    sheet_->Text(kHeadingRow, column, TextForCell(records::NameIn(lang, field.name_ja, field.name_en)).text, heading);
  });
  row_ = kHeadRows;
}

void RecordSheet::Finish() {
  const std::uint32_t last = std::max(row_, kHeadRows + 1) - 1;
  sheet_->Filter(kHeadingRow, last, ColumnOf(layout_.field_count));
  sheet_->Freeze(kHeadRows, ColumnOf(1));
  sheet_->Print(kHeadRows);
  sheet_->FitColumns();
}

Status RecordSheet::Write() {
  Status status;
  for (const records::RecordFile* const file : files_) {
    status = records::ReadTexts(*file, [&](const records::TextRecord& record) { Take(*file, record); });
    if (!status.ok()) break;
  }
  Finish();
  return status;
}

const CellPlace* RecordSheet::PlaceOf(int file) const {
  const auto found = places_.find(file);
  return found == places_.end() ? nullptr : &found->second;
}

void RecordSheet::Take(const records::RecordFile& file, const records::TextRecord& record) {
  if (row_ >= frame_.rows_per_sheet) {
    Finish();
    Begin();
  }
  places_.try_emplace(file.index, CellPlace{sheet_->Name(), row_, 0});
  found_.clear();
  said_.clear();
  for (const int finding : frame_.notes.ByRecord().Of(file.index, record.number)) {
    const std::size_t item = frame_.notes.ByRecord().ItemOf(finding);
    const std::uint16_t column = item == 0 ? 0 : ColumnOf(item);
    found_[column].push_back(finding);
    frame_.notes.SetPlace(finding, {sheet_->Name(), row_, column});
  }
  WriteItems(file, record);
  WriteComments();
  ++row_;
}

void RecordSheet::WriteItems(const records::RecordFile& file, const records::TextRecord& record) {
  const auto first = found_.find(0);
  const int severity = first == found_.end() ? 0 : static_cast<int>(frame_.notes.Worst(first->second));
  sheet_->Number(row_, 0, static_cast<double>(record.number), {Role::kValue, Shape::kWhole, severity});
  if (files_.size() > 1) sheet_->Text(row_, 1, TextForCell(file.report->name).text);
  // Findings may be of items that the record lacks.
  const std::size_t items = std::max<std::size_t>(record.texts.size(), layout_.field_count);
  for (std::size_t item = 1; item <= items; ++item) WriteItem(file, record, item);
  if (record.field_count > record.texts.size()) {
    Note(0, Say(SheetWord::kMoreFields, frame_.lang,
                {{"count", static_cast<std::int64_t>(record.field_count)},
                 {"kept", static_cast<std::int64_t>(record.texts.size())}}));
  }
}

void RecordSheet::WriteItem(const records::RecordFile& file, const records::TextRecord& record, std::size_t item) {
  const std::uint16_t column = ColumnOf(item);
  const auto found = found_.find(column);
  const int severity = found == found_.end() ? 0 : static_cast<int>(frame_.notes.Worst(found->second));
  const std::string_view text = record.Item(item);
  if (text.empty() && severity == 0) return;
  const CellValue value = item <= layout_.field_count
                              ? ValueOf(*file.spec, layout_.fields[item - 1], text, frame_.lang, frame_.values)
                              : ExtraValue(text, frame_.values);
  sheet_->Value(row_, column, value, severity);
  if (value.cut) Note(column, std::string(Say(SheetWord::kCutCell, frame_.lang)));
  if (record.IsHead(item)) Note(column, std::string(Say(SheetWord::kHugeField, frame_.lang)));
}

void RecordSheet::Note(std::uint16_t column, const std::string& text) {
  std::string& said = said_[column];
  said += (said.empty() ? "" : "\n\n") + text;
}

// One comment a cell: what was found there, then what the sheet itself has to say.
void RecordSheet::WriteComments() {
  for (auto& [column, findings] : found_) {
    const auto said = said_.find(column);
    std::string text = frame_.notes.CommentText(findings);
    if (said != said_.end()) text += "\n\n" + said->second;
    sheet_->Comment(row_, column, TextForCell(text).text, frame_.notes.Worst(findings));
  }
  for (const auto& [column, text] : said_) {
    if (!found_.contains(column)) sheet_->Comment(row_, column, text, Severity::kInfo);
  }
}

}  // namespace renkei::sheet
