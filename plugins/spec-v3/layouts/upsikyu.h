// UPSIKYU (標準仕様 V3 別紙), サービス利用票別表: table 7, one record a service of a user and month, with subtotal rows
// (service type and AAAA, EEEE or ZZZZ) and a grand total (999999, office number 9999999999) between them.
#pragma once

#include <iterator>

#include "plugins/spec-v3/codes.h"
#include "plugins/spec-v3/shapes.h"

namespace renkei::spec_v3 {

inline constexpr renkei_field_t kUpsikyu[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "created_on", "作成年月日").Required(),
    Month(5, "service_month", "対象年月").Required(),
    Text(6, "service_office_name", "サービス事業所名"),
    Alnum(7, "service_office_number", "サービス事業所コード", 10).Required(),
    Alnum(8, "satellite_number", "サテライト枝番", 2).AtMost().Conditional(),
    Alnum(9, "service_code", "サービスコード", 6).Required(),
    // V3's wording was not seen.
    Int(10, "units", "単位数", 6).Required().MinusLegal().Unsure(),
    Int(11, "discounted_rate", "割引後率", 5).Conditional(),
    Int(12, "discounted_units", "割引後単位数", 6).Conditional().MinusLegal(),
    Int(13, "count_or_days", "回数／日数", 2).Required(),
    Int(14, "service_units_amount", "サービス単位金額", 5).MinusLegal(),
    Int(15, "managed_units", "給付管理単位数", 6).Conditional().MinusLegal(),
    Int(16, "type_limit_over_units", "種類支給限度基準超単位数", 6).MinusLegal(),
    Int(17, "type_limit_within_units", "種類支給限度基準内単位数", 6).MinusLegal(),
    Int(18, "category_limit_over_units", "区分支給限度基準超単位数", 6).MinusLegal(),
    Int(19, "category_limit_within_units", "区分支給限度基準内単位数", 6).MinusLegal(),
    Decimal(20, "unit_price", "単位数単価", 6).Shape(kUnitPrice),
    Int(21, "total_cost_insured", "費用総額保険／事業対象分", 6).MinusLegal(),
    Int(22, "benefit_rate", "給付率", 6),
    Int(23, "claimed_amount", "保険／事業費請求額", 6).MinusLegal(),
    Int(24, "fixed_user_charge_unit_price", "定額利用者負担単価金額", 6).MinusLegal(),
    Int(25, "user_charge_insured", "利用者負担保険／事業対象分", 6).MinusLegal(),
    Int(26, "user_charge_full", "利用者負担（全額負担分）", 6).MinusLegal(),
    // 2 before revision 3.2.
    Int(27, "days_used_to_last_month", "前月までの利用日数", 5),
    Int(28, "planned_days_this_month", "当月の計画利用日数", 2),
    Int(29, "cumulative_days", "累積利用日数", 5),
    Flag01(30, "over_30_days", "３０日超区分", kApplies).Required(),
    // 9999999999 belongs to this item or the next.
    Digits(31, "fixed_office_code", "事業所コード", 10).Unsure(),
    Alnum(32, "entered_by_code", "入力者コード", 10).AtMost().Unsure(),
    Alnum(33, "updater_office_number", "更新業者コード", 10),
    Unused(34, "discriminator", "識別子"),
};
static_assert(WellFormed(kUpsikyu) && std::size(kUpsikyu) == 34);

}  // namespace renkei::spec_v3
