// The checks of spec 3: which class looks at which layouts. Table 7's items behind No.9 stand three lower than in V4.1.
#pragma once

#include <array>

#include "renkei/sdk/careplan/period_check.h"
#include "renkei/sdk/careplan/service_row_check.h"
#include "renkei/sdk/careplan/service_type_check.h"
#include "renkei/sdk/careplan/supplement_check.h"
#include "renkei/sdk/careplan/table7_check.h"
#include "renkei/sdk/tables.h"

namespace renkei::spec_v3 {

inline constexpr sdk::careplan::ServiceRowItems kServiceRowItems = {.detail = 16, .office = 17};
inline constexpr sdk::careplan::Table7Items kTable7Items = {.units = 10,
                                                            .discounted_rate = 11,
                                                            .discounted_units = 12,
                                                            .managed_units = 15,
                                                            .within_limit = 19,
                                                            .fixed_office = 31,
                                                            .summed = {14, 15, 18, 19, 21, 23, 25, 26}};

inline constexpr renkei_string_t kTable6[] = {sdk::Str("UPPLAN"), sdk::Str("UPJSK")};
inline constexpr renkei_string_t kTable7[] = {sdk::Str("UPSIKYU")};
inline constexpr renkei_string_t kSupplement[] = {sdk::Str("UPHOSOKU")};
inline constexpr renkei_string_t kWithServiceTypes[] = {sdk::Str("UPPLAN"), sdk::Str("UPJSK"), sdk::Str("UPSIKYU"),
                                                        sdk::Str("DLTJSK")};
inline constexpr renkei_string_t kWithPeriods[] = {sdk::Str("UPHOSOKU"), sdk::Str("UP1KYO")};

inline constexpr std::array kChecks = {
    sdk::MakeCheck<sdk::careplan::ServiceRowCheck<kServiceRowItems>>(sdk::Str("service-rows"), kTable6),
    sdk::MakeCheck<sdk::careplan::ServiceTypeCheck>(sdk::Str("service-types"), kWithServiceTypes),
    sdk::MakeCheck<sdk::careplan::Table7Check<kTable7Items>>(sdk::Str("table7-sums"), kTable7),
    sdk::MakeCheck<sdk::careplan::SupplementCheck>(sdk::Str("supplement"), kSupplement),
    sdk::MakeCheck<sdk::careplan::PeriodCheck>(sdk::Str("periods"), kWithPeriods),
};

}  // namespace renkei::spec_v3
