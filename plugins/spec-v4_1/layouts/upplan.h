// UPPLAN (標準仕様 V4.1 別紙), サービス利用票（予定）: table 6 as planned, one record a service and day. UPJSK has the
// same items.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kUpplan[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "created_on", "作成年月日").Required(),
    Month(5, "service_month", "対象年月").Required(),
    // The mark "required" is known by its order only.
    Alnum(6, "plan_office_number", "プラン担当業者コード", 10).Needed(),
    // One of this item and the next is required; the text does not show which.
    Text(7, "plan_manager_name", "プラン担当者名").Unsure(),
    Int(8, "units", "単位数", 6).Required().MinusLegal().Unsure(),
    Int(9, "short_stay_days_to_last_month", "前月までの短期入所利用日数", 5),
    Date(10, "service_date", "サービス利用日").Required(),
    // A 1 for each day that may be claimed, the 1st of the month first.
    Digits(11, "prorated_days", "日割対象日", 31).Conditional().Shape(kDaysOfMonth),
    // 9999: a service without times.
    Time(12, "start_time", "サービス開始時刻").Required().NoTimeLegal(),
    Time(13, "end_time", "サービス終了時刻").Required().NoTimeLegal(),
    Int(14, "service_count", "サービス回数", 2).Required(),
    Alnum(15, "service_code", "サービスコード", 6).Required(),
    Alnum(16, "tais_code", "TAISコード", 12).Conditional().Shape(kEquipmentCode),
    Alnum(17, "equipment_notification_code", "福祉用具届出コード", 12).Conditional().Shape(kEquipmentCode),
    Text(18, "equipment_name", "用具名称（機種名）"),
    // The printed length cannot be read.
    Int(19, "detail_code", "明細判別コード").Conditional().Unsure(),
    Alnum(20, "service_office_number", "サービス事業者コード", 10).Required(),
    Text(21, "service_office_name", "サービス事業所名"),
    Alnum(22, "satellite_number", "サテライト枝番", 2).AtMost().Conditional(),
    Flag01(23, "over_30_days", "３０日超区分", kApplies).Required(),
    Alnum(24, "updater_office_number", "更新業者コード", 10),
    Unused(25, "discriminator", "識別子"),
};
static_assert(WellFormed(kUpplan) && std::size(kUpplan) == 25);

}  // namespace renkei::spec_v4_1
