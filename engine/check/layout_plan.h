// A layout's table made ready for the hot path: what a field must be, in the form in which it is tested fastest. Made
// once per layout and run. Threads: built by one, then constant.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/short_bytes.h"
#include "engine/names/civil_date.h"
#include "renkei/abi/spec_plugin.h"
#include "renkei/sdk/record_field.h"

namespace renkei {

// Character classes of shapes and types, one bit each.
enum CharClass : std::uint8_t { kDigit = 1, kUpper = 2, kLower = 4, kZeroOne = 8 };
extern const std::array<std::uint8_t, 256> kCharClasses;

// One alternative of a shape: per character either a class or an exact byte.
struct ShapeCell {
  std::uint8_t classes = 0;  // 0: the exact byte
  std::uint8_t exact = 0;
};

struct FieldPlan {
  const renkei_field_t* row = nullptr;
  std::uint8_t type = 0;
  bool required = false;  // empty is a finding
  bool exact = false;     // length is exact
  bool unsure = false;
  bool padded = false;      // leading zeros count, so losing them is a trace of Excel
  bool digits_fit = false;  // digits of the right length are always right
  std::uint32_t length = 0;
  std::vector<std::vector<ShapeCell>> shapes;
  std::vector<std::string_view> codes;
  std::array<bool, 256> short_codes{};  // codes of one character, by that character

  [[nodiscard]] bool Flag(std::uint32_t flag) const { return (row->flags & flag) != 0; }
};

// What nearly all fields of numbers hold: nothing, or digits of certain lengths. Small, so that a whole layout's stand
// in a few lines of the processor's cache.
struct QuickPlan {
  std::uint32_t sizes = 0;       // bit n: n digits are right (n up to 16; 0: the field may be empty)
  std::uint32_t watch_zero = 0;  // 1: a leading zero is of interest
};

struct LayoutPlan {
  explicit LayoutPlan(const renkei_layout_t& layout);
  const renkei_layout_t* layout;
  std::vector<FieldPlan> fields;
  std::vector<QuickPlan> quick;  // by field
};

// Flags of a field that no number has.
constexpr std::uint8_t kNoNumber = csv::kBrokenQuoting | csv::kHuge | csv::kLineBreak | csv::kNotPlain;

// True: the field is right as it stands. False: look at it. Hot: one branch for all fields that are right.
// REQUIRES: 16 bytes behind the field can be read.
inline bool FitsQuickly(const QuickPlan& plan, const csv::FieldView& field) {
  const std::uint32_t fits_size = field.size < 32 ? plan.sizes >> field.size & 1U : 0;
  const std::uint32_t zero = *field.data == '0' ? plan.watch_zero : 0;
  const std::uint32_t odd = zero | OtherThanDigits(field.data, field.size) | (field.flags & kNoNumber);
  return (static_cast<std::uint32_t>(odd == 0) & fits_size) != 0;
}

// Whether a value fits a field's type, length, shape and codes. Empty values and text fields are not for this function.
bool FitsField(const FieldPlan& plan, const std::uint8_t* data, std::size_t size);

// The same, quick for the values that nearly all fields hold. Hot.
inline bool FitsFieldFast(const FieldPlan& plan, const std::uint8_t* data, std::size_t size) {
  if (plan.digits_fit && (plan.exact ? size == plan.length : size <= plan.length) && AllDigits(data, size)) return true;
  if (size == 1 && plan.short_codes[data[0]]) return true;
  const auto* text = reinterpret_cast<const char*>(data);
  if (plan.type == RENKEI_FIELD_DATE && size == 8 && AllDigits(data, 8) && IsDate(text)) return true;
  if (plan.type == RENKEI_FIELD_TIME && size == 4 && AllDigits(data, 4) && IsTime(text)) return true;
  return FitsField(plan, data, size);
}
bool FitsShape(const FieldPlan& plan, const std::uint8_t* data, std::size_t size);

}  // namespace renkei
