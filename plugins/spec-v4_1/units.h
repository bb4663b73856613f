// What 標準仕様 V4.1 sends together, and which records hang on which (2.3, 2.4 for care, 3.3, 3.4 for prevention).
#pragma once

#include "plugins/spec-v4_1/layouts.h"
#include "renkei/sdk/spec_tables.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_member_t kPlanSetFiles[] = {MainFile("UP1KYO"), RequiredFile("UP2KYO"), RequiredFile("UP3KYO"),
                                                    RequiredFile("UPHOSOKU", RENKEI_MEMBER_MONTH_ZERO)};
inline constexpr renkei_member_t kServiceSlipFiles[] = {MainFile("UPPLAN"), RequiredFile("UPSIKYU"),
                                                        RequiredFile("UPHOSOKU", RENKEI_MEMBER_MONTH_REAL)};
inline constexpr renkei_member_t kActualsFiles[] = {MainFile("UPJSK")};
inline constexpr renkei_member_t kPlanDeleteFiles[] = {MainFile("DLT1KYO")};
inline constexpr renkei_member_t kSlipDeleteFiles[] = {MainFile("DLTPLAN")};
inline constexpr renkei_member_t kActualsDeleteFiles[] = {MainFile("DLTJSK")};
inline constexpr renkei_member_t kBasicInfoFiles[] = {MainFile("UPKIHON"), ExpectedFile("UPKIHON_SUB1"),
                                                      ExpectedFile("UPKIHON_SUB2"),
                                                      OptionalFile("UPKIHON_IMAGE", RENKEI_MEMBER_MANY)};
inline constexpr renkei_member_t kPreventionPlanFiles[] = {MainFile("UPYOBO"), ExpectedFile("UPYOBO_SUB")};
inline constexpr renkei_member_t kPreventionPlanAndBasicInfoFiles[] = {
    MainFile("UPYOBO"),           ExpectedFile("UPYOBO_SUB"),   MainFile("UPKIHON"),
    ExpectedFile("UPKIHON_SUB1"), ExpectedFile("UPKIHON_SUB2"), OptionalFile("UPKIHON_IMAGE", RENKEI_MEMBER_MANY)};
inline constexpr renkei_member_t kBasicInfoDeleteFiles[] = {MainFile("DLTKIHON")};
inline constexpr renkei_member_t kPreventionPlanDeleteFiles[] = {MainFile("DLTYOBO")};

inline constexpr renkei_unit_t kUnits[] = {
    Unit("plan-set", "居宅サービス計画書一式", "care plan set", "標準仕様 V4.1 2.4", kPlanSetFiles),
    Unit("service-slip", "サービス提供票一式（予定）", "service slip set", "標準仕様 V4.1 2.4, 3.4", kServiceSlipFiles),
    Unit("actuals", "サービス提供票（実績）", "actuals", "標準仕様 V4.1 2.4, 3.4", kActualsFiles),
    Unit("plan-delete", "居宅サービス計画書の削除", "care plan deletion", "標準仕様 V4.1 2.4", kPlanDeleteFiles),
    Unit("slip-delete", "サービス提供票（予定）の削除", "service slip deletion", "標準仕様 V4.1 2.4, 3.4",
         kSlipDeleteFiles),
    Unit("actuals-delete", "サービス提供票（実績）の削除", "actuals deletion", "標準仕様 V4.1 2.4, 3.4",
         kActualsDeleteFiles),
    Unit("basic-info", "利用者基本情報", "user basic information", "標準仕様 V4.1 3.4", kBasicInfoFiles),
    Unit("prevention-plan", "介護予防サービス・支援計画書", "prevention service plan", "標準仕様 V4.1 3.4",
         kPreventionPlanFiles),
    Unit("prevention-plan-and-basic-info", "介護予防サービス・支援計画書と利用者基本情報",
         "prevention service plan with user basic information", "標準仕様 V4.1 3.4", kPreventionPlanAndBasicInfoFiles),
    Unit("basic-info-delete", "利用者基本情報の削除", "user basic information deletion", "標準仕様 V4.1 3.4",
         kBasicInfoDeleteFiles),
    Unit("prevention-plan-delete", "介護予防サービス・支援計画書の削除", "prevention service plan deletion",
         "標準仕様 V4.1 3.4", kPreventionPlanDeleteFiles),
};

// A dependent record always needs its main record. What the other way round costs: a plan without table 3 has no weekly
// plan and sub tables may be empty, so these cost nothing.
inline constexpr renkei_relation_t kRelations[] = {
    Join("plan-set", "UP1KYO", kUserAndItem14, "UP2KYO", kUserAndItem5, kWarning, "標準仕様 V4.1 2.3"),
    Join("plan-set", "UP1KYO", kUserAndItem14, "UP3KYO", kUserAndItem5, kNothing, "標準仕様 V4.1 2.3"),
    Join("plan-set", "UP1KYO", kUserAndItem14, "UPHOSOKU", kUserAndItem4, kWarning, "標準仕様 V4.1 2.3"),
    Join("service-slip", "UPPLAN", kUserAndItem5, "UPSIKYU", kUserAndItem5, kWarning, "標準仕様 V4.1 2.3, 3.3"),
    Join("service-slip", "UPPLAN", kUserAndItem5, "UPHOSOKU", kUserAndItem63, kWarning, "標準仕様 V4.1 2.3, 3.3"),
    Join("basic-info", "UPKIHON", kUserAndItem4, "UPKIHON_SUB1", kUserAndItem4, kNothing, "標準仕様 V4.1 3.3"),
    Join("basic-info", "UPKIHON", kUserAndItem4, "UPKIHON_SUB2", kUserAndItem4, kNothing, "標準仕様 V4.1 3.3"),
    Join("prevention-plan", "UPYOBO", kUserAndItem4, "UPYOBO_SUB", kUserAndItem4, kNothing, "標準仕様 V4.1 3.3"),
    Join("prevention-plan-and-basic-info", "UPYOBO", kUserAndItem4, "UPYOBO_SUB", kUserAndItem4, kNothing,
         "標準仕様 V4.1 3.3"),
    Join("prevention-plan-and-basic-info", "UPKIHON", kUserAndItem4, "UPKIHON_SUB1", kUserAndItem4, kNothing,
         "標準仕様 V4.1 3.3"),
    Join("prevention-plan-and-basic-info", "UPKIHON", kUserAndItem4, "UPKIHON_SUB2", kUserAndItem4, kNothing,
         "標準仕様 V4.1 3.3"),
};

}  // namespace renkei::spec_v4_1
