// UP3KYO (標準仕様 V4.1 別紙), 週間サービス計画表: table 3 of a care plan. A record is a weekly service (items 6 to 9),
// a daily activity (10 to 12) or a service that is not weekly (13).
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kUp3kyo[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "created_on", "週間サービス計画表作成年月日").Required(),
    Date(5, "plan_created_on", "居宅サービス計画作成（変更）日").Required(),
    Text(6, "weekly_service", "介護サービス内容"),
    Code(7, "weekday", "曜日", 1, kWeekday),
    Time(8, "start_time", "開始時間"),
    Time(9, "end_time", "終了時間"),
    Text(10, "daily_activity", "主な日常生活上の活動"),
    Time(11, "activity_start_time", "開始時間"),
    Time(12, "activity_end_time", "終了時間"),
    Text(13, "non_weekly_service", "週単位以外のサービス"),
};
static_assert(WellFormed(kUp3kyo) && std::size(kUp3kyo) == 13);

}  // namespace renkei::spec_v4_1
