#include "engine/check/layout_plan.h"

#include <algorithm>
#include <cstring>

#include "engine/names/civil_date.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

constexpr std::array<std::uint8_t, 256> MakeClasses() {
  std::array<std::uint8_t, 256> classes{};
  for (int c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = kDigit;
  for (int c = 'A'; c <= 'Z'; ++c) classes[static_cast<std::size_t>(c)] = kUpper;
  for (int c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = kLower;
  classes['0'] = kDigit | kZeroOne;
  classes['1'] = kDigit | kZeroOne;
  return classes;
}

std::vector<std::vector<ShapeCell>> CompileShapes(std::string_view shape) {
  std::vector<std::vector<ShapeCell>> alternatives;
  if (shape.empty()) return alternatives;
  alternatives.emplace_back();
  for (const char c : shape) {
    switch (c) {
      case '|':
        alternatives.emplace_back();
        break;
      case '9':
        alternatives.back().push_back({kDigit, 0});
        break;
      case 'A':
        alternatives.back().push_back({kDigit | kUpper, 0});
        break;
      case 'B':
        alternatives.back().push_back({kZeroOne, 0});
        break;
      default:
        alternatives.back().push_back({0, static_cast<std::uint8_t>(c)});
    }
  }
  return alternatives;
}

bool AllOf(const std::uint8_t* data, std::size_t size, std::uint8_t classes) {
  if (classes == kDigit) return AllDigits(data, size);
  for (std::size_t i = 0; i < size; ++i) {
    if ((kCharClasses[data[i]] & classes) == 0) return false;
  }
  return true;
}

bool AllZero(const std::uint8_t* data, std::size_t size) {
  return std::all_of(data, data + size, [](std::uint8_t c) { return c == '0'; });
}

bool FitsLength(const FieldPlan& plan, std::size_t size) {
  if (plan.length == 0) return true;
  return plan.exact ? size == plan.length : size <= plan.length;
}

bool FitsInt(const FieldPlan& plan, const std::uint8_t* data, std::size_t size) {
  const bool minus = *data == '-';
  if (minus) {
    if (!plan.Flag(RENKEI_FIELD_MINUS_LEGAL)) return false;
    ++data;
    --size;
  }
  if (size == 0 || !FitsLength(plan, size) || !AllOf(data, size, kDigit)) return false;
  if (!plan.Flag(RENKEI_FIELD_RANGE)) return true;
  if (size > 9) return false;
  const int value = DigitsToInt(reinterpret_cast<const char*>(data), static_cast<int>(size)) * (minus ? -1 : 1);
  return value >= plan.row->minimum && value <= plan.row->maximum;
}

bool FitsDecimal(const std::uint8_t* data, std::size_t size) {
  const auto* dot = static_cast<const std::uint8_t*>(std::memchr(data, '.', size));
  if (dot == nullptr) return AllOf(data, size, kDigit);
  const auto whole = static_cast<std::size_t>(dot - data);
  return whole > 0 && whole + 1 < size && AllOf(data, whole, kDigit) && AllOf(dot + 1, size - whole - 1, kDigit);
}

bool FitsDate(const FieldPlan& plan, const std::uint8_t* data, std::size_t size) {
  if (size != 8 || !AllOf(data, 8, kDigit)) return false;
  if (IsDate(reinterpret_cast<const char*>(data))) return true;
  return plan.Flag(RENKEI_FIELD_ZERO_LEGAL) && AllZero(data, 8);
}

bool FitsMonth(const FieldPlan& plan, const std::uint8_t* data, std::size_t size) {
  if (size != 6 || !AllOf(data, 6, kDigit)) return false;
  if (IsMonth(reinterpret_cast<const char*>(data))) return true;
  return plan.Flag(RENKEI_FIELD_ZERO_LEGAL) && AllZero(data, 6);
}

bool FitsTime(const FieldPlan& plan, const std::uint8_t* data, std::size_t size) {
  if (size != 4 || !AllOf(data, 4, kDigit)) return false;
  if (IsTime(reinterpret_cast<const char*>(data))) return true;
  return plan.Flag(RENKEI_FIELD_9999_LEGAL) && std::memcmp(data, "9999", 4) == 0;
}

bool FitsCode(const FieldPlan& plan, const std::uint8_t* data, std::size_t size) {
  return std::any_of(plan.codes.begin(), plan.codes.end(),
                     [&](std::string_view code) { return SameText(data, size, code); });
}

// Types for which digits of the right length need no closer look.
bool DigitsFit(const FieldPlan& plan) {
  if (plan.length == 0) return false;
  const bool by_type = plan.type == RENKEI_FIELD_DIGITS || plan.type == RENKEI_FIELD_ALNUM ||
                       (plan.type == RENKEI_FIELD_INT && !plan.Flag(RENKEI_FIELD_RANGE));
  if (!by_type) return false;
  if (plan.shapes.empty()) return true;
  return plan.exact && std::any_of(plan.shapes.begin(), plan.shapes.end(), [&](const std::vector<ShapeCell>& shape) {
           return shape.size() == plan.length && std::all_of(shape.begin(), shape.end(), [](const ShapeCell& cell) {
                    return (cell.classes & kDigit) != 0;
                  });
         });
}

QuickPlan MakeQuick(const FieldPlan& plan) {
  QuickPlan quick;
  quick.sizes = plan.required ? 0 : 1;
  quick.watch_zero = plan.padded ? 1 : 0;
  if (!plan.digits_fit || plan.length > 16) return quick;
  const std::uint32_t longest = std::uint32_t{1} << plan.length;
  quick.sizes |= plan.exact ? longest : 2 * longest - 2;
  return quick;
}

bool LosesZeros(std::uint8_t type) {
  return type == RENKEI_FIELD_DIGITS || type == RENKEI_FIELD_ALNUM || type == RENKEI_FIELD_TIME ||
         type == RENKEI_FIELD_CODE;
}

}  // namespace

const std::array<std::uint8_t, 256> kCharClasses = MakeClasses();

LayoutPlan::LayoutPlan(const renkei_layout_t& the_layout) : layout(&the_layout) {
  for (std::uint64_t i = 0; i < the_layout.field_count; ++i) {
    const renkei_field_t& row = the_layout.fields[i];
    FieldPlan plan;
    plan.row = &row;
    plan.type = row.type;
    plan.required = row.presence == RENKEI_PRESENCE_REQUIRED || row.presence == RENKEI_PRESENCE_NEEDED;
    plan.exact = (row.flags & RENKEI_FIELD_LENGTH_MAX) == 0;
    plan.unsure = (row.flags & RENKEI_FIELD_UNSURE) != 0;
    plan.length = row.length;
    plan.padded = plan.exact && row.length > 1 && LosesZeros(row.type);
    plan.shapes = CompileShapes(View(row.shape));
    plan.digits_fit = DigitsFit(plan);
    for (std::uint64_t c = 0; c < row.code_count; ++c) {
      const std::string_view code = View(row.codes[c].value);
      plan.codes.push_back(code);
      if (code.size() == 1) plan.short_codes[static_cast<std::uint8_t>(code[0])] = true;
    }
    quick.push_back(MakeQuick(plan));
    fields.push_back(std::move(plan));
  }
}

bool FitsShape(const FieldPlan& plan, const std::uint8_t* data, std::size_t size) {
  for (const auto& shape : plan.shapes) {
    if (shape.size() != size) continue;
    std::size_t i = 0;
    while (i < size &&
           (shape[i].classes != 0 ? (kCharClasses[data[i]] & shape[i].classes) != 0 : data[i] == shape[i].exact)) {
      ++i;
    }
    if (i == size) return true;
  }
  return false;
}

bool FitsField(const FieldPlan& plan, const std::uint8_t* data, std::size_t size) {
  if (!plan.shapes.empty() && !FitsShape(plan, data, size)) return false;
  switch (plan.type) {
    case RENKEI_FIELD_DIGITS:
      return FitsLength(plan, size) && AllOf(data, size, kDigit);
    case RENKEI_FIELD_ALNUM:
      return FitsLength(plan, size) && (!plan.shapes.empty() || AllOf(data, size, kDigit | kUpper));
    case RENKEI_FIELD_INT:
      return FitsInt(plan, data, size);
    case RENKEI_FIELD_DECIMAL:
      return FitsLength(plan, size) && FitsDecimal(data, size);
    case RENKEI_FIELD_DATE:
      return FitsDate(plan, data, size);
    case RENKEI_FIELD_MONTH:
      return FitsMonth(plan, data, size);
    case RENKEI_FIELD_TIME:
      return FitsTime(plan, data, size);
    case RENKEI_FIELD_CODE:
    case RENKEI_FIELD_FLAG:
      return FitsCode(plan, data, size);
    case RENKEI_FIELD_UNUSED:
      return size == 0;
    default:
      return FitsLength(plan, size);
  }
}

}  // namespace renkei
