// For plugin authors: constexpr builders for the ABI's tables, so that a layout file reads like the standard's own
// page.
//   inline constexpr renkei_field_t kFields[] = {Month(1, "csv_version", "CSVバージョン").Required(), …};
// Everything here is constexpr; nothing allocates, nothing is called at run time.
#pragma once

#include <cstddef>
#include <cstdint>

#include "renkei/abi/spec_plugin.h"

namespace renkei::sdk {

// A string literal as the ABI's string.
template <std::size_t N>
constexpr renkei_string_t Str(const char (&text)[N]) {
  return {text, N - 1};
}

constexpr bool Same(renkei_string_t a, renkei_string_t b) {
  if (a.size != b.size) return false;
  for (std::uint64_t i = 0; i < a.size; ++i) {
    if (a.data[i] != b.data[i]) return false;
  }
  return true;
}

// One row of a layout. Starts as an optional field of exact length; the calls below change that and may be chained.
struct Field {
  renkei_field_t row;

  constexpr operator renkei_field_t() const { return row; }  // NOLINT(google-explicit-constructor): a row of a table

  constexpr Field Required() const { return With(RENKEI_PRESENCE_REQUIRED); }
  constexpr Field Needed() const { return With(RENKEI_PRESENCE_NEEDED); }
  constexpr Field Conditional() const { return With(RENKEI_PRESENCE_CONDITIONAL); }
  constexpr Field Unsure() const { return Flag(RENKEI_FIELD_UNSURE); }
  constexpr Field AtMost() const { return Flag(RENKEI_FIELD_LENGTH_MAX); }
  constexpr Field ZeroLegal() const { return Flag(RENKEI_FIELD_ZERO_LEGAL); }
  constexpr Field NoTimeLegal() const { return Flag(RENKEI_FIELD_9999_LEGAL); }
  constexpr Field MinusLegal() const { return Flag(RENKEI_FIELD_MINUS_LEGAL); }
  constexpr Field Personal() const { return Flag(RENKEI_FIELD_PERSONAL); }
  constexpr Field ImageName() const { return Flag(RENKEI_FIELD_IMAGE_NAME); }
  constexpr Field Range(std::int32_t minimum, std::int32_t maximum) const {
    Field f = Flag(RENKEI_FIELD_RANGE);
    f.row.minimum = minimum;
    f.row.maximum = maximum;
    return f;
  }
  template <std::size_t N>
  constexpr Field Shape(const char (&shape)[N]) const {
    Field f = *this;
    f.row.shape = Str(shape);
    return f;
  }

 private:
  constexpr Field With(renkei_presence_t presence) const {
    Field f = *this;
    f.row.presence = static_cast<std::uint8_t>(presence);
    return f;
  }
  constexpr Field Flag(std::uint32_t flag) const {
    Field f = *this;
    f.row.flags |= flag;
    return f;
  }
};

namespace detail {
template <std::size_t I, std::size_t J>
constexpr Field Make(std::uint16_t no, renkei_field_type_t type, std::uint32_t length, const char (&id)[I],
                     const char (&name_ja)[J]) {
  Field f{};
  f.row.no = no;
  f.row.type = static_cast<std::uint8_t>(type);
  f.row.length = length;
  f.row.id = Str(id);
  f.row.name_ja = Str(name_ja);
  f.row.name_en = {"", 0};  // the engine prints the id with blanks
  f.row.shape = {"", 0};
  return f;
}
}  // namespace detail

// Free text is about people unless the plugin says otherwise, so it is masked.
template <std::size_t I, std::size_t J>
constexpr Field Text(std::uint16_t no, const char (&id)[I], const char (&ja)[J], std::uint32_t length = 0) {
  return detail::Make(no, RENKEI_FIELD_TEXT, length, id, ja).AtMost().Personal();
}
template <std::size_t I, std::size_t J>
constexpr Field Digits(std::uint16_t no, const char (&id)[I], const char (&ja)[J], std::uint32_t length) {
  return detail::Make(no, RENKEI_FIELD_DIGITS, length, id, ja);
}
template <std::size_t I, std::size_t J>
constexpr Field Alnum(std::uint16_t no, const char (&id)[I], const char (&ja)[J], std::uint32_t length) {
  return detail::Make(no, RENKEI_FIELD_ALNUM, length, id, ja);
}
template <std::size_t I, std::size_t J>
constexpr Field Int(std::uint16_t no, const char (&id)[I], const char (&ja)[J], std::uint32_t length = 0) {
  return detail::Make(no, RENKEI_FIELD_INT, length, id, ja).AtMost();
}
template <std::size_t I, std::size_t J>
constexpr Field Decimal(std::uint16_t no, const char (&id)[I], const char (&ja)[J], std::uint32_t length) {
  return detail::Make(no, RENKEI_FIELD_DECIMAL, length, id, ja).AtMost();
}
template <std::size_t I, std::size_t J>
constexpr Field Date(std::uint16_t no, const char (&id)[I], const char (&ja)[J]) {
  return detail::Make(no, RENKEI_FIELD_DATE, 8, id, ja);
}
template <std::size_t I, std::size_t J>
constexpr Field Month(std::uint16_t no, const char (&id)[I], const char (&ja)[J]) {
  return detail::Make(no, RENKEI_FIELD_MONTH, 6, id, ja);
}
template <std::size_t I, std::size_t J>
constexpr Field Time(std::uint16_t no, const char (&id)[I], const char (&ja)[J]) {
  return detail::Make(no, RENKEI_FIELD_TIME, 4, id, ja);
}
template <std::size_t I, std::size_t J, std::size_t C>
constexpr Field Code(std::uint16_t no, const char (&id)[I], const char (&ja)[J], std::uint32_t length,
                     const renkei_code_t (&codes)[C]) {
  Field f = detail::Make(no, RENKEI_FIELD_CODE, length, id, ja);
  f.row.codes = codes;
  f.row.code_count = C;
  return f;
}
template <std::size_t I, std::size_t J, std::size_t C>
constexpr Field Flag01(std::uint16_t no, const char (&id)[I], const char (&ja)[J], const renkei_code_t (&codes)[C]) {
  Field f = Code(no, id, ja, 1, codes);
  f.row.type = RENKEI_FIELD_FLAG;
  return f;
}
template <std::size_t I, std::size_t J>
constexpr Field Postal(std::uint16_t no, const char (&id)[I], const char (&ja)[J]) {
  return detail::Make(no, RENKEI_FIELD_POSTAL, 8, id, ja).Personal();
}
template <std::size_t I, std::size_t J>
constexpr Field Phone(std::uint16_t no, const char (&id)[I], const char (&ja)[J]) {
  return detail::Make(no, RENKEI_FIELD_PHONE, 15, id, ja).AtMost().Personal();
}
template <std::size_t I, std::size_t J>
constexpr Field Unused(std::uint16_t no, const char (&id)[I], const char (&ja)[J]) {
  return detail::Make(no, RENKEI_FIELD_UNUSED, 1, id, ja).AtMost();
}

// True when item numbers run from 1 without gaps and ids are unique: for static_assert beside every layout.
template <std::size_t N>
constexpr bool WellFormed(const renkei_field_t (&fields)[N]) {
  for (std::size_t i = 0; i < N; ++i) {
    if (fields[i].no != i + 1) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (Same(fields[i].id, fields[j].id)) return false;
    }
  }
  return true;
}

}  // namespace renkei::sdk
