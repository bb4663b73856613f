// UPSIKYU (標準仕様 V4.1 別紙), サービス利用票別表: table 7, one record a service of a user and month, with subtotal
// rows (service type and AAAA, EEEE or ZZZZ) and a grand total (999999, office number 9999999999) between them.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

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
    Alnum(10, "tais_code", "TAISコード", 12).Conditional().Shape(kEquipmentCode),
    Alnum(11, "equipment_notification_code", "福祉用具届出コード", 12).Conditional().Shape(kEquipmentCode),
    Text(12, "equipment_name", "用具名称（機種名）"),
    Int(13, "units", "単位数", 6).Required().MinusLegal(),
    Int(14, "discounted_rate", "割引後率", 5).Conditional(),
    Int(15, "discounted_units", "割引後単位数", 6).Conditional().MinusLegal(),
    Int(16, "count_or_days", "回数／日数", 3).Required(),
    Int(17, "service_units_amount", "サービス単位金額", 5).MinusLegal(),
    Int(18, "managed_units", "給付管理単位数", 6).Conditional().MinusLegal(),
    Int(19, "type_limit_over_units", "種類支給限度基準超単位数", 6).MinusLegal(),
    Int(20, "type_limit_within_units", "種類支給限度基準内単位数", 6).MinusLegal(),
    Int(21, "category_limit_over_units", "区分支給限度基準超単位数", 6).MinusLegal(),
    Int(22, "category_limit_within_units", "区分支給限度基準内単位数", 6).MinusLegal(),
    Decimal(23, "unit_price", "単位数単価", 6).Shape(kUnitPrice),
    Int(24, "total_cost_insured", "費用総額保険／事業対象分", 6).MinusLegal(),
    Int(25, "benefit_rate", "給付率", 6),
    Int(26, "claimed_amount", "保険／事業費請求額", 6).MinusLegal(),
    Int(27, "fixed_user_charge_unit_price", "定額利用者負担単価金額", 6).MinusLegal(),
    Int(28, "user_charge_insured", "利用者負担保険／事業対象分", 6).MinusLegal(),
    Int(29, "user_charge_full", "利用者負担（全額負担分）", 6).MinusLegal(),
    // V4.1 prints 2, revision 3.2 made it 5.
    Int(30, "days_used_to_last_month", "前月までの利用日数", 5).Unsure(),
    Int(31, "planned_days_this_month", "当月の計画利用日数", 2),
    Int(32, "cumulative_days", "累積利用日数", 5),
    Flag01(33, "over_30_days", "３０日超区分", kApplies).Required(),
    // 9999999999 belongs to this item or the next.
    Digits(34, "fixed_office_code", "事業所コード", 10).Unsure(),
    Alnum(35, "entered_by_code", "入力者コード", 10).AtMost().Unsure(),
    Alnum(36, "updater_office_number", "更新業者コード", 10),
    Unused(37, "discriminator", "識別子"),
};
static_assert(WellFormed(kUpsikyu) && std::size(kUpsikyu) == 37);

}  // namespace renkei::spec_v4_1
