// DLTJSK (標準仕様 V3 別紙), サービス利用票（実績）削除: takes back what an office reported for a month and service
// type.
#pragma once

#include <iterator>

#include "plugins/spec-v3/codes.h"
#include "plugins/spec-v3/shapes.h"

namespace renkei::spec_v3 {

inline constexpr renkei_field_t kDltjsk[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Month(4, "service_month", "削除対象年月").Required(),
    Alnum(5, "service_office_number", "サービス事業者コード", 10).Required(),
    Alnum(6, "service_type", "サービス種類コード", 2).Required(),
};
static_assert(WellFormed(kDltjsk) && std::size(kDltjsk) == 6);

}  // namespace renkei::spec_v3
