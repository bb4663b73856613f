// DLT1KYO (標準仕様 V3 別紙), 居宅サービス計画書（1）削除: takes back table 1 of a plan, and with it table 2.
#pragma once

#include <iterator>

#include "plugins/spec-v3/codes.h"
#include "plugins/spec-v3/shapes.h"

namespace renkei::spec_v3 {

inline constexpr renkei_field_t kDlt1kyo[] = {
    Month(1, "csv_version", "CSVバージョン").Required(),
    Digits(2, "insurer_number", "保険者番号", 6).Required(),
    Alnum(3, "insured_number", "被保険者番号", 10).Required().Shape(kInsuredNumber).Personal(),
    Date(4, "plan_created_on", "居宅サービス計画作成（変更）日").Required(),
};
static_assert(WellFormed(kDlt1kyo) && std::size(kDlt1kyo) == 4);

}  // namespace renkei::spec_v3
