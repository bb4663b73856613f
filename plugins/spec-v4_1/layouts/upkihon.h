// UPKIHON (標準仕様 V4.1 別紙), 利用者基本情報: what a support centre knows of a user, one record a consultation. Both
// sub tables and the picture of the family hang on it. Items 23 and 26 have a list of their own: 01 is in it, 06 is
// not.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kUpkihon[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "consulted_on", "相談日").Required(),
    Code(5, "plan_kind", "計画種類", 1, kPlanKind).Required(),
    Code(6, "commissioned", "委託の有無", 1, kCommissioned).Needed(),
    Text(7, "author_name", "作成担当者"),
    Code(8, "consultation_method", "相談方法", 2, kConsultationMethod),
    // With 03 in item 8.
    Text(9, "consultation_method_other", "相談方法(その他の内容)").Conditional(),
    Code(10, "consultation_round", "相談回数", 2, kConsultationRound),
    Date(11, "previous_consulted_on", "前回相談日"),
    Code(12, "user_situation", "利用者の現況", 2, kUserSituation),
    // With 02 in item 12.
    Text(13, "user_situation_note", "利用者の現況(状況補足)").Conditional(),
    Text(14, "user_name_kana", "利用者氏名ﾌﾘｶﾞﾅ").Required(),
    Text(15, "user_name", "利用者氏名").Required(),
    Code(16, "user_sex", "利用者性別", 1, kSex).Required(),
    Date(17, "user_birth_date", "利用者生年月日").Required().Personal(),
    Text(18, "user_address", "利用者住所"),
    Phone(19, "user_phone", "利用者電話番号"),
    Phone(20, "user_fax", "利用者Fax番号"),
    Code(21, "disabled_independence_level", "障害高齢者の日常生活自立度", 2, kDisabledIndependence),
    Code(22, "dementia_independence_level", "認知症高齢者の日常生活自立度", 2, kDementiaIndependence),
    Code(23, "care_level", "要介護状態区分", 2, kCareLevelOrNone),
    Date(24, "certified_from", "認定有効期限開始日"),
    Date(25, "certified_to", "認定有効期間終了日"),
    Code(26, "previous_care_level", "前回の介護度", 2, kCareLevelOrNone),
    Code(27, "checklist_result", "基本チェックリスト記入結果", 1, kChecklistResult),
    Date(28, "checklist_on", "基本チェックリスト記入日"),
    Flag01(29, "disability_physical", "障害等認定(身障)", kApplies),
    Flag01(30, "disability_intellectual", "障害等認定(療育)", kApplies),
    Flag01(31, "disability_mental", "障害等認定(精神)", kApplies),
    Flag01(32, "disability_intractable", "障害等認定(難病)", kApplies),
    Text(33, "disability_note", "障害等認定特記事項"),
    Code(34, "housing_type", "居住形態", 2, kHousingType),
    Alnum(35, "room_floor", "自室の階数", 2).AtMost(),
    Code(36, "home_modified", "住宅改修の有無", 1, kHasOrNot),
    Flag01(37, "income_national_pension", "経済状況(国民年金)", kApplies),
    Flag01(38, "income_employee_pension", "経済状況(厚生年金)", kApplies),
    Flag01(39, "income_disability_pension", "経済状況(障害年金)", kApplies),
    Flag01(40, "income_public_assistance", "経済状況(生活保護)", kApplies),
    Text(41, "income_note", "経済状況詳細"),
    Text(42, "visitor_name", "来所者(相談者)氏名"),
    Text(43, "visitor_address", "来所者(相談者)住所"),
    Phone(44, "visitor_phone", "来所者(相談者)電話番号"),
    Text(45, "visitor_relation", "来所者(相談者)続柄"),
    Text(46, "emergency1_name", "1 緊急連絡先(氏名)"),
    Text(47, "emergency1_relation", "1 緊急連絡先(続柄)"),
    Text(48, "emergency1_address", "1 緊急連絡先(住所)"),
    Phone(49, "emergency1_phone", "1 緊急連絡先(電話番号)"),
    Text(50, "emergency2_name", "2 緊急連絡先(氏名)"),
    Text(51, "emergency2_relation", "2 緊急連絡先(続柄)"),
    Text(52, "emergency2_address", "2 緊急連絡先(住所)"),
    Phone(53, "emergency2_phone", "2 緊急連絡先(電話番号)"),
    Text(54, "emergency3_name", "3 緊急連絡先(氏名)"),
    Text(55, "emergency3_relation", "3 緊急連絡先(続柄)"),
    Text(56, "emergency3_address", "3 緊急連絡先(住所)"),
    Phone(57, "emergency3_phone", "3 緊急連絡先(電話番号)"),
    Text(58, "emergency4_name", "4 緊急連絡先(氏名)"),
    Text(59, "emergency4_relation", "4 緊急連絡先(続柄)"),
    Text(60, "emergency4_address", "4 緊急連絡先(住所)"),
    Phone(61, "emergency4_phone", "4 緊急連絡先(電話番号)"),
    // A UPKIHON_IMAGE file of the same set.
    Text(62, "family_image_file", "家族構成 画像ファイル名").ImageName(),
    Text(63, "family_situation", "家族関係等の状況"),
    Text(64, "life_history", "今までの生活"),
    Text(65, "daily_life_general", "１日の生活・すごし方(生活全般)"),
    Text(66, "hobbies", "趣味・楽しみ・特技"),
    Text(67, "friends_community", "友人・地域との関係"),
    Text(68, "public_services", "現在利用している公的サービス"),
    Text(69, "informal_services", "現在利用している非公的サービス"),
    Date(70, "agreed_on", "同意日"),
    Text(71, "agreed_by_name", "同意者氏名"),
};
static_assert(WellFormed(kUpkihon) && std::size(kUpkihon) == 71);

}  // namespace renkei::spec_v4_1
