// UPYOBO (標準仕様 V4.1 別紙), 介護予防サービス・支援計画書: a prevention plan, one record a user and plan. The sub
// table hangs on it.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kUpyobo[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "plan_created_on", "計画作成(変更)日").Required(),
    Code(5, "plan_kind", "計画種類", 1, kPlanKind).Required(),
    Code(6, "commissioned", "委託の有無", 1, kCommissioned).Needed(),
    Text(7, "reference_number", "整理番号"),
    Text(8, "user_name", "利用者名").Required(),
    Date(9, "certified_on", "認定年月日"),
    Date(10, "certified_from", "認定有効期間開始日"),
    Date(11, "certified_to", "認定有効期間終了日"),
    Code(12, "plan_category", "計画書区分", 2, kPlanCategory),
    Code(13, "certification_status", "認定状況区分", 1, kCertificationStatus),
    // A list of its own, with one digit.
    Code(14, "support_level", "要支援状態区分", 1, kSupportLevel),
    Text(15, "author_center_staff_name", "計画作成者氏名（地域包括支援センター担当者名）"),
    Text(16, "author_care_manager_name", "計画作成者氏名（担当介護支援専門員名）"),
    Text(17, "author_office_name", "計画作成者事業者・事業所名"),
    Text(18, "author_office_address", "計画作成者事業者・事業所住所"),
    Phone(19, "author_office_phone", "計画作成者事業者・事業所電話番号"),
    Date(20, "first_plan_created_on", "初回作成日"),
    Text(21, "support_center_name", "担当地域包括支援センター"),
    Text(22, "goal_day", "目標とする生活(1日)"),
    Text(23, "goal_year", "目標とする生活(1年)"),
    Text(24, "mobility_current", "【運動・移動】現在の状況"),
    Text(25, "mobility_intention", "【運動・移動】本人・家族の意欲・意向"),
    Code(26, "mobility_has_issue", "【運動・移動】領域における課題の有無", 1, kHasOrNot),
    Text(27, "mobility_issue_cause", "【運動・移動】領域における課題（背景・原因）"),
    Text(28, "home_life_current", "【日常生活(家庭生活)】現在の状況"),
    Text(29, "home_life_intention", "【日常生活(家庭生活)】本人・家族の意欲・意向"),
    Code(30, "home_life_has_issue", "【日常生活(家庭生活)】領域における課題の有無", 1, kHasOrNot),
    Text(31, "home_life_issue_cause", "【日常生活(家庭生活)】領域における課題（背景・原因）"),
    Text(32, "social_current", "【社会参加、対人関係・コミュニケーション】現在の状況"),
    Text(33, "social_intention", "【社会参加、対人関係・コミュニケーション】本人・家族の意欲・意向"),
    Code(34, "social_has_issue", "【社会参加、対人関係・コミュニケーション】領域における課題の有無", 1, kHasOrNot),
    Text(35, "social_issue_cause", "【社会参加、対人関係・コミュニケーション】領域における課題（背景・原因）"),
    Text(36, "health_current", "【健康管理】現在の状況"),
    Text(37, "health_intention", "【健康管理】本人・家族の意欲・意向"),
    Code(38, "health_has_issue", "【健康管理】領域における課題の有無", 1, kHasOrNot),
    Text(39, "health_issue_cause", "【健康管理】領域における課題（背景・原因）"),
    Text(40, "health_cautions", "健康状態の留意点"),
    Text(41, "support_policy", "妥当な支援の実施に向けた方針"),
    Text(42, "overall_policy", "総合的な方針"),
    Int(43, "checklist_exercise_count", "基本チェックリストの該当数(運動不足)", 1),
    Int(44, "checklist_nutrition_count", "基本チェックリストの該当数(栄養改善)", 1),
    Int(45, "checklist_oral_care_count", "基本チェックリストの該当数(口腔内ケア)", 1),
    Int(46, "checklist_homebound_count", "基本チェックリストの該当数(閉じこもり予防)", 1),
    Int(47, "checklist_forgetfulness_count", "基本チェックリストの該当数(物忘れ予防)", 1),
    Int(48, "checklist_depression_count", "基本チェックリストの該当数(うつ予防)", 1),
    Code(49, "program_exercise_needed", "事業プログラムの要否(運動不足)", 1, kNeededOrNot),
    Code(50, "program_nutrition_needed", "事業プログラムの要否(栄養改善)", 1, kNeededOrNot),
    Code(51, "program_oral_care_needed", "事業プログラムの要否(口腔内ケア)", 1, kNeededOrNot),
    Code(52, "program_homebound_needed", "事業プログラムの要否(閉じこもり予防)", 1, kNeededOrNot),
    Code(53, "program_forgetfulness_needed", "事業プログラムの要否(物忘れ予防)", 1, kNeededOrNot),
    Code(54, "program_depression_needed", "事業プログラムの要否(うつ予防)", 1, kNeededOrNot),
    Text(55, "support_center_opinion", "地域包括支援センター意見"),
    Date(56, "agreed_on", "同意日"),
    Text(57, "agreed_by_name", "同意者氏名"),
};
static_assert(WellFormed(kUpyobo) && std::size(kUpyobo) == 57);

}  // namespace renkei::spec_v4_1
