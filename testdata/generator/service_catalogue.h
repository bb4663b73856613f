// The service types of the exchange (標準仕様 V4.1 1.3, 1.4) with a few plausible service codes
// each: enough to write realistic slips, not the national service code table.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "testdata/generator/generator.h"

namespace renkei_generator {

// How a service lies in the month.
enum class Pattern {
  kVisit,       // on some weekdays, with times, sometimes several a day
  kRehabVisit,  // as kVisit, in steps of twenty minutes that are counted
  kDayCare,     // on some weekdays, with times and additions of the same time
  kShortStay,   // runs of days without times
  kMonthly,     // one row a month, sometimes pro rata
  kRental,      // welfare equipment, one row for each piece
  kAdvice       // one or two visits a month, outside the limit
};

// The last four characters of a service code with its units; empty code: none.
struct ServiceItem {
  std::string_view item;
  int units = 0;
  int minutes = 0;  // of one visit or day, 0 where times are not given
};

struct ServiceType {
  std::string_view code;  // two characters
  std::string_view name;  // Japanese, UTF-8
  Care scope;
  Pattern pattern;
  int percent_permille;  // of the monthly percentage addition, 0 none
  std::array<ServiceItem, 3> bases;
  ServiceItem tied;            // addition (or deduction) that carries the time of its base service
  ServiceItem monthly;         // addition once a month
  ServiceItem deduction = {};  // negative units, carries the time of its base service
};

// All types that the exchange covers.
std::span<const ServiceType> AllServiceTypes();

// The types of one care. REQUIRES: code names a type.
const ServiceType& FindServiceType(std::string_view code);
bool IsServiceType(std::string_view code);

// Stays of these types count towards the thirty days of short stay.
bool CountsShortStayDays(const ServiceType& type);

// Municipal services with a fixed charge for the user (定額).
bool HasFixedCharge(const ServiceType& type);

// The type under which a service is entered in the supplement's limits per type: short-stay
// medical care is always 22 (UPHOSOKU No.20).
std::string_view LimitType(const ServiceType& type);

}  // namespace renkei_generator
