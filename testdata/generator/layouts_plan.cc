// Care plan tables 1, 2 and 3, and the deletions of care management.
#include "testdata/generator/layout_tables.h"

namespace renkei_generator {
namespace {

// 第1表, the same in both versions
constexpr Field kUp1kyoFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "user_postal_code", FieldType::kPostal, 8, true, Need::kOptional, ""},
    {6, "user_address1", FieldType::kText, 0, false, Need::kOptional, ""},
    {7, "user_address2", FieldType::kText, 0, false, Need::kOptional, ""},
    {8, "plan_author_name", FieldType::kText, 0, false, Need::kAlways, ""},
    {9, "plan_office_name", FieldType::kText, 0, false, Need::kAlways, ""},
    {10, "plan_office_postal_code", FieldType::kPostal, 8, true, Need::kOptional, ""},
    {11, "plan_office_address1", FieldType::kText, 0, false, Need::kOptional, ""},
    {12, "plan_office_address2", FieldType::kText, 0, false, Need::kOptional, ""},
    {13, "plan_office_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {14, "plan_created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {15, "first_plan_created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {16, "plan_category", FieldType::kCode, 2, true, Need::kOptional, "11,12,21,51,52,53,54"},
    {17, "certification_status", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {18, "certified_on", FieldType::kDate, 8, true, Need::kOptional, ""},
    {19, "certified_from", FieldType::kDate, 8, true, Need::kOptional, ""},
    {20, "certified_to", FieldType::kDate, 8, true, Need::kOptional, ""},
    {21, "care_level", FieldType::kCode, 2, true, Need::kOptional, "06,12,13,21,22,23,24,25"},
    {22, "assessment_result", FieldType::kText, 0, false, Need::kOptional, ""},
    {23, "review_board_opinion", FieldType::kText, 0, false, Need::kOptional, ""},
    {24, "overall_policy", FieldType::kText, 0, false, Need::kOptional, ""},
    {25, "housekeeping_reason", FieldType::kCode, 1, true, Need::kOptional, "1,2,3"},
    {26, "housekeeping_reason_other", FieldType::kText, 0, false, Need::kOptional, ""},
    {27, "updater_office_number", FieldType::kAlnum, 10, true, Need::kOptional, ""},
    {28, "discriminator", FieldType::kUnused, 1, false, Need::kOptional, ""},
};

// 第2表, the same in both versions
constexpr Field kUp2kyoFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "plan_created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {6, "issue_no", FieldType::kInt, 2, false, Need::kOptional, ""},
    {7, "issue", FieldType::kText, 0, false, Need::kOptional, ""},
    {8, "goal_no", FieldType::kInt, 2, false, Need::kOptional, ""},
    {9, "long_term_goal", FieldType::kText, 0, false, Need::kOptional, ""},
    {10, "short_term_goal", FieldType::kText, 0, false, Need::kOptional, ""},
    {11, "long_term_period", FieldType::kText, 0, false, Need::kOptional, ""},
    {12, "short_term_period", FieldType::kText, 0, false, Need::kOptional, ""},
    {13, "support_no", FieldType::kInt, 2, false, Need::kOptional, ""},
    {14, "service_content", FieldType::kText, 0, false, Need::kOptional, ""},
    {15, "insurance_covered", FieldType::kCode, 1, true, Need::kOptional, "Y,N"},
    {16, "service_kind_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {17, "service_office_number", FieldType::kAlnum, 10, true, Need::kOptional, ""},
    {18, "service_office_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {19, "frequency", FieldType::kText, 0, false, Need::kOptional, ""},
    {20, "service_period", FieldType::kText, 0, false, Need::kOptional, ""},
    {21, "updater_office_number", FieldType::kAlnum, 10, true, Need::kOptional, ""},
    {22, "discriminator", FieldType::kUnused, 1, false, Need::kOptional, ""},
};

// 第3表, new in V4
constexpr Field kUp3kyoFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "plan_created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {6, "weekly_service", FieldType::kText, 0, false, Need::kOptional, ""},
    {7, "weekday", FieldType::kCode, 1, true, Need::kOptional, "1,2,3,4,5,6,7"},
    {8, "start_time", FieldType::kTime, 4, true, Need::kOptional, ""},
    {9, "end_time", FieldType::kTime, 4, true, Need::kOptional, ""},
    {10, "daily_activity", FieldType::kText, 0, false, Need::kOptional, ""},
    {11, "activity_start_time", FieldType::kTime, 4, true, Need::kOptional, ""},
    {12, "activity_end_time", FieldType::kTime, 4, true, Need::kOptional, ""},
    {13, "non_weekly_service", FieldType::kText, 0, false, Need::kOptional, ""},
};

// 第1表削除
constexpr Field kDlt1kyoFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "plan_created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
};

// 第6表予定削除
constexpr Field kDltplanFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "service_month", FieldType::kMonth, 6, true, Need::kAlways, ""},
};

// 第6表実績削除
constexpr Field kDltjskFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "service_month", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {5, "service_office_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {6, "service_type", FieldType::kAlnum, 2, true, Need::kAlways, ""},
};

}  // namespace

std::span<const Field> Up1kyoFields() { return kUp1kyoFields; }
std::span<const Field> Up2kyoFields() { return kUp2kyoFields; }
std::span<const Field> Up3kyoFields() { return kUp3kyoFields; }
std::span<const Field> Dlt1kyoFields() { return kDlt1kyoFields; }
std::span<const Field> DltplanFields() { return kDltplanFields; }
std::span<const Field> DltjskFields() { return kDltjskFields; }

}  // namespace renkei_generator
