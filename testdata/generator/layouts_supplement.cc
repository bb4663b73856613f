// The user supplement, the same in both versions.
#include "testdata/generator/layout_tables.h"

namespace renkei_generator {
namespace {

// 利用者補足情報
constexpr Field kUphosokuFields[] = {
    {1, "csv_version", FieldType::kMonth, 6, true, Need::kAlways, ""},
    {2, "insurer_number", FieldType::kDigits, 6, true, Need::kAlways, ""},
    {3, "insured_number", FieldType::kAlnum, 10, true, Need::kAlways, ""},
    {4, "plan_created_on", FieldType::kDate, 8, true, Need::kAlways, ""},
    {5, "user_name_kana", FieldType::kText, 0, false, Need::kAlways, ""},
    {6, "user_name", FieldType::kText, 0, false, Need::kAlways, ""},
    {7, "user_sex", FieldType::kCode, 1, true, Need::kAlways, "1,2"},
    {8, "user_birth_date", FieldType::kDate, 8, true, Need::kAlways, ""},
    {9, "user_postal_code", FieldType::kPostal, 8, true, Need::kOptional, ""},
    {10, "user_address1", FieldType::kText, 0, false, Need::kOptional, ""},
    {11, "user_address2", FieldType::kText, 0, false, Need::kOptional, ""},
    {12, "user_phone", FieldType::kPhone, 15, false, Need::kOptional, ""},
    {13, "certified_on", FieldType::kDate, 8, true, Need::kOptional, ""},
    {14, "limit_from", FieldType::kDate, 8, true, Need::kOptional, ""},
    {15, "limit_to", FieldType::kDate, 8, true, Need::kOptional, ""},
    {16, "certification_status", FieldType::kCode, 1, true, Need::kOptional, "1,2"},
    {17, "care_level_changed_on", FieldType::kDate, 8, true, Need::kOptional, ""},
    {18, "care_level", FieldType::kCode, 2, true, Need::kOptional, "06,12,13,21,22,23,24,25"},
    {19, "category_limit_units", FieldType::kInt, 7, false, Need::kOptional, ""},
    {20, "type_limit1_service_type", FieldType::kAlnum, 2, true, Need::kOnCondition, ""},
    {21, "type_limit1_limit_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {22, "type_limit1_total_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {23, "type_limit1_over_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {24, "type_limit2_service_type", FieldType::kAlnum, 2, true, Need::kOnCondition, ""},
    {25, "type_limit2_limit_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {26, "type_limit2_total_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {27, "type_limit2_over_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {28, "type_limit3_service_type", FieldType::kAlnum, 2, true, Need::kOnCondition, ""},
    {29, "type_limit3_limit_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {30, "type_limit3_total_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {31, "type_limit3_over_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {32, "type_limit4_service_type", FieldType::kAlnum, 2, true, Need::kOnCondition, ""},
    {33, "type_limit4_limit_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {34, "type_limit4_total_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {35, "type_limit4_over_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {36, "type_limit5_service_type", FieldType::kAlnum, 2, true, Need::kOnCondition, ""},
    {37, "type_limit5_limit_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {38, "type_limit5_total_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {39, "type_limit5_over_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {40, "type_limit6_service_type", FieldType::kAlnum, 2, true, Need::kOnCondition, ""},
    {41, "type_limit6_limit_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {42, "type_limit6_total_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {43, "type_limit6_over_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {44, "type_limit7_service_type", FieldType::kAlnum, 2, true, Need::kOnCondition, ""},
    {45, "type_limit7_limit_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {46, "type_limit7_total_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {47, "type_limit7_over_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {48, "type_limit8_service_type", FieldType::kAlnum, 2, true, Need::kOnCondition, ""},
    {49, "type_limit8_limit_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {50, "type_limit8_total_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {51, "type_limit8_over_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {52, "type_limit9_service_type", FieldType::kAlnum, 2, true, Need::kOnCondition, ""},
    {53, "type_limit9_limit_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {54, "type_limit9_total_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {55, "type_limit9_over_units", FieldType::kInt, 7, false, Need::kOnCondition, ""},
    {56, "total_over_units", FieldType::kInt, 7, false, Need::kOptional, ""},
    {57, "facility_days_to_last_month", FieldType::kInt, 5, false, Need::kOptional, ""},
    {58, "facility_days_cumulative", FieldType::kInt, 5, false, Need::kOptional, ""},
    {59, "previous_care_level", FieldType::kCode, 2, true, Need::kOptional, "06,12,13,21,22,23,24,25"},
    {60, "consent_office_number", FieldType::kAlnum, 10, true, Need::kOptional, ""},
    {61, "updater_office_number", FieldType::kAlnum, 10, true, Need::kOptional, ""},
    {62, "discriminator", FieldType::kUnused, 1, false, Need::kOptional, ""},
    {63, "service_month", FieldType::kMonth, 6, true, Need::kAlways, ""},
};

}  // namespace

std::span<const Field> UphosokuFields() { return kUphosokuFields; }

}  // namespace renkei_generator
