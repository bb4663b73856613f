// DLTKIHON (標準仕様 V4.1 別紙), 利用者基本情報 削除: takes back a UPKIHON record, and with it its sub tables and
// picture.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/codes.h"
#include "plugins/spec-v4_1/shapes.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_field_t kDltkihon[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "consulted_on", "相談日").Required(),
};
static_assert(WellFormed(kDltkihon) && std::size(kDltkihon) == 4);

}  // namespace renkei::spec_v4_1
