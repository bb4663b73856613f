// Prevention: basic information and prevention plan with their sub tables and deletions.
#include "testdata/generator/layout_tables.h"

namespace renkei_generator {
namespace {

// 利用者基本情報
constexpr Field kUpkihonFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "consulted_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "plan_kind", FieldType::kCode, 1, true, Need::kAlways, "1,2"},
    {6, "commissioned", FieldType::kCode, 1, true, Need::kExpected, "1,2"},
    {7, "author_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {8, "consultation_method", FieldType::kCode, 2, true, Need::kOptional, "01,02,03"},
    {9, "consultation_method_other", FieldType::kText, 0, false, Need::kOnCondition, ""},
    {10, "consultation_round", FieldType::kCode, 2, true, Need::kOptional, "01,02"},
    {11, "previous_consulted_on", FieldType::kDate, 8, true, Need::kOptional, ""},
    {12, "user_situation", FieldType::kCode, 2, true, Need::kOptional, "01,02"},
    {13, "user_situation_note", FieldType::kText, 0, false, Need::kOnCondition, ""},
    {14, "user_name_kana", FieldType::kText, 0, false, Need::kAlways, ""},
    {15, "user_name", FieldType::kText, 0, false, Need::kAlways, ""},
    {16, "user_sex", FieldType::kCode, 1, true, Need::kAlways, "1,2"},
    {17, "user_birth_date", FieldType::kDate, 8, true, Need::kAlways, ""},
    {18, "user_address", FieldType::kText, 0, false, Need::kOptional, ""},
    {19, "user_phone", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {20, "user_fax", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {21, "disabled_independence_level", FieldType::kCode, 2, true, Need::kOptional, "01,11,12,21,22,31,32,41,42"},
    {22, "dementia_independence_level", FieldType::kCode, 2, true, Need::kOptional, "01,02,03,04,05,06,07,08"},
    {23, "care_level", FieldType::kCode, 2, true, Need::kOptional, "01,12,13,21,22,23,24,25"},
    {24, "certified_from", FieldType::kDate, 8, true, Need::kOptional, ""},
    {25, "certified_to", FieldType::kDate, 8, true, Need::kOptional, ""},
    {26, "previous_care_level", FieldType::kCode, 2, true, Need::kOptional, "01,12,13,21,22,23,24,25"},
    {27, "checklist_result", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {28, "checklist_on", FieldType::kDate, 8, true, Need::kOptional, ""},
    {29, "disability_physical", FieldType::kFlag, 1, true, Need::kOptional, "1,0"},
    {30, "disability_intellectual", FieldType::kFlag, 1, true, Need::kOptional, "1,0"},
    {31, "disability_mental", FieldType::kFlag, 1, true, Need::kOptional, "1,0"},
    {32, "disability_intractable", FieldType::kFlag, 1, true, Need::kOptional, "1,0"},
    {33, "disability_note", FieldType::kText, 0, false, Need::kOptional, ""},
    {34, "housing_type", FieldType::kCode, 2, true, Need::kOptional, "01,02,03,04,05,06,07,08"},
    {35, "room_floor", FieldType::kAlnum, 2, false, Need::kOptional, ""},
    {36, "home_modified", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {37, "income_national_pension", FieldType::kFlag, 1, true, Need::kOptional, "1,0"},
    {38, "income_employee_pension", FieldType::kFlag, 1, true, Need::kOptional, "1,0"},
    {39, "income_disability_pension", FieldType::kFlag, 1, true, Need::kOptional, "1,0"},
    {40, "income_public_assistance", FieldType::kFlag, 1, true, Need::kOptional, "1,0"},
    {41, "income_note", FieldType::kText, 0, false, Need::kOptional, ""},
    {42, "visitor_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {43, "visitor_address", FieldType::kText, 0, false, Need::kOptional, ""},
    {44, "visitor_phone", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {45, "visitor_relation", FieldType::kText, 0, false, Need::kOptional, ""},
    {46, "emergency1_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {47, "emergency1_relation", FieldType::kText, 0, false, Need::kOptional, ""},
    {48, "emergency1_address", FieldType::kText, 0, false, Need::kOptional, ""},
    {49, "emergency1_phone", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {50, "emergency2_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {51, "emergency2_relation", FieldType::kText, 0, false, Need::kOptional, ""},
    {52, "emergency2_address", FieldType::kText, 0, false, Need::kOptional, ""},
    {53, "emergency2_phone", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {54, "emergency3_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {55, "emergency3_relation", FieldType::kText, 0, false, Need::kOptional, ""},
    {56, "emergency3_address", FieldType::kText, 0, false, Need::kOptional, ""},
    {57, "emergency3_phone", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {58, "emergency4_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {59, "emergency4_relation", FieldType::kText, 0, false, Need::kOptional, ""},
    {60, "emergency4_address", FieldType::kText, 0, false, Need::kOptional, ""},
    {61, "emergency4_phone", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {62, "family_image_file", FieldType::kText, 0, false, Need::kOptional, ""},
    {63, "family_situation", FieldType::kText, 0, false, Need::kOptional, ""},
    {64, "life_history", FieldType::kText, 0, false, Need::kOptional, ""},
    {65, "daily_life_general", FieldType::kText, 0, false, Need::kOptional, ""},
    {66, "hobbies", FieldType::kText, 0, false, Need::kOptional, ""},
    {67, "friends_community", FieldType::kText, 0, false, Need::kOptional, ""},
    {68, "public_services", FieldType::kText, 0, false, Need::kOptional, ""},
    {69, "informal_services", FieldType::kText, 0, false, Need::kOptional, ""},
    {70, "agreed_on", FieldType::kDate, 8, true, Need::kOptional, ""},
    {71, "agreed_by_name", FieldType::kText, 0, false, Need::kOptional, ""},
};

// 利用者基本情報 別表1, schedule of the day
constexpr Field kUpkihonSub1Fields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "consulted_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "time_text", FieldType::kText, 0, false, Need::kOptional, ""},
    {6, "user_activity", FieldType::kText, 0, false, Need::kOptional, ""},
    {7, "family_activity", FieldType::kText, 0, false, Need::kOptional, ""},
};

// 利用者基本情報 別表2, medical history
constexpr Field kUpkihonSub2Fields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "consulted_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "date_text", FieldType::kText, 0, false, Need::kOptional, ""},
    {6, "disease_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {7, "clinic_and_doctor", FieldType::kText, 0, false, Need::kOptional, ""},
    {8, "attending_doctor", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {9, "clinic_phone", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {10, "disease_course", FieldType::kCode, 2, true, Need::kOptional, "01,02,03"},
    {11, "treatment_note", FieldType::kText, 0, false, Need::kOptional, ""},
};

// 介護予防サービス・支援計画書
constexpr Field kUpyoboFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "plan_created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "plan_kind", FieldType::kCode, 1, true, Need::kAlways, "1,2"},
    {6, "commissioned", FieldType::kCode, 1, true, Need::kExpected, "1,2"},
    {7, "reference_number", FieldType::kText, 0, false, Need::kOptional, ""},
    {8, "user_name", FieldType::kText, 0, false, Need::kAlways, ""},
    {9, "certified_on", FieldType::kDate, 8, true, Need::kOptional, ""},
    {10, "certified_from", FieldType::kDate, 8, true, Need::kOptional, ""},
    {11, "certified_to", FieldType::kDate, 8, true, Need::kOptional, ""},
    {12, "plan_category", FieldType::kCode, 2, true, Need::kOptional, "11,12,21,51,52,53,54"},
    {13, "certification_status", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {14, "support_level", FieldType::kCode, 1, true, Need::kOptional, "1,2,3"},
    {15, "author_center_staff_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {16, "author_care_manager_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {17, "author_office_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {18, "author_office_address", FieldType::kText, 0, false, Need::kOptional, ""},
    {19, "author_office_phone", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {20, "first_plan_created_on", FieldType::kDate, 8, true, Need::kOptional, ""},
    {21, "support_center_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {22, "goal_day", FieldType::kText, 0, false, Need::kOptional, ""},
    {23, "goal_year", FieldType::kText, 0, false, Need::kOptional, ""},
    {24, "mobility_current", FieldType::kText, 0, false, Need::kOptional, ""},
    {25, "mobility_intention", FieldType::kText, 0, false, Need::kOptional, ""},
    {26, "mobility_has_issue", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {27, "mobility_issue_cause", FieldType::kText, 0, false, Need::kOptional, ""},
    {28, "home_life_current", FieldType::kText, 0, false, Need::kOptional, ""},
    {29, "home_life_intention", FieldType::kText, 0, false, Need::kOptional, ""},
    {30, "home_life_has_issue", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {31, "home_life_issue_cause", FieldType::kText, 0, false, Need::kOptional, ""},
    {32, "social_current", FieldType::kText, 0, false, Need::kOptional, ""},
    {33, "social_intention", FieldType::kText, 0, false, Need::kOptional, ""},
    {34, "social_has_issue", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {35, "social_issue_cause", FieldType::kText, 0, false, Need::kOptional, ""},
    {36, "health_current", FieldType::kText, 0, false, Need::kOptional, ""},
    {37, "health_intention", FieldType::kText, 0, false, Need::kOptional, ""},
    {38, "health_has_issue", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {39, "health_issue_cause", FieldType::kText, 0, false, Need::kOptional, ""},
    {40, "health_cautions", FieldType::kText, 0, false, Need::kOptional, ""},
    {41, "support_policy", FieldType::kText, 0, false, Need::kOptional, ""},
    {42, "overall_policy", FieldType::kText, 0, false, Need::kOptional, ""},
    {43, "checklist_exercise_count", FieldType::kInt, 1, false, Need::kOptional, ""},
    {44, "checklist_nutrition_count", FieldType::kInt, 1, false, Need::kOptional, ""},
    {45, "checklist_oral_care_count", FieldType::kInt, 1, false, Need::kOptional, ""},
    {46, "checklist_homebound_count", FieldType::kInt, 1, false, Need::kOptional, ""},
    {47, "checklist_forgetfulness_count", FieldType::kInt, 1, false, Need::kOptional, ""},
    {48, "checklist_depression_count", FieldType::kInt, 1, false, Need::kOptional, ""},
    {49, "program_exercise_needed", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {50, "program_nutrition_needed", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {51, "program_oral_care_needed", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {52, "program_homebound_needed", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {53, "program_forgetfulness_needed", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {54, "program_depression_needed", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {55, "support_center_opinion", FieldType::kText, 0, false, Need::kOptional, ""},
    {56, "agreed_on", FieldType::kDate, 8, true, Need::kOptional, ""},
    {57, "agreed_by_name", FieldType::kText, 0, false, Need::kOptional, ""},
};

// 介護予防サービス・支援計画書 別表
constexpr Field kUpyoboSubFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "plan_created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "issue_no", FieldType::kText, 2, false, Need::kOptional, ""},
    {6, "overall_issue", FieldType::kText, 0, false, Need::kOptional, ""},
    {7, "goal_proposal", FieldType::kText, 0, false, Need::kOptional, ""},
    {8, "user_family_opinion", FieldType::kText, 0, false, Need::kOptional, ""},
    {9, "goal", FieldType::kText, 0, false, Need::kOptional, ""},
    {10, "support_plan_no", FieldType::kText, 2, false, Need::kOptional, ""},
    {11, "support_point", FieldType::kText, 0, false, Need::kOptional, ""},
    {12, "self_care_informal", FieldType::kText, 0, false, Need::kOptional, ""},
    {13, "insured_service", FieldType::kText, 0, false, Need::kOptional, ""},
    {14, "service_no", FieldType::kText, 2, false, Need::kOptional, ""},
    {15, "service_kind_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {16, "service_office_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {17, "service_period", FieldType::kText, 0, false, Need::kOptional, ""},
};

// 利用者基本情報削除
constexpr Field kDltkihonFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "consulted_on", FieldType::kDate, 8, true, Need::kAlways, ""},
};

// 介護予防サービス・支援計画書削除
constexpr Field kDltyoboFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "plan_created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
};

}  // namespace

std::span<const Field> UpkihonFields() { return kUpkihonFields; }
std::span<const Field> UpkihonSub1Fields() { return kUpkihonSub1Fields; }
std::span<const Field> UpkihonSub2Fields() { return kUpkihonSub2Fields; }
std::span<const Field> UpyoboFields() { return kUpyoboFields; }
std::span<const Field> UpyoboSubFields() { return kUpyoboSubFields; }
std::span<const Field> DltkihonFields() { return kDltkihonFields; }
std::span<const Field> DltyoboFields() { return kDltyoboFields; }

}  // namespace renkei_generator
