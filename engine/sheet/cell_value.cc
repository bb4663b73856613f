#include "engine/sheet/cell_value.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <optional>

#include "engine/records/text_records.h"
#include "engine/report/values.h"
#include "engine/sheet/cell_text.h"

namespace renkei::sheet {
namespace {

constexpr std::string_view kVersionItem = "csv_version";  // looks like a month and is none
constexpr std::size_t kSureDigits = 15;                   // of a number in a sheet

bool AllDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int IntOf(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// A number that, shown with as many decimals as it is written with, is written as it was.
std::optional<CellValue> Number(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::string_view whole = digits.substr(0, point);
  const std::string_view part = digits.substr(std::min(point + 1, digits.size()));
  if (!AllDigits(whole) || (whole.size() > 1 && whole[0] == '0') || whole.size() + part.size() > kSureDigits) return {};
  if (point < digits.size() && (!AllDigits(part) || part.size() > 3)) return {};
  CellValue value;
  value.shape = static_cast<Shape>(static_cast<int>(Shape::kWhole) + static_cast<int>(part.size()));
  std::from_chars(text.data(), text.data() + text.size(), value.number);
  if (value.number == 0 && text[0] == '-') return {};
  return value;
}

// A day as sheets count them, from 1 March 1900 on; before that, they have a day that never was.
std::optional<CellValue> Day(std::string_view text, Shape shape) {
  if (!AllDigits(text)) return {};
  using std::chrono::day, std::chrono::month, std::chrono::sys_days, std::chrono::year;
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 2;
  const bool whole = shape == Shape::kDate;
  if (text.size() != (whole ? 8 : 6)) return {};
  const std::chrono::year_month_day date(year(IntOf(text.substr(0, kYear))),
                                         month(static_cast<unsigned>(IntOf(text.substr(kYear, kMonth)))),
                                         day(whole ? static_cast<unsigned>(IntOf(text.substr(kYear + kMonth))) : 1));
  if (!date.ok() || date < year(1900) / 3 / 1) return {};
  CellValue value;
  value.shape = shape;
  value.number = static_cast<double>((sys_days(date) - sys_days(year(1899) / 12 / 30)).count());
  return value;
}

std::optional<CellValue> Time(std::string_view text) {
  constexpr std::size_t kSize = 4;
  constexpr int kHour = 60;
  constexpr int kDay = 24 * kHour;
  if (text.size() != kSize || !AllDigits(text)) return {};
  const int minute = IntOf(text.substr(2));
  const int minutes = IntOf(text.substr(0, 2)) * kHour + minute;
  if (minute >= kHour || minutes >= kDay) return {};
  CellValue value;
  value.shape = Shape::kTime;
  value.number = static_cast<double>(minutes) / kDay;
  return value;
}

std::optional<CellValue> Reckoned(const renkei_field_t& field, std::string_view text) {
  switch (field.type) {
    case RENKEI_FIELD_INT:
    case RENKEI_FIELD_DECIMAL:
      return Number(text);
    case RENKEI_FIELD_DATE:
      return Day(text, Shape::kDate);
    case RENKEI_FIELD_MONTH:
      if (std::string_view(field.id.data, field.id.size) == kVersionItem) return {};
      return Day(text, Shape::kMonth);
    case RENKEI_FIELD_TIME:
      return Time(text);
    default:
      return {};
  }
}

CellValue Text(std::string_view text, Shape shape) {
  CellText cell = TextForCell(text);
  const bool breaks = shape == Shape::kProse || cell.text.find('\n') != std::string::npos;
  return {breaks ? Shape::kProse : Shape::kText, std::move(cell.text), 0, cell.cut};
}

}  // namespace

CellValue ValueOf(const renkei_spec_t& spec, const renkei_field_t& field, std::string_view text, Lang lang,
                  Values values) {
  if (text.empty()) return {};
  if (values == Values::kMasked || values == Values::kNone) return ExtraValue(text, values);
  if (std::optional<CellValue> value = Reckoned(field, text)) return *std::move(value);
  const std::string_view meaning = records::Meaning(spec, field, text, lang);
  if (!meaning.empty()) return Text(std::string(text) + " " + std::string(meaning), Shape::kText);
  return Text(text, field.type == RENKEI_FIELD_TEXT ? Shape::kProse : Shape::kText);
}

CellValue ExtraValue(std::string_view text, Values values) {
  return text.empty() ? CellValue() : Text(ShowData(text, values), Shape::kText);
}

}  // namespace renkei::sheet
