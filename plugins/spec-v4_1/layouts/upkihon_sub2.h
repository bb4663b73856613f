// UPKIHON_SUB2 (標準仕様 V4.1 別紙): the medical history of a UPKIHON record, whose items 2 to 4 every record repeats.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kUpkihonSub2[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "consulted_on", "相談日").Required(),
    // Free text such as an era, year and month, not YYYYMMDD.
    Text(5, "date_text", "年月日"),
    Text(6, "disease_name", "病名"),
    Text(7, "clinic_and_doctor", "医療機関・医師名"),
    Code(8, "attending_doctor", "主治医・意見作成者フラグ", 1, kAttendingDoctor),
    Phone(9, "clinic_phone", "医療機関・医師電話番号"),
    Code(10, "disease_course", "経過", 2, kDiseaseCourse),
    Text(11, "treatment_note", "治療中の内容"),
};
static_assert(WellFormed(kUpkihonSub2) && std::size(kUpkihonSub2) == 11);

}  // namespace renkei::spec_v4_1
