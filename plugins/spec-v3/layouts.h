// All record layouts of 標準仕様 V3, with the parts of their files' names, their keys and the items that the name
// binds (別紙, header block of each layout). The order is that of the standard; a name's `layout` is the index here.
#pragma once

#include <cstdint>

#include "plugins/spec-v3/layouts/dlt1kyo.h"
#include "plugins/spec-v3/layouts/dltjsk.h"
#include "plugins/spec-v3/layouts/dltplan.h"
#include "plugins/spec-v3/layouts/up1kyo.h"
#include "plugins/spec-v3/layouts/up2kyo.h"
#include "plugins/spec-v3/layouts/uphosoku.h"
#include "plugins/spec-v3/layouts/upjsk.h"
#include "plugins/spec-v3/layouts/upplan.h"
#include "plugins/spec-v3/layouts/upsikyu.h"
#include "renkei/sdk/spec_tables.h"

namespace renkei::spec_v3 {

// PREFIX_sender_receiver_stamp
inline constexpr std::uint8_t kPlainName[] = {RENKEI_NAME_PREFIX, RENKEI_NAME_SENDER, RENKEI_NAME_RECEIVER,
                                              RENKEI_NAME_STAMP};
// PREFIX_YYYYMM_sender_receiver_stamp
inline constexpr std::uint8_t kMonthName[] = {RENKEI_NAME_PREFIX, RENKEI_NAME_MONTH, RENKEI_NAME_SENDER,
                                              RENKEI_NAME_RECEIVER, RENKEI_NAME_STAMP};
// The same; 000000 stands for no month.
inline constexpr std::uint8_t kMonthOrZeroName[] = {RENKEI_NAME_PREFIX, RENKEI_NAME_MONTH_OR_ZERO, RENKEI_NAME_SENDER,
                                                    RENKEI_NAME_RECEIVER, RENKEI_NAME_STAMP};

// Insurer and insured person, then what tells the user's records apart.
inline constexpr std::uint16_t kUserAndItem4[] = {2, 3, 4};
inline constexpr std::uint16_t kUserAndItem5[] = {2, 3, 5};
inline constexpr std::uint16_t kUserAndItem14[] = {2, 3, 14};
inline constexpr std::uint16_t kUserAndItem63[] = {2, 3, 63};
inline constexpr std::uint16_t kUserDayAndMonth[] = {2, 3, 4, 63};
inline constexpr std::uint16_t kUserMonthOfficeType[] = {2, 3, 4, 5, 6};

inline constexpr renkei_layout_t kLayouts[] = {
    MakeLayout("UPHOSOKU", "利用者補足情報", "user supplement")
        .Fields(kUphosoku)
        .Named(kMonthOrZeroName)
        .From(RENKEI_SIDE_PLANNING)
        .OneEach(kUserDayAndMonth)
        .MonthIn(63),
    MakeLayout("UP1KYO", "居宅サービス計画書（1）", "care plan, table 1")
        .Fields(kUp1kyo)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .OneEach(kUserAndItem14),
    MakeLayout("UP2KYO", "居宅サービス計画書（2）", "care plan, table 2")
        .Fields(kUp2kyo)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .ManyEach(kUserAndItem5),
    MakeLayout("DLT1KYO", "居宅サービス計画書（1）削除", "care plan, table 1, deletion")
        .Fields(kDlt1kyo)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .OneEach(kUserAndItem4)
        .Deletion(),
    MakeLayout("UPPLAN", "サービス利用票（予定）", "service slip, table 6, plan")
        .Fields(kUpplan)
        .Named(kMonthName)
        .From(RENKEI_SIDE_PLANNING)
        .ManyEach(kUserAndItem5)
        .MonthIn(5)
        .ReceiverIn(17)
        .ServiceCodeIn(15),
    MakeLayout("UPJSK", "サービス利用票（実績）", "service slip, table 6, actuals")
        .Fields(kUpjsk)
        .Named(kMonthName)
        .From(RENKEI_SIDE_SERVICE)
        .ManyEach(kUserAndItem5)
        .MonthIn(5)
        .SenderIn(17)
        .PartnerIn(6)
        .ServiceCodeIn(15)
        .Results(),
    MakeLayout("DLTPLAN", "サービス利用票（予定）削除", "service slip, table 6, plan, deletion")
        .Fields(kDltplan)
        .Named(kMonthName)
        .From(RENKEI_SIDE_PLANNING)
        .OneEach(kUserAndItem4)
        .MonthIn(4)
        .Deletion(),
    MakeLayout("DLTJSK", "サービス利用票（実績）削除", "service slip, table 6, actuals, deletion")
        .Fields(kDltjsk)
        .Named(kMonthName)
        .From(RENKEI_SIDE_SERVICE)
        .OneEach(kUserMonthOfficeType)
        .MonthIn(4)
        .SenderIn(5)
        .ServiceCodeIn(6)
        .Deletion(),
    MakeLayout("UPSIKYU", "サービス利用票別表", "service slip, table 7")
        .Fields(kUpsikyu)
        .Named(kMonthName)
        .From(RENKEI_SIDE_PLANNING)
        .ManyEach(kUserAndItem5)
        .MonthIn(5)
        .ServiceCodeIn(9),
};

}  // namespace renkei::spec_v3
