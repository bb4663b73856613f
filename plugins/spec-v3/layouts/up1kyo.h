// UP1KYO (標準仕様 V3 別紙), 居宅サービス計画書（1）: table 1 of a care plan, one record a user and plan. Table 2 and
// the supplement hang on it by items 2, 3 and 14.
#pragma once

#include <iterator>

#include "plugins/spec-v3/codes.h"
#include "plugins/spec-v3/shapes.h"

namespace renkei::spec_v3 {

inline constexpr renkei_field_t kUp1kyo[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "created_on", "作成年月日").Required(),
    Postal(5, "user_postal_code", "利用者郵便番号").Shape(kPostalCode),
    Text(6, "user_address1", "利用者住所１"),
    Text(7, "user_address2", "利用者住所２"),
    Text(8, "plan_author_name", "居宅サービス計画作成者").Required(),
    Text(9, "plan_office_name", "介護支援事業者名").Required(),
    Postal(10, "plan_office_postal_code", "介護支援事業者郵便番号").Shape(kPostalCode),
    Text(11, "plan_office_address1", "介護支援事業者住所１"),
    Text(12, "plan_office_address2", "介護支援事業者住所２"),
    Alnum(13, "plan_office_number", "介護支援事業者コード", 10).Required(),
    Date(14, "plan_created_on", "居宅サービス計画作成（変更）日").Required(),
    Date(15, "first_plan_created_on", "初回居宅サービス計画作成日").Required(),
    Code(16, "plan_category", "計画書区分", 2, kPlanCategory),
    Code(17, "certification_status", "認定状況区分", 1, kCertificationStatus),
    Date(18, "certified_on", "認定日"),
    Date(19, "certified_from", "認定有効期間開始日"),
    Date(20, "certified_to", "認定有効期間終了日"),
    Code(21, "care_level", "要介護状態区分", 2, kCareLevel),
    Text(22, "assessment_result", "利用者及び家族の生活に対する意向を踏まえた課題分析の結果"),
    Text(23, "review_board_opinion", "介護認定審査会の意見及びサービスの種類の指定"),
    Text(24, "overall_policy", "総合的な援助の方針"),
    Code(25, "housekeeping_reason", "生活援助中心型の算定理由", 1, kHousekeepingReason),
    // With 3 in item 25.
    Text(26, "housekeeping_reason_other", "その他理由"),
    Alnum(27, "updater_office_number", "更新業者コード", 10),
    Unused(28, "discriminator", "識別子"),
};
static_assert(WellFormed(kUp1kyo) && std::size(kUp1kyo) == 28);

}  // namespace renkei::spec_v3
