// Names and checks of the options.
#include <algorithm>
#include <array>
#include <utility>

#include "testdata/generator/frame.h"
#include "testdata/generator/generator.h"

namespace renkei_generator {
namespace {

constexpr std::array<std::pair<Kind, std::string_view>, 11> kKindNames = {
    {{Kind::kPlanSet, "plan-set"},
     {Kind::kServiceSlip, "service-slip"},
     {Kind::kActuals, "actuals"},
     {Kind::kPlanDelete, "plan-delete"},
     {Kind::kSlipDelete, "slip-delete"},
     {Kind::kActualsDelete, "actuals-delete"},
     {Kind::kBasicInfo, "basic-info"},
     {Kind::kPreventionPlan, "prevention-plan"},
     {Kind::kPreventionPlanAndBasicInfo, "prevention-plan-and-basic-info"},
     {Kind::kBasicInfoDelete, "basic-info-delete"},
     {Kind::kPreventionPlanDelete, "prevention-plan-delete"}}};
constexpr std::array<std::pair<Care, std::string_view>, 3> kCareNames = {
    {{Care::kCare, "care"}, {Care::kPrevention, "prevention"}, {Care::kLocal, "local"}}};
constexpr std::array<std::pair<Spec, std::string_view>, 2> kSpecNames = {{{Spec::kV3, "3"}, {Spec::kV4_1, "4.1"}}};

template <typename Table>
auto FindByName(const Table& table, std::string_view name) {
  using Value = decltype(table.front().first);
  std::optional<std::remove_const_t<Value>> found;
  for (const auto& [value, its_name] : table) {
    if (its_name == name) found = value;
  }
  return found;
}

template <typename Table, typename Value>
std::string_view FindName(const Table& table, Value value) {
  for (const auto& [entry, name] : table) {
    if (entry == value) return name;
  }
  return {};
}

bool IsOfficeNumber(std::string_view text) {
  return text.size() == 10 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

bool IsStamp(std::string_view text) {
  if (text.size() != 14) return false;
  Date day;
  if (!ParseDate(text.substr(0, 8), &day)) return false;
  const auto below = [text](std::size_t position, int limit) {
    const char tens = text[position];
    const char ones = text[position + 1];
    return tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9' && (tens - '0') * 10 + (ones - '0') < limit;
  };
  return below(8, 24) && below(10, 60) && below(12, 60);
}

std::string CheckMonth(const Options& options) {
  if (options.month.empty()) return {};
  Date month;
  if (!ParseMonth(options.month, &month)) return "the month must be YYYYMM";
  if (options.spec == Spec::kV3 && (options.month < "202301" || options.month > "202503")) {
    return "version 3 has service months 202301 to 202503";
  }
  if (options.spec == Spec::kV4_1 && options.month < "202504") {
    return "version 4.1 begins with service month 202504";
  }
  return {};
}

}  // namespace

std::optional<Spec> SpecFromName(std::string_view name) { return FindByName(kSpecNames, name); }
std::optional<Kind> KindFromName(std::string_view name) { return FindByName(kKindNames, name); }
std::optional<Care> CareFromName(std::string_view name) { return FindByName(kCareNames, name); }
std::string_view SpecName(Spec spec) { return FindName(kSpecNames, spec); }
std::string_view KindName(Kind kind) { return FindName(kKindNames, kind); }
std::string_view CareName(Care care) { return FindName(kCareNames, care); }

std::vector<Kind> AllKinds() {
  std::vector<Kind> kinds;
  kinds.reserve(kKindNames.size());
  for (const auto& [kind, name] : kKindNames) kinds.push_back(kind);
  return kinds;
}

bool KindExists(Kind kind, Spec spec, Care care) {
  if (spec == Spec::kV3) return kind < Kind::kBasicInfo && care == Care::kCare;
  if (kind == Kind::kPlanSet || kind == Kind::kPlanDelete) return care == Care::kCare;
  return kind < Kind::kBasicInfo || care != Care::kCare;
}

std::string CheckOptions(const Options& options) {
  const Care care = CareOf(options);
  if (!KindExists(options.kind, options.spec, care)) {
    return "version " + std::string(SpecName(options.spec)) + " has no " + std::string(KindName(options.kind)) +
           " for " + std::string(CareName(care));
  }
  if (options.users > 0 && options.bytes > 0) return "give users or bytes, not both";
  if (options.users > 1000000000) return "at most 1000000000 users";
  for (const std::string* number : {&options.sender, &options.receiver}) {
    if (!number->empty() && !IsOfficeNumber(*number)) {
      return "an office number has ten of 0-9 and A-Z: " + *number;
    }
  }
  if (!options.sender.empty() && options.sender == options.receiver) {
    return "sender and receiver must differ";
  }
  if (!options.stamp.empty() && !IsStamp(options.stamp)) {
    return "the stamp must be a real time YYYYMMDDHHMMSS";
  }
  return CheckMonth(options);
}

}  // namespace renkei_generator
