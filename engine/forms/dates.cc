#include "engine/forms/dates.h"

#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <chrono>

#include "engine/names/civil_date.h"

namespace renkei::forms {
namespace {

bool IsDateText(std::string_view text) { return text.size() == 8 && IsAllDigits(text) && IsDate(text.data()); }
bool IsMonthText(std::string_view text) { return text.size() == 6 && IsAllDigits(text) && IsMonth(text.data()); }
bool IsZeros(std::string_view text) { return text.find_first_not_of('0') == std::string_view::npos; }

std::chrono::sys_days DayOf(std::string_view date) {
  using std::chrono::year_month_day;
  return year_month_day(std::chrono::year(DigitsToInt(date.data(), 4)),
                        std::chrono::month(static_cast<unsigned>(DigitsToInt(date.data() + 4, 2))),
                        std::chrono::day(static_cast<unsigned>(DigitsToInt(date.data() + 6, 2))));
}

using Format = std::unique_ptr<icu::SimpleDateFormat>;

// The first year of an era is 元年: `y=jpanyear`.
Format MakeFormat(const char* pattern, const char* override, const char* locale) {
  UErrorCode error = U_ZERO_ERROR;
  auto format = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString::fromUTF8(pattern),
                                                        icu::UnicodeString::fromUTF8(override),
                                                        icu::Locale::createFromName(locale), error);
  if (U_FAILURE(error) != 0) return nullptr;
  format->setTimeZone(*icu::TimeZone::getGMT());
  return format;
}

std::string Formatted(const Format& format, std::string_view date, std::string_view otherwise) {
  if (format == nullptr) return std::string(otherwise);
  icu::UnicodeString text;
  const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(DayOf(date).time_since_epoch());
  format->format(static_cast<UDate>(since.count()), text);
  std::string utf8;
  return text.toUTF8String(utf8);
}

}  // namespace

struct Dates::Formats {
  Format date, month, weekday;
};

Dates::Dates(Lang lang) : lang_(lang), formats_(std::make_unique<Formats>()) {
  constexpr const char* kEras = "ja_JP@calendar=japanese";
  if (lang == Lang::kJa) {
    formats_->date = MakeFormat("Gy年M月d日", "y=jpanyear", kEras);
    formats_->month = MakeFormat("Gy年M月", "y=jpanyear", kEras);
    formats_->weekday = MakeFormat("EEEEE", "", "ja");
  } else {
    formats_->weekday = MakeFormat("EEEEEE", "", "en");
  }
}

Dates::~Dates() = default;

std::string Dates::Date(std::string_view text) const {
  if (IsZeros(text)) return {};
  if (!IsDateText(text)) return std::string(text);
  const std::string iso =
      std::string(text.substr(0, 4)).append("-").append(text.substr(4, 2)).append("-").append(text.substr(6, 2));
  return lang_ == Lang::kJa ? Formatted(formats_->date, text, iso) : iso;
}

std::string Dates::Month(std::string_view text) const {
  if (IsZeros(text)) return {};
  if (!IsMonthText(text)) return std::string(text);
  const std::string iso = std::string(text.substr(0, 4)).append("-").append(text.substr(4, 2));
  return lang_ == Lang::kJa ? Formatted(formats_->month, std::string(text) + "01", iso) : iso;
}

std::string Dates::Time(std::string_view text) {
  if (text == "9999") return {};
  if (text.size() != 4 || !IsAllDigits(text) || !IsTime(text.data())) return std::string(text);
  return std::string(text.substr(0, 2)).append(":").append(text.substr(2, 2));
}

std::string Dates::Weekday(std::string_view text) const {
  return IsDateText(text) ? Formatted(formats_->weekday, text, "") : std::string();
}

int WeekdayOf(std::string_view date) { return static_cast<int>(std::chrono::weekday(DayOf(date)).iso_encoding()); }

}  // namespace renkei::forms
