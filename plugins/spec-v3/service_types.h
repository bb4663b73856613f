// Service types (サービス種類コード) by what the exchange does with them.
#pragma once

#include "renkei/sdk/spec_tables.h"

namespace renkei::spec_v3 {

// Types of offices that make care plans: care management and the services that have to employ a care manager. V3 knows
// neither prevention nor types in file names.
inline constexpr renkei_code_t kPlanningTypes[] = {
    sdk::Value("43", "居宅介護支援", "care management"),
    sdk::Value("73", "小規模多機能型居宅介護", "small multi-function home care"),
    sdk::Value("68", "小規模多機能型居宅介護（短期利用）", "small multi-function home care (short-term use)"),
    sdk::Value("77", "複合型サービス（看護小規模多機能型居宅介護）", "small multi-function home care with nursing"),
    sdk::Value("79", "複合型サービス（看護小規模多機能型居宅介護・短期利用）",
               "small multi-function home care with nursing (short-term use)"),
};

// V3's own list was not seen; the care services are taken to be those of V4.1.
inline constexpr renkei_code_t kScopeTypes[] = {
    sdk::Value("11", "訪問介護", "home help"),
    sdk::Value("12", "訪問入浴介護", "home bathing"),
    sdk::Value("13", "訪問看護", "home nursing"),
    sdk::Value("14", "訪問リハビリテーション", "home rehabilitation"),
    sdk::Value("15", "通所介護", "day service"),
    sdk::Value("16", "通所リハビリテーション", "day rehabilitation"),
    sdk::Value("17", "福祉用具貸与", "equipment rental"),
    sdk::Value("21", "短期入所生活介護", "short stay"),
    sdk::Value("22", "短期入所療養介護（介護老人保健施設）", "short-stay medical care (health facility)"),
    sdk::Value("23", "短期入所療養介護（病院等）", "short-stay medical care (hospital)"),
    sdk::Value("2A", "短期入所療養介護（介護医療院）", "short-stay medical care (integrated facility)"),
    sdk::Value("31", "居宅療養管理指導", "home medical management"),
    sdk::Value("71", "夜間対応型訪問介護", "night home help"),
    sdk::Value("76", "定期巡回・随時対応型訪問介護看護", "regular and on-demand home visits"),
    sdk::Value("72", "認知症対応型通所介護", "dementia day service"),
    sdk::Value("78", "地域密着型通所介護", "community day service"),
    sdk::Value("73", "小規模多機能型居宅介護", "small multi-function home care"),
    sdk::Value("68", "小規模多機能型居宅介護（短期利用）", "small multi-function home care (short-term use)"),
    sdk::Value("77", "複合型サービス（看護小規模多機能型居宅介護）", "small multi-function home care with nursing"),
    sdk::Value("79", "複合型サービス（看護小規模多機能型居宅介護・短期利用）",
               "small multi-function home care with nursing (short-term use)"),
    sdk::Value("27", "特定施設入居者生活介護（短期利用）", "specified facility (short-term use)"),
    sdk::Value("28", "地域密着型特定施設入居者生活介護（短期利用）", "community specified facility (short-term use)"),
    sdk::Value("38", "認知症対応型共同生活介護（短期利用）", "dementia group home (short-term use)"),
};

inline constexpr renkei_code_t kOutOfScopeTypes[] = {
    sdk::Value("33", "特定施設入居者生活介護", "specified facility"),
    sdk::Value("36", "地域密着型特定施設入居者生活介護", "community specified facility"),
    sdk::Value("32", "認知症対応型共同生活介護", "dementia group home"),
    sdk::Value("41", "特定福祉用具販売", "sale of equipment"),
    sdk::Value("42", "住宅改修", "home modification"),
    sdk::Value("51", "介護福祉施設サービス", "welfare facility for the elderly"),
    sdk::Value("52", "介護保健施設サービス", "health facility for the elderly"),
    sdk::Value("53", "介護療養施設サービス", "medical facility for the elderly"),
    sdk::Value("54", "地域密着型介護老人福祉施設入所者生活介護", "community welfare facility for the elderly"),
    sdk::Value("59", "特定入所者介護サービス等", "facility board and lodging allowance"),
    sdk::Value("81", "市町村特別給付", "special benefit of the municipality"),
};

}  // namespace renkei::spec_v3
