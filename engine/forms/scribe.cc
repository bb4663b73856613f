#include "engine/forms/scribe.h"

#include <algorithm>

#include "engine/names/civil_date.h"
#include "engine/report/lookup.h"
#include "engine/report/values.h"

namespace renkei::forms {
namespace {

std::string_view View(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

std::string Grouped(std::string_view text) {
  const bool minus = text.starts_with('-');
  const std::string_view digits = minus ? text.substr(1) : text;
  if (!IsAllDigits(digits) || digits.size() > 15) return std::string(text);
  std::uint64_t number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<std::uint64_t>(digit - '0');
  return (minus ? "-" : "") + GroupedNumber(number);
}

}  // namespace

Scribe::Scribe(const Report& report, Lang lang, Values values)
    : report_(report), lang_(lang), values_(values), dates_(lang), messages_(report, lang, values), findings_(report) {}

std::string Scribe::Show(std::string_view text) const { return text.empty() ? std::string() : ShowData(text, values_); }

std::string Scribe::Value(const Row& row, std::string_view id) const {
  const std::size_t item = row.Item(id);
  const std::string_view raw = row.record().Item(item);
  if (raw.empty()) return {};
  const renkei_field_t& field = row.file().layout->fields[item - 1];
  switch (field.type) {
    case RENKEI_FIELD_DATE:
      return Show(dates_.Date(raw));
    case RENKEI_FIELD_MONTH:
      return Show(dates_.Month(raw));
    case RENKEI_FIELD_TIME:
      return Show(Dates::Time(raw));
    default:
      break;
  }
  const std::string_view meaning = records::Meaning(*row.file().spec, field, raw, lang_);
  return Show(meaning.empty() ? raw : meaning);
}

std::string Scribe::ValueWithCode(const Row& row, std::size_t item) const {
  const renkei_field_t& field = row.file().layout->fields[item - 1];
  const std::string_view raw = row.record().Item(item);
  const std::string_view meaning = records::Meaning(*row.file().spec, field, raw, lang_);
  if (raw.empty() || meaning.empty()) return Value(row, View(field.id));
  return Say(FormWord::kMeaning, {{"value", Show(raw)}, {"meaning", Show(meaning)}});
}

std::string Scribe::Number(const Row& row, std::string_view id) const { return Show(Grouped(row.Raw(id))); }

std::string Scribe::Period(const Row& row, std::string_view from, std::string_view to) const {
  const std::string begin = Value(row, from);
  const std::string end = Value(row, to);
  if (begin.empty() && end.empty()) return {};
  return Say(FormWord::kFromTo, {{"from", begin}, {"to", end}});
}

std::string Scribe::ServiceName(const Row& row, std::string_view code) const {
  return Show(records::ServiceTypeName(*row.file().spec, code.substr(0, 2), lang_));
}

std::vector<int> NoteBook::On(const Row& row, std::initializer_list<std::string_view> ids) {
  if (scribe_.findings_.empty()) return {};
  std::vector<std::size_t> items;
  for (const std::string_view id : ids) {
    if (const std::size_t item = row.Item(id); item > 0) items.push_back(item);
  }
  return Numbers(row, &items);
}

std::vector<int> NoteBook::OnAll(const Row& row) { return Numbers(row, nullptr); }

std::vector<int> NoteBook::Numbers(const Row& row, const std::vector<std::size_t>* items) {
  std::vector<int> numbers;
  for (const int finding : scribe_.findings_.Of(row.file().index, row.record().number)) {
    const std::size_t item = scribe_.findings_.ItemOf(finding);
    if (items != nullptr && std::find(items->begin(), items->end(), item) == items->end()) continue;
    AddNumbers(&numbers, {NumberOf(finding)});
  }
  return numbers;
}

int NoteBook::NumberOf(int finding) {
  const Finding& the = scribe_.report_.findings[static_cast<std::size_t>(finding)];
  Note note{the.severity, scribe_.messages_.Message(the)};
  const auto at = std::find(notes_.begin(), notes_.end(), note);
  const auto index = at - notes_.begin();
  if (at == notes_.end()) notes_.push_back(std::move(note));
  return static_cast<int>(index) + 1;
}

Cell ItemCell(const Scribe& scribe, NoteBook& notes, const Row& row, std::string_view id, Look look) {
  const bool number = look == Look::kNumber || look == Look::kSum;
  Cell cell;
  cell.text = number ? scribe.Number(row, id) : scribe.Value(row, id);
  cell.look = look;
  cell.notes = notes.On(row, {id});
  return cell;
}

Cell HeadCell(std::string text, int columns, int rows) {
  Cell cell;
  cell.text = std::move(text);
  cell.look = Look::kHead;
  cell.columns = columns;
  cell.rows = rows;
  return cell;
}

void AddNumbers(std::vector<int>* numbers, const std::vector<int>& more) {
  for (const int number : more) {
    if (std::find(numbers->begin(), numbers->end(), number) == numbers->end()) numbers->push_back(number);
  }
}

}  // namespace renkei::forms
