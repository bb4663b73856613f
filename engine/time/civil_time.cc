#include "engine/time/civil_time.h"

#include <fmt/format.h>

namespace renkei {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

constexpr hours kTokyoOffset{9};

sys_seconds InTokyo(Instant instant) { return floor<seconds>(instant) + kTokyoOffset; }

// Reads a number of exactly that many digits at a place; nothing when it is not there.
std::optional<int> Digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int number = 0;
  for (const char digit : text.substr(at, count)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

bool Has(std::string_view text, std::size_t at, char mark) { return at < text.size() && text[at] == mark; }

std::optional<sys_days> Day(std::string_view text) {
  const auto year = Digits(text, 0, 4);
  const auto month = Digits(text, 5, 2);
  const auto day = Digits(text, 8, 2);
  if (!year || !month || !day || !Has(text, 4, '-') || !Has(text, 7, '-')) return std::nullopt;
  const year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                            std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

// HH:MM:SS at a place; a leap second counts as the second before it.
std::optional<seconds> TimeOfDay(std::string_view text, std::size_t at) {
  const auto hour = Digits(text, at, 2);
  const auto minute = Digits(text, at + 3, 2);
  const auto second = Digits(text, at + 6, 2);
  if (!hour || !minute || !second || !Has(text, at + 2, ':') || !Has(text, at + 5, ':')) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  return hours{*hour} + minutes{*minute} + seconds{*second == 60 ? 59 : *second};
}

// Z or ±HH:MM, which ends the text.
std::optional<minutes> Offset(std::string_view text) {
  if (text == "Z" || text == "z") return minutes{0};
  if (text.size() != 6 || text[3] != ':' || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto hour = Digits(text, 1, 2);
  const auto minute = Digits(text, 4, 2);
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  const minutes offset = hours{*hour} + minutes{*minute};
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::string TokyoDay(Instant instant) {
  const year_month_day date{floor<days>(InTokyo(instant))};
  return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string TokyoTime(Instant instant) {
  const sys_seconds time = InTokyo(instant);
  const sys_days day = floor<days>(time);
  const year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+09:00", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

std::optional<std::string> ParseDay(std::string_view text) {
  if (text.size() != 10 || !Day(text)) return std::nullopt;
  return fmt::format("{}{}{}", text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

std::optional<Instant> ParseInstant(std::string_view text) {
  constexpr std::size_t kTimeAt = 11;
  constexpr std::size_t kRestAt = 19;
  const auto day = Day(text);
  const auto time = TimeOfDay(text, kTimeAt);
  if (!day || !time || !(Has(text, 10, 'T') || Has(text, 10, 't') || Has(text, 10, ' '))) return std::nullopt;
  if (*day < sys_days{std::chrono::year{1970} / 1 / 1}) return std::nullopt;
  std::size_t at = kRestAt;
  if (Has(text, at, '.')) {
    const std::size_t digits_begin = ++at;
    while (Digits(text, at, 1)) ++at;
    if (at == digits_begin) return std::nullopt;
  }
  const auto offset = Offset(text.substr(at));
  if (!offset) return std::nullopt;
  return Instant{*day + *time - *offset};
}

}  // namespace renkei
