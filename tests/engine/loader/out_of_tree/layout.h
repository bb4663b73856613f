// The one record layout of the tiny standard: what an office ordered in a month. Tiny standard, chapter 2.
#pragma once

#include <cstdint>

#include "renkei/sdk/spec_tables.h"

namespace tiny {

using namespace renkei::sdk;  // NOLINT(google-build-using-namespace): the words of the tables

inline constexpr renkei_code_t kUnits[] = {Value("1", "個", "pieces"), Value("2", "箱", "boxes")};

inline constexpr renkei_field_t kOrderFields[] = {
    Digits(1, "version", "版", 6).Required(),
    Alnum(2, "office_number", "事業所番号", 10).Required(),
    Month(3, "order_month", "注文月").Required(),
    Alnum(4, "article", "品目", 5).Required(),
    Int(5, "quantity", "数量", 3).Required().Range(1, 999),
    Code(6, "unit", "単位", 1, kUnits).Required(),
    Text(7, "remark", "備考", 100),
};
static_assert(WellFormed(kOrderFields));

inline constexpr std::uint8_t kOrderName[] = {RENKEI_NAME_PREFIX, RENKEI_NAME_MONTH, RENKEI_NAME_SENDER,
                                              RENKEI_NAME_RECEIVER, RENKEI_NAME_STAMP};
inline constexpr std::uint16_t kOrderKey[] = {2, 4};

inline constexpr renkei_layout_t kLayouts[] = {MakeLayout("ORDER", "注文情報", "Orders")
                                                   .Fields(kOrderFields)
                                                   .Named(kOrderName)
                                                   .ManyEach(kOrderKey)
                                                   .MonthIn(3)
                                                   .SenderIn(2)};

}  // namespace tiny
