// For plugin authors of the care-plan family: numbers and the calendar of fields that are sound already.
#pragma once

#include <cstdint>
#include <string_view>

#include "renkei/sdk/numbers.h"

namespace renkei::sdk::careplan {

inline bool AllZeros(std::string_view text) {
  return !text.empty() && text.find_first_not_of('0') == std::string_view::npos;
}

// Days of a month YYYYMM. REQUIRES: a sound month.
inline int DaysOfMonth(std::string_view month) {
  const auto number = ToNumber(month).value_or(0);
  const auto year = number / 100;
  const auto m = number % 100;
  if (m == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
}

// The first two characters of a service code.
inline std::string_view ServiceType(std::string_view service_code) { return service_code.substr(0, 2); }

// Rented equipment: 福祉用具貸与 and its prevention kind.
inline bool IsEquipment(std::string_view service_code) {
  return ServiceType(service_code) == "17" || ServiceType(service_code) == "67";
}

// Table 7's rows that sum up others are told by the service code.
enum class SummaryRow { kNone, kWithinLimit, kOutsideLimit, kOver30Days, kGrandTotal };
inline SummaryRow KindOfRow(std::string_view service_code) {
  if (service_code == "999999") return SummaryRow::kGrandTotal;
  if (service_code.size() != 6) return SummaryRow::kNone;
  const std::string_view tail = service_code.substr(2);
  if (tail == "AAAA") return SummaryRow::kWithinLimit;
  if (tail == "EEEE") return SummaryRow::kOutsideLimit;
  if (tail == "ZZZZ") return SummaryRow::kOver30Days;
  return SummaryRow::kNone;
}

}  // namespace renkei::sdk::careplan
