// What 標準仕様 V3 sends together (2.4), and which records hang on which (2.3). There is no table 3 and no prevention.
#pragma once

#include "plugins/spec-v3/layouts.h"
#include "renkei/sdk/spec_tables.h"

namespace renkei::spec_v3 {

inline constexpr renkei_member_t kPlanSetFiles[] = {MainFile("UP1KYO"), RequiredFile("UP2KYO"),
                                                    RequiredFile("UPHOSOKU", RENKEI_MEMBER_MONTH_ZERO)};
inline constexpr renkei_member_t kServiceSlipFiles[] = {MainFile("UPPLAN"), RequiredFile("UPSIKYU"),
                                                        RequiredFile("UPHOSOKU", RENKEI_MEMBER_MONTH_REAL)};
inline constexpr renkei_member_t kActualsFiles[] = {MainFile("UPJSK")};
inline constexpr renkei_member_t kPlanDeleteFiles[] = {MainFile("DLT1KYO")};
inline constexpr renkei_member_t kSlipDeleteFiles[] = {MainFile("DLTPLAN")};
inline constexpr renkei_member_t kActualsDeleteFiles[] = {MainFile("DLTJSK")};

inline constexpr renkei_unit_t kUnits[] = {
    Unit("plan-set", "居宅サービス計画書一式", "care plan set", "標準仕様 V3 2.4", kPlanSetFiles),
    Unit("service-slip", "サービス提供票一式（予定）", "service slip set", "標準仕様 V3 2.4", kServiceSlipFiles),
    Unit("actuals", "サービス提供票（実績）", "actuals", "標準仕様 V3 2.4", kActualsFiles),
    Unit("plan-delete", "居宅サービス計画書の削除", "care plan deletion", "標準仕様 V3 2.4", kPlanDeleteFiles),
    Unit("slip-delete", "サービス提供票（予定）の削除", "service slip deletion", "標準仕様 V3 2.4", kSlipDeleteFiles),
    Unit("actuals-delete", "サービス提供票（実績）の削除", "actuals deletion", "標準仕様 V3 2.4", kActualsDeleteFiles),
};

// A dependent record always needs its main record; the severity is for a main record without dependents.
inline constexpr renkei_relation_t kRelations[] = {
    Join("plan-set", "UP1KYO", kUserAndItem14, "UP2KYO", kUserAndItem5, kWarning, "標準仕様 V3 2.3"),
    Join("plan-set", "UP1KYO", kUserAndItem14, "UPHOSOKU", kUserAndItem4, kWarning, "標準仕様 V3 2.3"),
    Join("service-slip", "UPPLAN", kUserAndItem5, "UPSIKYU", kUserAndItem5, kWarning, "標準仕様 V3 2.3"),
    Join("service-slip", "UPPLAN", kUserAndItem5, "UPHOSOKU", kUserAndItem63, kWarning, "標準仕様 V3 2.3"),
};

}  // namespace renkei::spec_v3
