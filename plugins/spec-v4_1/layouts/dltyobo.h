// DLTYOBO (標準仕様 V4.1 別紙), 介護予防サービス・支援計画書 削除: takes back a UPYOBO record, and with it its sub
// table.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kDltyobo[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "plan_created_on", "計画作成(変更)日").Required(),
};
static_assert(WellFormed(kDltyobo) && std::size(kDltyobo) == 4);

}  // namespace renkei::spec_v4_1
