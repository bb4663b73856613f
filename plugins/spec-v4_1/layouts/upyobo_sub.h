// UPYOBO_SUB (標準仕様 V4.1 別紙): the lines of a UPYOBO record, whose items 2 to 4 every record repeats. The three
// numbers are free text in the standard, so they stand in double quotes.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kUpyoboSub[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "plan_created_on", "計画作成(変更)日").Required(),
    Text(5, "issue_no", "課題ＮＯ", 2),
    Text(6, "overall_issue", "総合的課題"),
    Text(7, "goal_proposal", "課題に対する目標と具体策の提案"),
    Text(8, "user_family_opinion", "具体策についての意向本人・家族"),
    Text(9, "goal", "目標"),
    Text(10, "support_plan_no", "支援計画ＮＯ", 2),
    Text(11, "support_point", "【支援計画】目標についての支援のポイント"),
    Text(12, "self_care_informal",
         "【支援計画】本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）"),
    Text(13, "insured_service", "【支援計画】介護保険サービス又は地域支援事業（総合事業のサービス）"),
    Text(14, "service_no", "利用サービスＮＯ", 2),
    Text(15, "service_kind_name", "【利用サービス】サービス種別"),
    Text(16, "service_office_name", "【利用サービス】事業所(利用先)"),
    Text(17, "service_period", "【利用サービス】期間"),
};
static_assert(WellFormed(kUpyoboSub) && std::size(kUpyoboSub) == 17);

}  // namespace renkei::spec_v4_1
