// UP2KYO (標準仕様 V4.1 別紙), 居宅サービス計画書（2）: table 2 of a care plan, one record a line of the printed form.
// Items 6, 8 and 13 give the print order; goals count inside their issue, support lines inside their goal.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kUp2kyo[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "created_on", "居宅計画書作成年月日").Required(),
    Date(5, "plan_created_on", "居宅サービス計画作成（変更）日").Required(),
    Int(6, "issue_no", "課題ＮＯ", 2).Range(1, 99),
    Text(7, "issue", "課題"),
    Int(8, "goal_no", "援助目標ＮＯ", 2).Range(1, 99),
    Text(9, "long_term_goal", "長期目標"),
    Text(10, "short_term_goal", "短期目標"),
    Text(11, "long_term_period", "長期期間"),
    Text(12, "short_term_period", "短期期間"),
    Int(13, "support_no", "援助内容ＮＯ", 2).Range(1, 99),
    Text(14, "service_content", "サービス内容"),
    Code(15, "insurance_covered", "保険対象区分", 1, kInsuranceCovered),
    Text(16, "service_kind_name", "サービス種別"),
    Alnum(17, "service_office_number", "サービス事業者コード", 10),
    Text(18, "service_office_name", "サービス事業所名"),
    Text(19, "frequency", "頻度"),
    Text(20, "service_period", "実施期間"),
    Alnum(21, "updater_office_number", "更新業者コード", 10),
    Unused(22, "discriminator", "識別子"),
};
static_assert(WellFormed(kUp2kyo) && std::size(kUp2kyo) == 22);

}  // namespace renkei::spec_v4_1
