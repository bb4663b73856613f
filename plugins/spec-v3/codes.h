// The code tables of 標準仕様 V3 (別紙 コード表) and the lists that stand in single items, with the standard's names.
#pragma once

#include "renkei/sdk/spec_tables.h"

namespace renkei::spec_v3 {

// Plan category 計画書区分.
inline constexpr renkei_code_t kPlanCategory[] = {
    sdk::Value("11", "初回", "first plan"),
    sdk::Value("12", "紹介", "referral"),
    sdk::Value("21", "継続", "continued"),
    sdk::Value("51", "初回＆紹介", "first plan and referral"),
    sdk::Value("52", "初回＆継続", "first plan and continued"),
    sdk::Value("53", "紹介＆継続", "referral and continued"),
    sdk::Value("54", "初回＆紹介＆継続", "first plan, referral and continued"),
};

// Certification status 認定状況区分.
inline constexpr renkei_code_t kCertificationStatus[] = {
    sdk::Value("1", "申請中", "applied for"),
    sdk::Value("2", "認定済", "certified"),
};

// Care level 要介護状態区分.
inline constexpr renkei_code_t kCareLevel[] = {
    sdk::Value("06", "事業対象者", "program target"), sdk::Value("12", "要支援１", "support level 1"),
    sdk::Value("13", "要支援２", "support level 2"),  sdk::Value("21", "要介護１", "care level 1"),
    sdk::Value("22", "要介護２", "care level 2"),     sdk::Value("23", "要介護３", "care level 3"),
    sdk::Value("24", "要介護４", "care level 4"),     sdk::Value("25", "要介護５", "care level 5"),
};

// Reason for housekeeping help 生活援助中心型の算定理由.
inline constexpr renkei_code_t kHousekeepingReason[] = {
    sdk::Value("1", "一人暮らし", "lives alone"),
    sdk::Value("2", "家族等が障害、疾病等", "disability or illness in the family"),
    sdk::Value("3", "その他", "other"),
};

// Covered by the insurance 保険対象区分.
inline constexpr renkei_code_t kInsuranceCovered[] = {
    sdk::Value("Y", "対象", "covered"),
    sdk::Value("N", "対象外", "not covered"),
};

// Sex 性別.
inline constexpr renkei_code_t kSex[] = {
    sdk::Value("1", "男性", "male"),
    sdk::Value("2", "女性", "female"),
};

// Flags: 1 applies, 0 does not.
inline constexpr renkei_code_t kApplies[] = {
    sdk::Value("1", "該当", "applies"),
    sdk::Value("0", "非該当", "does not apply"),
};

}  // namespace renkei::spec_v3
