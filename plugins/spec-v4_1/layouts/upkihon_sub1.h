// UPKIHON_SUB1 (標準仕様 V4.1 別紙): the day's schedule of a UPKIHON record, whose items 2 to 4 every record repeats.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kUpkihonSub1[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "consulted_on", "相談日").Required(),
    // Free text such as 6:00, not HHMM.
    Text(5, "time_text", "時間"),
    Text(6, "user_activity", "本人の生活状況"),
    Text(7, "family_activity", "介護者・家族の生活状況"),
};
static_assert(WellFormed(kUpkihonSub1) && std::size(kUpkihonSub1) == 7);

}  // namespace renkei::spec_v4_1
