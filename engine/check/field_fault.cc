#include "engine/check/field_fault.h"

#include <algorithm>
#include <array>

#include "engine/check/display.h"
#include "engine/encoding/ms932.h"
#include "engine/encoding/text_tools.h"
#include "engine/names/civil_date.h"
#include "engine/names/name_text.h"

namespace renkei {
namespace {

bool Fits(const FieldPlan& plan, std::string_view bytes) {
  return !bytes.empty() && FitsField(plan, ms932::AsBytes(bytes), bytes.size());
}

bool IsPlain(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string_view Trim(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// 1.23E+09
bool IsExponent(std::string_view text) {
  const auto e = text.find_first_of("Ee");
  if (e == std::string_view::npos || e == 0 || e + 1 >= text.size()) return false;
  const std::string_view mantissa = text.substr(0, e);
  std::string_view exponent = text.substr(e + 1);
  const bool sign = exponent.front() == '+' || exponent.front() == '-';
  if (sign) exponent.remove_prefix(1);
  const bool digits = mantissa.find_first_not_of("0123456789.") == std::string_view::npos;
  return digits && IsAllDigits(exponent) && (sign || mantissa.find('.') != std::string_view::npos);
}

// 2025/4/1, 2025-04-01, 2025/04
bool IsSeparatedDate(std::string_view text) {
  const auto first = text.find_first_of("/-");
  if (first != 4 || !IsAllDigits(text.substr(0, 4))) return false;
  const std::string_view rest = text.substr(5);
  const auto second = rest.find_first_of("/-");
  const std::string_view month = rest.substr(0, second);
  if (month.size() > 2 || !IsAllDigits(month)) return false;
  if (second == std::string_view::npos) return true;
  const std::string_view day = rest.substr(second + 1);
  return day.size() <= 2 && IsAllDigits(day);
}

FieldFault LengthFault(const FieldPlan& plan, std::size_t found) {
  return {plan.exact ? EngineRule::kFieldLength : EngineRule::kFieldTooLong,
          {NumberArg("expected", plan.length), NumberArg("found", static_cast<std::int64_t>(found))}};
}

FieldFault CharactersFault(std::string_view kind, std::string_view bytes, std::string_view allowed) {
  FieldFault fault{EngineRule::kFieldCharacters, {TermArg("kind", kind)}};
  const auto at = bytes.find_first_not_of(allowed);
  if (at != std::string_view::npos) {
    fault.mark_offset_bytes = at;
    fault.mark_length_bytes = 1;
  }
  return fault;
}

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kSignedDigits = "-0123456789";
constexpr std::string_view kDecimalDigits = ".0123456789";
constexpr std::string_view kAlnum = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

bool Only(std::string_view bytes, std::string_view allowed) {
  return bytes.find_first_not_of(allowed) == std::string_view::npos;
}

FieldFault ExplainDate(std::string_view bytes) {
  if (bytes.size() != 8 || !IsAllDigits(bytes)) return {EngineRule::kFieldDateFormat, {}};
  if (Only(bytes, "0")) return {EngineRule::kFieldDateZero, {}};
  return {EngineRule::kFieldDateImpossible, {}};
}

FieldFault ExplainMonth(std::string_view bytes) {
  if (bytes.size() != 6 || !IsAllDigits(bytes)) return {EngineRule::kFieldMonthFormat, {}};
  return {EngineRule::kFieldMonthImpossible, {}};
}

FieldFault ExplainTime(std::string_view bytes) {
  if (bytes.size() != 4 || !IsAllDigits(bytes)) return {EngineRule::kFieldTimeFormat, {}};
  if (bytes == "9999") return {EngineRule::kFieldTimeNoTime, {}};
  return {EngineRule::kFieldTimeImpossible, {}};
}

FieldFault ExplainCode(const FieldPlan& plan) {
  std::string accepted;
  for (const std::string_view code : plan.codes) accepted.append(accepted.empty() ? "" : ", ").append(code);
  return {EngineRule::kFieldCodeUnknown, {TermArg("accepted", accepted)}};
}

FieldFault ExplainInt(const FieldPlan& plan, std::string_view bytes) {
  if (!Only(bytes, kSignedDigits) || bytes.find('-', 1) != std::string_view::npos || bytes == "-") {
    return CharactersFault("int", bytes, kDigits);
  }
  const std::string_view digits = bytes.front() == '-' ? bytes.substr(1) : bytes;
  if (plan.length > 0 && digits.size() > plan.length) return LengthFault(plan, digits.size());
  if (plan.Flag(RENKEI_FIELD_RANGE)) {
    return {EngineRule::kFieldRange,
            {NumberArg("minimum", plan.row->minimum), NumberArg("maximum", plan.row->maximum)}};
  }
  return {EngineRule::kFieldNegative, {}};
}

FieldFault ShapeFault(const FieldPlan& plan) {
  return {EngineRule::kFieldShape, {TermArg("shape", View(plan.row->shape))}};
}

FieldFault ExplainCharacters(const FieldPlan& plan, std::string_view bytes, std::string_view kind,
                             std::string_view allowed) {
  if (!Only(bytes, allowed) && plan.shapes.empty()) return CharactersFault(kind, bytes, allowed);
  const bool right_length = plan.exact ? bytes.size() == plan.length : bytes.size() <= plan.length;
  if (plan.length > 0 && !right_length) return LengthFault(plan, bytes.size());
  if (!plan.shapes.empty()) return ShapeFault(plan);
  return CharactersFault(kind, bytes, allowed);
}

FieldFault ExplainByType(const FieldPlan& plan, std::string_view bytes) {
  switch (plan.type) {
    case RENKEI_FIELD_DATE:
      return ExplainDate(bytes);
    case RENKEI_FIELD_MONTH:
      return ExplainMonth(bytes);
    case RENKEI_FIELD_TIME:
      return ExplainTime(bytes);
    case RENKEI_FIELD_CODE:
    case RENKEI_FIELD_FLAG:
      return ExplainCode(plan);
    case RENKEI_FIELD_INT:
      return ExplainInt(plan, bytes);
    case RENKEI_FIELD_DECIMAL:
      return ExplainCharacters(plan, bytes, "decimal", kDecimalDigits);
    case RENKEI_FIELD_DIGITS:
      return ExplainCharacters(plan, bytes, "digits", kDigits);
    case RENKEI_FIELD_UNUSED:
      return {EngineRule::kFieldUnusedFilled, {}};
    case RENKEI_FIELD_POSTAL:
      return plan.shapes.empty() ? LengthFault(plan, bytes.size()) : ShapeFault(plan);
    case RENKEI_FIELD_PHONE:
      return LengthFault(plan, ms932::CountCharacters(ms932::AsBytes(bytes), bytes.size()));
    default:
      return ExplainCharacters(plan, bytes, "alnum", kAlnum);
  }
}

bool FitsInUpperCase(const FieldPlan& plan, std::string_view bytes) {
  std::string upper(bytes);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper != bytes && Fits(plan, upper);
}

// Full-width digits and letters of a right value.
std::optional<FieldFault> ExplainFullWidth(const FieldPlan& plan, std::string_view bytes, Encoding encoding) {
  const std::string utf8 = Decode(bytes, encoding);
  const std::string half = ToHalfWidth(utf8);
  if (half == utf8 || !Fits(plan, half)) return std::nullopt;
  return FieldFault{EngineRule::kFieldFullWidth, {DataArg("suggestion", half)}};
}

}  // namespace

bool FitsWithZeros(const FieldPlan& plan, std::string_view bytes) {
  if (!plan.padded || bytes.empty() || bytes.size() >= plan.length || !IsAllDigits(bytes)) return false;
  return Fits(plan, std::string(plan.length - bytes.size(), '0') + std::string(bytes));
}

FieldFault ExplainField(const FieldPlan& plan, std::string_view bytes, Encoding encoding) {
  if (plan.type == RENKEI_FIELD_UNUSED) return {EngineRule::kFieldUnusedFilled, {}};
  if (!IsPlain(bytes)) {
    if (auto fault = ExplainFullWidth(plan, bytes, encoding)) return *fault;
    if (encoding == Encoding::kMs932) {
      auto faults = ExplainText(bytes);
      if (!faults.empty() && faults.front().rule != EngineRule::kTextControlCharacter) return faults.front();
    }
  }
  if (IsExponent(bytes)) return {EngineRule::kExcelExponent, {}};
  const bool day = plan.type == RENKEI_FIELD_DATE || plan.type == RENKEI_FIELD_MONTH;
  if (day && IsSeparatedDate(bytes)) return {EngineRule::kExcelDate, {}};
  if (FitsInUpperCase(plan, bytes)) return {EngineRule::kFieldLowerCase, {}};
  if (const std::string_view trimmed = Trim(bytes); trimmed != bytes && Fits(plan, trimmed)) {
    return CharactersFault(plan.type == RENKEI_FIELD_INT ? "int" : "form", bytes, kAlnum);
  }
  return ExplainByType(plan, bytes);
}

std::vector<FieldFault> ExplainText(std::string_view bytes) {
  static constexpr std::array<std::pair<std::uint32_t, EngineRule>, 5> kRules = {
      {{ms932::kGaiji, EngineRule::kTextGaiji},
       {ms932::kUnassigned, EngineRule::kTextUnassigned},
       {ms932::kBrokenPair, EngineRule::kTextBrokenCharacter},
       {ms932::kIllegalByte, EngineRule::kTextIllegalByte},
       {ms932::kControl, EngineRule::kTextControlCharacter}}};
  std::vector<FieldFault> faults;
  std::uint32_t seen = 0;
  ms932::ForEachFault(ms932::AsBytes(bytes), bytes.size(), [&](const ms932::Fault& fault) {
    if ((seen & fault.kind) != 0) return;
    seen |= fault.kind;
    for (const auto& [kind, rule] : kRules) {
      if (kind != fault.kind) continue;
      const std::string code = HexCode(bytes.substr(fault.offset_bytes, fault.length_bytes));
      faults.push_back({rule, {TermArg("code", code)}, fault.offset_bytes, fault.length_bytes});
    }
  });
  return faults;
}

}  // namespace renkei
