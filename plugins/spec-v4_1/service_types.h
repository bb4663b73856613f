// Service types (サービス種類コード) by what the exchange does with them.
#pragma once

#include "renkei/sdk/spec_tables.h"

namespace renkei::spec_v4_1 {

// Types that the sender of a plan may carry in a file's name: care management, support centres, and the services that
// have to employ a care manager (標準仕様 V4.1 1.3, 1.4). The standard gives no list of its own; AF is what support
// centres carry for plan kind 2.
inline constexpr renkei_code_t kPlanningTypes[] = {
    sdk::Value("43", "居宅介護支援", "care management"),
    sdk::Value("73", "小規模多機能型居宅介護", "small multi-function home care"),
    sdk::Value("68", "小規模多機能型居宅介護（短期利用）", "small multi-function home care (short-term use)"),
    sdk::Value("77", "複合型サービス（看護小規模多機能型居宅介護）", "small multi-function home care with nursing"),
    sdk::Value("79", "複合型サービス（看護小規模多機能型居宅介護・短期利用）",
               "small multi-function home care with nursing (short-term use)"),
    sdk::Value("46", "介護予防支援", "prevention support"),
    sdk::Value("AF", "介護予防ケアマネジメント", "prevention care management"),
    sdk::Value("75", "介護予防小規模多機能型居宅介護", "preventive small multi-function home care"),
    sdk::Value("69", "介護予防小規模多機能型居宅介護（短期利用）",
               "preventive small multi-function home care (short-term use)"),
};

// 標準仕様 V4.1 1.3: care services. 1.4: prevention services, then the services of the local programs.
inline constexpr renkei_code_t kScopeTypes[] = {
    // 1.3
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
    // 1.4
    sdk::Value("62", "介護予防訪問入浴介護", "preventive home bathing"),
    sdk::Value("63", "介護予防訪問看護", "preventive home nursing"),
    sdk::Value("64", "介護予防訪問リハビリテーション", "preventive home rehabilitation"),
    sdk::Value("66", "介護予防通所リハビリテーション", "preventive day rehabilitation"),
    sdk::Value("67", "介護予防福祉用具貸与", "preventive equipment rental"),
    sdk::Value("24", "介護予防短期入所生活介護", "preventive short stay"),
    sdk::Value("25", "介護予防短期入所療養介護（介護老人保健施設）",
               "preventive short-stay medical care (health facility)"),
    sdk::Value("26", "介護予防短期入所療養介護（病院等）", "preventive short-stay medical care (hospital)"),
    sdk::Value("2B", "介護予防短期入所療養介護（介護医療院）",
               "preventive short-stay medical care (integrated facility)"),
    sdk::Value("34", "介護予防居宅療養管理指導", "preventive home medical management"),
    sdk::Value("74", "介護予防認知症対応型通所介護", "preventive dementia day service"),
    sdk::Value("75", "介護予防小規模多機能型居宅介護", "preventive small multi-function home care"),
    sdk::Value("69", "介護予防小規模多機能型居宅介護（短期利用）",
               "preventive small multi-function home care (short-term use)"),
    sdk::Value("39", "介護予防認知症対応型共同生活介護（短期利用）", "preventive dementia group home (short-term use)"),
    sdk::Value("A1", "訪問型サービス（みなし）", "local home service (deemed)"),
    sdk::Value("A2", "訪問型サービス（独自）", "local home service (own)"),
    sdk::Value("A3", "訪問型サービス（独自・定率）", "local home service (own, fixed rate)"),
    sdk::Value("A4", "訪問型サービス（独自・定額）", "local home service (own, fixed amount)"),
    sdk::Value("A5", "通所型サービス（みなし）", "local day service (deemed)"),
    sdk::Value("A6", "通所型サービス（独自）", "local day service (own)"),
    sdk::Value("A7", "通所型サービス（独自・定率）", "local day service (own, fixed rate)"),
    sdk::Value("A8", "通所型サービス（独自・定額）", "local day service (own, fixed amount)"),
};

inline constexpr renkei_code_t kOutOfScopeTypes[] = {
    // 1.3
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
    // 1.4, where 59 and 81 stand again
    sdk::Value("35", "介護予防特定施設入居者生活介護", "preventive specified facility"),
    sdk::Value("37", "介護予防認知症対応型共同生活介護", "preventive dementia group home"),
    sdk::Value("44", "特定介護予防福祉用具販売", "preventive sale of equipment"),
    sdk::Value("45", "介護予防住宅改修", "preventive home modification"),
};

}  // namespace renkei::spec_v4_1
