// The code tables of 標準仕様 V4.1 (別紙 コード表) and the lists that stand in single items, with the standard's names.
#pragma once

#include "renkei/sdk/spec_tables.h"

namespace renkei::spec_v4_1 {

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

// Weekday 曜日.
inline constexpr renkei_code_t kWeekday[] = {
    sdk::Value("1", "月曜日", "Monday"),   sdk::Value("2", "火曜日", "Tuesday"), sdk::Value("3", "水曜日", "Wednesday"),
    sdk::Value("4", "木曜日", "Thursday"), sdk::Value("5", "金曜日", "Friday"),  sdk::Value("6", "土曜日", "Saturday"),
    sdk::Value("7", "日曜日", "Sunday"),
};

// Care level of UPKIHON: 01 stands in it, 06 does not.
inline constexpr renkei_code_t kCareLevelOrNone[] = {
    sdk::Value("01", "非該当", "none"),
    sdk::Value("12", "要支援１", "support level 1"),
    sdk::Value("13", "要支援２", "support level 2"),
    sdk::Value("21", "要介護１", "care level 1"),
    sdk::Value("22", "要介護２", "care level 2"),
    sdk::Value("23", "要介護３", "care level 3"),
    sdk::Value("24", "要介護４", "care level 4"),
    sdk::Value("25", "要介護５", "care level 5"),
};

// Support level 要支援状態区分.
inline constexpr renkei_code_t kSupportLevel[] = {
    sdk::Value("1", "要支援１", "support level 1"),
    sdk::Value("2", "要支援２", "support level 2"),
    sdk::Value("3", "地域支援事業", "community support program"),
};

// Kind of plan 計画種類.
inline constexpr renkei_code_t kPlanKind[] = {
    sdk::Value("1", "介護予防支援", "prevention support"),
    sdk::Value("2", "介護予防ケアマネジメント", "prevention care management"),
};

// Commissioned 委託の有無.
inline constexpr renkei_code_t kCommissioned[] = {
    sdk::Value("1", "自前", "own work"),
    sdk::Value("2", "委託", "commissioned"),
};

// Way of consultation 相談方法.
inline constexpr renkei_code_t kConsultationMethod[] = {
    sdk::Value("01", "来所", "visit"),
    sdk::Value("02", "電話", "telephone"),
    sdk::Value("03", "その他", "other"),
};

// Round of consultation 相談回数.
inline constexpr renkei_code_t kConsultationRound[] = {
    sdk::Value("01", "初回", "first"),
    sdk::Value("02", "再来", "repeated"),
};

// The user's situation 利用者の現況.
inline constexpr renkei_code_t kUserSituation[] = {
    sdk::Value("01", "在宅", "at home"),
    sdk::Value("02", "入院又は入所中", "in a hospital or facility"),
};

// Independence of disabled elderly 障害高齢者の日常生活自立度.
inline constexpr renkei_code_t kDisabledIndependence[] = {
    sdk::Value("01", "自立", "independent"),
    sdk::Value("11", "J1", "J1"),
    sdk::Value("12", "J2", "J2"),
    sdk::Value("21", "A1", "A1"),
    sdk::Value("22", "A2", "A2"),
    sdk::Value("31", "B1", "B1"),
    sdk::Value("32", "B2", "B2"),
    sdk::Value("41", "C1", "C1"),
    sdk::Value("42", "C2", "C2"),
};

// Independence of elderly with dementia 認知症高齢者の日常生活自立度.
inline constexpr renkei_code_t kDementiaIndependence[] = {
    sdk::Value("01", "自立", "independent"),
    sdk::Value("02", "Ⅰ", "I"),
    sdk::Value("03", "Ⅱａ", "IIa"),
    sdk::Value("04", "Ⅱｂ", "IIb"),
    sdk::Value("05", "Ⅲａ", "IIIa"),
    sdk::Value("06", "Ⅲｂ", "IIIb"),
    sdk::Value("07", "Ⅳ", "IV"),
    sdk::Value("08", "Ｍ", "M"),
};

// Result of the basic checklist 基本チェックリスト記入結果.
inline constexpr renkei_code_t kChecklistResult[] = {
    sdk::Value("1", "事業対象者の該当あり", "program target"),
    sdk::Value("2", "事業対象者の該当なし", "not a program target"),
};

// Housing 居住形態.
inline constexpr renkei_code_t kHousingType[] = {
    sdk::Value("01", "自宅", "own home"),
    sdk::Value("02", "借家", "rented home"),
    sdk::Value("03", "一戸建て", "house"),
    sdk::Value("04", "集合住宅", "apartment"),
    sdk::Value("05", "自宅・一戸建て", "own house"),
    sdk::Value("06", "自宅・集合住宅", "own apartment"),
    sdk::Value("07", "借家・一戸建て", "rented house"),
    sdk::Value("08", "借家・集合住宅", "rented apartment"),
};

// There is one or not 有無.
inline constexpr renkei_code_t kHasOrNot[] = {
    sdk::Value("1", "有", "yes"),
    sdk::Value("2", "無", "no"),
};

// Needed or not 要否.
inline constexpr renkei_code_t kNeededOrNot[] = {
    sdk::Value("1", "要", "needed"),
    sdk::Value("2", "否", "not needed"),
};

// Attending doctor 主治医・意見作成者フラグ.
inline constexpr renkei_code_t kAttendingDoctor[] = {
    sdk::Value("1", "主治医", "attending doctor"),
    sdk::Value("2", "それ以外", "other doctor"),
};

// Course of a disease 経過.
inline constexpr renkei_code_t kDiseaseCourse[] = {
    sdk::Value("01", "治療中", "under treatment"),
    sdk::Value("02", "経過観察中", "under observation"),
    sdk::Value("03", "その他", "other"),
};

}  // namespace renkei::spec_v4_1
