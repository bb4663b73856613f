// Service slips: table 6 (plan and actuals share it) and table 7.
#include "testdata/generator/layout_tables.h"

namespace renkei_generator {
namespace {

// 第6表 of V3
constexpr Field kUpplanV3Fields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "service_month", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {6, "plan_office_number", FieldType::kAlnum, 10, true, Need::kExpected, ""},
    {7, "plan_manager_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {8, "units", FieldType::kInt, 6, false, Need::kAlways, ""},
    {9, "short_stay_days_to_last_month", FieldType::kInt, 5, false, Need::kOptional, ""},
    {10, "service_date", FieldType::kDate, 8, true, Need::kAlways, ""},
    {11, "prorated_days", FieldType::kDigits, 31, true, Need::kOnCondition, ""},
    {12, "start_time", FieldType::kTime, 4, true, Need::kAlways, ""},
    {13, "end_time", FieldType::kTime, 4, true, Need::kAlways, ""},
    {14, "service_count", FieldType::kInt, 2, false, Need::kAlways, ""},
    {15, "service_code", FieldType::kAlnum, 6, true, Need::kAlways, ""},
    {16, "detail_code", FieldType::kInt, 0, false, Need::kOnCondition, ""},
    {17, "service_office_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {18, "service_office_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {19, "satellite_number", FieldType::kAlnum, 2, false, Need::kOnCondition, ""},
    {20, "over_30_days", FieldType::kFlag, 1, true, Need::kAlways, "1,0"},
    {21, "updater_office_number", FieldType::kAlnum, 10, true, Need::kOptional, ""},
    {22, "discriminator", FieldType::kUnused, 1, false, Need::kOptional, ""},
};

// 第6表 of V4.1, with the equipment fields
constexpr Field kUpplanV41Fields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "service_month", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {6, "plan_office_number", FieldType::kAlnum, 10, true, Need::kExpected, ""},
    {7, "plan_manager_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {8, "units", FieldType::kInt, 6, false, Need::kAlways, ""},
    {9, "short_stay_days_to_last_month", FieldType::kInt, 5, false, Need::kOptional, ""},
    {10, "service_date", FieldType::kDate, 8, true, Need::kAlways, ""},
    {11, "prorated_days", FieldType::kDigits, 31, true, Need::kOnCondition, ""},
    {12, "start_time", FieldType::kTime, 4, true, Need::kAlways, ""},
    {13, "end_time", FieldType::kTime, 4, true, Need::kAlways, ""},
    {14, "service_count", FieldType::kInt, 2, false, Need::kAlways, ""},
    {15, "service_code", FieldType::kAlnum, 6, true, Need::kAlways, ""},
    {16, "tais_code", FieldType::kAlnum, 12, true, Need::kOnCondition, ""},
    {17, "equipment_notification_code", FieldType::kAlnum, 12, true, Need::kOnCondition, ""},
    {18, "equipment_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {19, "detail_code", FieldType::kInt, 0, false, Need::kOnCondition, ""},
    {20, "service_office_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {21, "service_office_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {22, "satellite_number", FieldType::kAlnum, 2, false, Need::kOnCondition, ""},
    {23, "over_30_days", FieldType::kFlag, 1, true, Need::kAlways, "1,0"},
    {24, "updater_office_number", FieldType::kAlnum, 10, true, Need::kOptional, ""},
    {25, "discriminator", FieldType::kUnused, 1, false, Need::kOptional, ""},
};

// 第7表 of V3
constexpr Field kUpsikyuV3Fields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "service_month", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {6, "service_office_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {7, "service_office_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {8, "satellite_number", FieldType::kAlnum, 2, false, Need::kOnCondition, ""},
    {9, "service_code", FieldType::kAlnum, 6, true, Need::kAlways, ""},
    {10, "units", FieldType::kInt, 6, false, Need::kAlways, ""},
    {11, "discounted_rate", FieldType::kInt, 5, false, Need::kOnCondition, ""},
    {12, "discounted_units", FieldType::kInt, 6, false, Need::kOnCondition, ""},
    {13, "count_or_days", FieldType::kInt, 2, false, Need::kAlways, ""},
    {14, "service_units_amount", FieldType::kInt, 5, false, Need::kOptional, ""},
    {15, "managed_units", FieldType::kInt, 6, false, Need::kOnCondition, ""},
    {16, "type_limit_over_units", FieldType::kInt, 6, false, Need::kOptional, ""},
    {17, "type_limit_within_units", FieldType::kInt, 6, false, Need::kOptional, ""},
    {18, "category_limit_over_units", FieldType::kInt, 6, false, Need::kOptional, ""},
    {19, "category_limit_within_units", FieldType::kInt, 6, false, Need::kOptional, ""},
    {20, "unit_price", FieldType::kDecimal, 6, false, Need::kOptional, ""},
    {21, "total_cost_insured", FieldType::kInt, 6, false, Need::kOptional, ""},
    {22, "benefit_rate", FieldType::kInt, 6, false, Need::kOptional, ""},
    {23, "claimed_amount", FieldType::kInt, 6, false, Need::kOptional, ""},
    {24, "fixed_user_charge_unit_price", FieldType::kInt, 6, false, Need::kOptional, ""},
    {25, "user_charge_insured", FieldType::kInt, 6, false, Need::kOptional, ""},
    {26, "user_charge_full", FieldType::kInt, 6, false, Need::kOptional, ""},
    {27, "days_used_to_last_month", FieldType::kInt, 5, false, Need::kOptional, ""},
    {28, "planned_days_this_month", FieldType::kInt, 2, false, Need::kOptional, ""},
    {29, "cumulative_days", FieldType::kInt, 5, false, Need::kOptional, ""},
    {30, "over_30_days", FieldType::kFlag, 1, true, Need::kAlways, "1,0"},
    {31, "fixed_office_code", FieldType::kDigits, 10, true, Need::kOptional, ""},
    {32, "entered_by_code", FieldType::kAlnum, 10, false, Need::kOptional, ""},
    {33, "updater_office_number", FieldType::kAlnum, 10, true, Need::kOptional, ""},
    {34, "discriminator", FieldType::kUnused, 1, false, Need::kOptional, ""},
};

// 第7表 of V4.1
constexpr Field kUpsikyuV41Fields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "service_month", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {6, "service_office_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {7, "service_office_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {8, "satellite_number", FieldType::kAlnum, 2, false, Need::kOnCondition, ""},
    {9, "service_code", FieldType::kAlnum, 6, true, Need::kAlways, ""},
    {10, "tais_code", FieldType::kAlnum, 12, true, Need::kOnCondition, ""},
    {11, "equipment_notification_code", FieldType::kAlnum, 12, true, Need::kOnCondition, ""},
    {12, "equipment_name", FieldType::kText, 0, false, Need::kOptional, ""},
    {13, "units", FieldType::kInt, 6, false, Need::kAlways, ""},
    {14, "discounted_rate", FieldType::kInt, 5, false, Need::kOnCondition, ""},
    {15, "discounted_units", FieldType::kInt, 6, false, Need::kOnCondition, ""},
    {16, "count_or_days", FieldType::kInt, 3, false, Need::kAlways, ""},
    {17, "service_units_amount", FieldType::kInt, 5, false, Need::kOptional, ""},
    {18, "managed_units", FieldType::kInt, 6, false, Need::kOnCondition, ""},
    {19, "type_limit_over_units", FieldType::kInt, 6, false, Need::kOptional, ""},
    {20, "type_limit_within_units", FieldType::kInt, 6, false, Need::kOptional, ""},
    {21, "category_limit_over_units", FieldType::kInt, 6, false, Need::kOptional, ""},
    {22, "category_limit_within_units", FieldType::kInt, 6, false, Need::kOptional, ""},
    {23, "unit_price", FieldType::kDecimal, 6, false, Need::kOptional, ""},
    {24, "total_cost_insured", FieldType::kInt, 6, false, Need::kOptional, ""},
    {25, "benefit_rate", FieldType::kInt, 6, false, Need::kOptional, ""},
    {26, "claimed_amount", FieldType::kInt, 6, false, Need::kOptional, ""},
    {27, "fixed_user_charge_unit_price", FieldType::kInt, 6, false, Need::kOptional, ""},
    {28, "user_charge_insured", FieldType::kInt, 6, false, Need::kOptional, ""},
    {29, "user_charge_full", FieldType::kInt, 6, false, Need::kOptional, ""},
    {30, "days_used_to_last_month", FieldType::kInt, 5, false, Need::kOptional, ""},
    {31, "planned_days_this_month", FieldType::kInt, 2, false, Need::kOptional, ""},
    {32, "cumulative_days", FieldType::kInt, 5, false, Need::kOptional, ""},
    {33, "over_30_days", FieldType::kFlag, 1, true, Need::kAlways, "1,0"},
    {34, "fixed_office_code", FieldType::kDigits, 10, true, Need::kOptional, ""},
    {35, "entered_by_code", FieldType::kAlnum, 10, false, Need::kOptional, ""},
    {36, "updater_office_number", FieldType::kAlnum, 10, true, Need::kOptional, ""},
    {37, "discriminator", FieldType::kUnused, 1, false, Need::kOptional, ""},
};

}  // namespace

std::span<const Field> UpplanV3Fields() { return kUpplanV3Fields; }
std::span<const Field> UpplanV41Fields() { return kUpplanV41Fields; }
std::span<const Field> UpsikyuV3Fields() { return kUpsikyuV3Fields; }
std::span<const Field> UpsikyuV41Fields() { return kUpsikyuV41Fields; }

}  // namespace renkei_generator
