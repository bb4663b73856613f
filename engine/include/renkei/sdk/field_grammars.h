// For plugin authors: the fields and name parts of the exchange as Spirit X3 parsers, to be composed into grammars of
// one's own. Two kinds:
// - shapes: a fixed number of ASCII characters; attribute std::string_view into the parsed bytes;
// - values: digits that mean something in the calendar or on the clock; attribute from std::chrono; what does not exist
//   (20260230, 2561) is not matched.
//
//   std::string_view office;
//   std::chrono::year_month_day day;
//   x3::parse(first, last, field::office_number >> ',' >> field::date >> x3::eoi, …)
//
// They work on contiguous iterators over char or std::uint8_t. A match takes exactly its characters; whether more
// follows is for the composing grammar to say (x3::eoi). All-zero dates and months and 9999 for "no time" are not
// matched; a field that allows them says so beside (field::date | "00000000").
//
// Clauses: 標準仕様 V4.1, notes on format in the layouts (YYYYMMDD, YYYYMM, HHMM, XXX-XXXX,
// NNNNN-NNNNNN) and the file-name rules.
//
// Threads: the parsers are constant; any thread may use them. Include it in the one .cc of a grammar: X3 is slow to
// compile.
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>

namespace renkei::sdk::field {

namespace x3 = boost::spirit::x3;

constexpr bool IsDigit(unsigned char c) { return c >= '0' && c <= '9'; }
constexpr bool IsUpperAlnum(unsigned char c) { return IsDigit(c) || (c >= 'A' && c <= 'Z'); }

// Base of the parsers: Derived::Match takes exactly kLength characters as text and says by its result whether they
// match, filling the value.
template <typename Derived, typename Value, std::size_t length>
struct FixedLength : x3::parser<Derived> {
  using attribute_type = Value;
  static const bool has_attribute = true;

  template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext&, Attribute& attribute) const {
    x3::skip_over(first, last, context);
    if (static_cast<std::size_t>(last - first) < length) return false;
    const std::string_view text(reinterpret_cast<const char*>(std::to_address(first)), length);
    Value value{};
    if (!Derived::Match(text, value)) return false;
    first += static_cast<std::ptrdiff_t>(length);
    x3::traits::move_to(value, attribute);
    return true;
  }
};

// A pattern of the standard's kind: 9 is a digit, A a digit or upper-case letter, anything else itself.
template <std::size_t size>
struct Pattern {
  // Implicit on purpose: a template argument is written as a literal.
  constexpr Pattern(const char (&text)[size]) {  // NOLINT(google-explicit-constructor)
    for (std::size_t i = 0; i < size; ++i) characters[i] = text[i];
  }
  char characters[size] = {};
};

// Text of a pattern. Attribute: std::string_view of it.
template <Pattern pattern>
struct Shape : FixedLength<Shape<pattern>, std::string_view, sizeof(pattern.characters) - 1> {
  static bool Match(std::string_view text, std::string_view& value) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char wanted = pattern.characters[i];
      const auto c = static_cast<unsigned char>(text[i]);
      const bool fits = wanted == '9' ? IsDigit(c) : wanted == 'A' ? IsUpperAlnum(c) : text[i] == wanted;
      if (!fits) return false;
    }
    value = text;
    return true;
  }
};

// The number that the digits from `at` make, or -1.
constexpr int Number(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (!IsDigit(static_cast<unsigned char>(c))) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// YYYYMM of the calendar.
struct MonthValue : FixedLength<MonthValue, std::chrono::year_month, 6> {
  static bool Match(std::string_view text, std::chrono::year_month& value) {
    const int year = Number(text, 0, 4);
    const int month = Number(text, 4, 2);
    if (year < 0 || month < 1) return false;
    value = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month));
    return value.ok();
  }
};

// YYYYMMDD of the calendar.
struct DateValue : FixedLength<DateValue, std::chrono::year_month_day, 8> {
  static bool Match(std::string_view text, std::chrono::year_month_day& value) {
    std::chrono::year_month month;
    const int day = Number(text, 6, 2);
    if (day < 1 || !MonthValue::Match(text.substr(0, 6), month)) return false;
    value = month / std::chrono::day(static_cast<unsigned>(day));
    return value.ok();
  }
};

// HHMM, 0000 to 2359, as minutes of the day.
struct TimeValue : FixedLength<TimeValue, std::chrono::minutes, 4> {
  static bool Match(std::string_view text, std::chrono::minutes& value) {
    const int hour = Number(text, 0, 2);
    const int minute = Number(text, 2, 2);
    value = std::chrono::hours(hour) + std::chrono::minutes(minute);
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  }
};

// A sequence stamp (連番) as a moment of Asia/Tokyo.
struct StampTime {
  std::chrono::year_month_day date;
  std::chrono::seconds time_of_day{0};

  bool operator==(const StampTime&) const = default;
};

// YYYYMMDDHHMMSS of calendar and clock.
struct StampValue : FixedLength<StampValue, StampTime, 14> {
  static bool Match(std::string_view text, StampTime& value) {
    std::chrono::minutes minutes{0};
    const int second = Number(text, 12, 2);
    if (!DateValue::Match(text.substr(0, 8), value.date) || !TimeValue::Match(text.substr(8, 4), minutes)) return false;
    value.time_of_day = minutes + std::chrono::seconds(second);
    return second >= 0 && second < 60;
  }
};

// ---- shapes ----

// Named as X3 names its own. NOLINTBEGIN(readability-identifier-naming)
inline const Shape<"AAAAAAAAAA"> office_number{};
inline const Shape<"AA"> service_type{};
inline const Shape<"AAAAAA"> service_code{};
inline const Shape<"999999"> month_digits{};  // 000000 too
inline const Shape<"99999999"> date_digits{};
inline const Shape<"9999"> time_digits{};
inline const Shape<"99999999999999"> stamp_digits{};
inline const Shape<"9999"> image_branch{};
inline const Shape<"999-9999"> postal_code{};
inline const Shape<"99999-999999"> tais_code{};  // and the equipment notification code (届出コード)

// ---- values ----

inline const MonthValue month{};  // std::chrono::year_month
inline const DateValue date{};    // std::chrono::year_month_day
inline const TimeValue time{};    // std::chrono::minutes
inline const StampValue stamp{};  // StampTime
// NOLINTEND(readability-identifier-naming)

}  // namespace renkei::sdk::field
