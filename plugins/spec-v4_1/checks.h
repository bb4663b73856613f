// The checks of spec 4.1: which class looks at which layouts.
#pragma once

#include <array>

#include "plugins/spec-v4_1/checks/equipment_check.h"
#include "plugins/spec-v4_1/checks/prevention_check.h"
#include "renkei/sdk/careplan/period_check.h"
#include "renkei/sdk/careplan/service_row_check.h"
#include "renkei/sdk/careplan/service_type_check.h"
#include "renkei/sdk/careplan/supplement_check.h"
#include "renkei/sdk/careplan/table7_check.h"
#include "renkei/sdk/tables.h"

namespace renkei::spec_v4_1 {

inline constexpr sdk::careplan::ServiceRowItems kServiceRowItems = {.detail = 19, .office = 20};
inline constexpr sdk::careplan::Table7Items kTable7Items = {};

inline constexpr renkei_string_t kTable6[] = {sdk::Str("UPPLAN"), sdk::Str("UPJSK")};
inline constexpr renkei_string_t kTable7[] = {sdk::Str("UPSIKYU")};
inline constexpr renkei_string_t kTable3[] = {sdk::Str("UP3KYO")};
inline constexpr renkei_string_t kSupplement[] = {sdk::Str("UPHOSOKU")};
inline constexpr renkei_string_t kBasicInfo[] = {sdk::Str("UPKIHON")};
inline constexpr renkei_string_t kSupportPlans[] = {sdk::Str("UPYOBO_SUB")};
inline constexpr renkei_string_t kWithServiceTypes[] = {sdk::Str("UPPLAN"), sdk::Str("UPJSK"), sdk::Str("UPSIKYU"),
                                                        sdk::Str("DLTJSK")};
inline constexpr renkei_string_t kWithPeriods[] = {sdk::Str("UPHOSOKU"), sdk::Str("UP1KYO"), sdk::Str("UPKIHON"),
                                                   sdk::Str("UPYOBO")};

inline constexpr std::array kChecks = {
    sdk::MakeCheck<sdk::careplan::ServiceRowCheck<kServiceRowItems>>(sdk::Str("service-rows"), kTable6),
    sdk::MakeCheck<sdk::careplan::ServiceTypeCheck>(sdk::Str("service-types"), kWithServiceTypes),
    sdk::MakeCheck<EquipmentCheck<kTable6Equipment>>(sdk::Str("table6-equipment"), kTable6),
    sdk::MakeCheck<EquipmentCheck<kTable7Equipment>>(sdk::Str("table7-equipment"), kTable7),
    sdk::MakeCheck<sdk::careplan::Table7Check<kTable7Items>>(sdk::Str("table7-sums"), kTable7),
    sdk::MakeCheck<sdk::careplan::SupplementCheck>(sdk::Str("supplement"), kSupplement),
    sdk::MakeCheck<sdk::careplan::PeriodCheck>(sdk::Str("periods"), kWithPeriods),
    sdk::MakeCheck<BasicInfoCheck>(sdk::Str("basic-info"), kBasicInfo),
    sdk::MakeCheck<SupportNumberCheck>(sdk::Str("support-numbers"), kSupportPlans),
    sdk::MakeCheck<Table3RowCheck>(sdk::Str("table3-rows"), kTable3),
};

}  // namespace renkei::spec_v4_1
