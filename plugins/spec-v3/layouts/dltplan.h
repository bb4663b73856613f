// DLTPLAN (標準仕様 V3 別紙), サービス利用票（予定）削除: takes back table 6 of a month, and with it table 7.
#pragma once

#include <iterator>

#include "plugins/spec-v3/codes.h"
#include "plugins/spec-v3/shapes.h"

namespace renkei::spec_v3 {

inline constexpr renkei_field_t kDltplan[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Month(4, "service_month", "削除対象年月").Required(),
};
static_assert(WellFormed(kDltplan) && std::size(kDltplan) == 4);

}  // namespace renkei::spec_v3
