// UPHOSOKU (標準仕様 V4.1 別紙), 利用者補足情報: what the tables need to know of a user. It travels with tables 1, 2
// and 3 (item 63 is then 000000) or with tables 6 and 7 (item 4 is then 00000000). Items 20 to 55 are nine slots for
// limits by service type, filled from the first on.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kUphosoku[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    // 00000000 with tables 6 and 7.
    Date(4, "plan_created_on", "居宅サービス計画作成（変更）日").Required().ZeroLegal(),
    Text(5, "user_name_kana", "利用者氏名フリガナ").Required(),
    Text(6, "user_name", "利用者氏名").Required(),
    Code(7, "user_sex", "利用者性別", 1, kSex).Required(),
    Date(8, "user_birth_date", "利用者生年月日").Required().Personal(),
    Postal(9, "user_postal_code", "利用者郵便番号").Shape(kPostalCode),
    Text(10, "user_address1", "利用者住所１"),
    Text(11, "user_address2", "利用者住所２"),
    Phone(12, "user_phone", "利用者電話番号"),
    Date(13, "certified_on", "認定日"),
    Date(14, "limit_from", "限度額適用開始年月日"),
    Date(15, "limit_to", "限度額適用終了年月日"),
    Code(16, "certification_status", "認定状況区分", 1, kCertificationStatus),
    Date(17, "care_level_changed_on", "要介護状態変更日"),
    Code(18, "care_level", "要介護状態区分", 2, kCareLevel),
    Int(19, "category_limit_units", "区分支給限度基準額", 7).MinusLegal(),
    Alnum(20, "type_limit1_service_type", "１サービス種類コード", 2).Conditional(),
    Int(21, "type_limit1_limit_units", "１支給限度基準額", 7).Conditional().MinusLegal(),
    Int(22, "type_limit1_total_units", "１合計単位数", 7).Conditional().MinusLegal(),
    Int(23, "type_limit1_over_units", "１限度超単位数", 7).Conditional().MinusLegal(),
    Alnum(24, "type_limit2_service_type", "２サービス種類コード", 2).Conditional(),
    Int(25, "type_limit2_limit_units", "２支給限度基準額", 7).Conditional().MinusLegal(),
    Int(26, "type_limit2_total_units", "２合計単位数", 7).Conditional().MinusLegal(),
    Int(27, "type_limit2_over_units", "２限度超単位数", 7).Conditional().MinusLegal(),
    Alnum(28, "type_limit3_service_type", "３サービス種類コード", 2).Conditional(),
    Int(29, "type_limit3_limit_units", "３支給限度基準額", 7).Conditional().MinusLegal(),
    Int(30, "type_limit3_total_units", "３合計単位数", 7).Conditional().MinusLegal(),
    Int(31, "type_limit3_over_units", "３限度超単位数", 7).Conditional().MinusLegal(),
    Alnum(32, "type_limit4_service_type", "４サービス種類コード", 2).Conditional(),
    Int(33, "type_limit4_limit_units", "４支給限度基準額", 7).Conditional().MinusLegal(),
    Int(34, "type_limit4_total_units", "４合計単位数", 7).Conditional().MinusLegal(),
    Int(35, "type_limit4_over_units", "４限度超単位数", 7).Conditional().MinusLegal(),
    Alnum(36, "type_limit5_service_type", "５サービス種類コード", 2).Conditional(),
    Int(37, "type_limit5_limit_units", "５支給限度基準額", 7).Conditional().MinusLegal(),
    Int(38, "type_limit5_total_units", "５合計単位数", 7).Conditional().MinusLegal(),
    Int(39, "type_limit5_over_units", "５限度超単位数", 7).Conditional().MinusLegal(),
    Alnum(40, "type_limit6_service_type", "６サービス種類コード", 2).Conditional(),
    Int(41, "type_limit6_limit_units", "６支給限度基準額", 7).Conditional().MinusLegal(),
    Int(42, "type_limit6_total_units", "６合計単位数", 7).Conditional().MinusLegal(),
    Int(43, "type_limit6_over_units", "６限度超単位数", 7).Conditional().MinusLegal(),
    Alnum(44, "type_limit7_service_type", "７サービス種類コード", 2).Conditional(),
    Int(45, "type_limit7_limit_units", "７支給限度基準額", 7).Conditional().MinusLegal(),
    Int(46, "type_limit7_total_units", "７合計単位数", 7).Conditional().MinusLegal(),
    Int(47, "type_limit7_over_units", "７限度超単位数", 7).Conditional().MinusLegal(),
    Alnum(48, "type_limit8_service_type", "８サービス種類コード", 2).Conditional(),
    Int(49, "type_limit8_limit_units", "８支給限度基準額", 7).Conditional().MinusLegal(),
    Int(50, "type_limit8_total_units", "８合計単位数", 7).Conditional().MinusLegal(),
    Int(51, "type_limit8_over_units", "８限度超単位数", 7).Conditional().MinusLegal(),
    Alnum(52, "type_limit9_service_type", "９サービス種類コード", 2).Conditional(),
    Int(53, "type_limit9_limit_units", "９支給限度基準額", 7).Conditional().MinusLegal(),
    Int(54, "type_limit9_total_units", "９合計単位数", 7).Conditional().MinusLegal(),
    Int(55, "type_limit9_over_units", "９限度超単位数", 7).Conditional().MinusLegal(),
    Int(56, "total_over_units", "合計限度超単位数", 7).MinusLegal(),
    Int(57, "facility_days_to_last_month", "入所前月迄利用日数", 5),
    Int(58, "facility_days_cumulative", "入所累積利用日数", 5),
    Code(59, "previous_care_level", "前回要介護状態区分", 2, kCareLevel),
    Alnum(60, "consent_office_number", "同意書受付業者", 10),
    Alnum(61, "updater_office_number", "更新業者コード", 10),
    Unused(62, "discriminator", "識別子"),
    // 000000 with tables 1, 2 and 3.
    Month(63, "service_month", "対象年月").Required().ZeroLegal(),
};
static_assert(WellFormed(kUphosoku) && std::size(kUphosoku) == 63);

}  // namespace renkei::spec_v4_1
