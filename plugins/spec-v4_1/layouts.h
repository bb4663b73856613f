// All record layouts of 標準仕様 V4.1, with the parts of their files' names, their keys and the items that the name
// binds (別紙, header block of each layout). The order is that of the standard; a name's `layout` is the index here.
#pragma once

#include <cstdint>

#include "plugins/spec-v4_1/layouts/dlt1kyo.h"
#include "plugins/spec-v4_1/layouts/dltjsk.h"
#include "plugins/spec-v4_1/layouts/dltkihon.h"
#include "plugins/spec-v4_1/layouts/dltplan.h"
#include "plugins/spec-v4_1/layouts/dltyobo.h"
#include "plugins/spec-v4_1/layouts/up1kyo.h"
#include "plugins/spec-v4_1/layouts/up2kyo.h"
#include "plugins/spec-v4_1/layouts/up3kyo.h"
#include "plugins/spec-v4_1/layouts/uphosoku.h"
#include "plugins/spec-v4_1/layouts/upjsk.h"
#include "plugins/spec-v4_1/layouts/upkihon.h"
#include "plugins/spec-v4_1/layouts/upkihon_sub1.h"
#include "plugins/spec-v4_1/layouts/upkihon_sub2.h"
#include "plugins/spec-v4_1/layouts/upplan.h"
#include "plugins/spec-v4_1/layouts/upsikyu.h"
#include "plugins/spec-v4_1/layouts/upyobo.h"
#include "plugins/spec-v4_1/layouts/upyobo_sub.h"
#include "renkei/sdk/spec_tables.h"

namespace renkei::spec_v4_1 {

// PREFIX_sender_type_receiver_type_stamp
inline constexpr std::uint8_t kPlainName[] = {RENKEI_NAME_PREFIX,   RENKEI_NAME_SENDER,        RENKEI_NAME_SENDER_TYPE,
                                              RENKEI_NAME_RECEIVER, RENKEI_NAME_RECEIVER_TYPE, RENKEI_NAME_STAMP};
// PREFIX_YYYYMM_sender_type_receiver_type_stamp
inline constexpr std::uint8_t kMonthName[] = {RENKEI_NAME_PREFIX,      RENKEI_NAME_MONTH,    RENKEI_NAME_SENDER,
                                              RENKEI_NAME_SENDER_TYPE, RENKEI_NAME_RECEIVER, RENKEI_NAME_RECEIVER_TYPE,
                                              RENKEI_NAME_STAMP};
// The same; 000000 stands for no month.
inline constexpr std::uint8_t kMonthOrZeroName[] = {
    RENKEI_NAME_PREFIX,   RENKEI_NAME_MONTH_OR_ZERO, RENKEI_NAME_SENDER, RENKEI_NAME_SENDER_TYPE,
    RENKEI_NAME_RECEIVER, RENKEI_NAME_RECEIVER_TYPE, RENKEI_NAME_STAMP};
// PREFIX_sender_type_receiver_type_stamp_NNNN
inline constexpr std::uint8_t kImageName[] = {RENKEI_NAME_PREFIX,   RENKEI_NAME_SENDER,        RENKEI_NAME_SENDER_TYPE,
                                              RENKEI_NAME_RECEIVER, RENKEI_NAME_RECEIVER_TYPE, RENKEI_NAME_STAMP,
                                              RENKEI_NAME_BRANCH};

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
    MakeLayout("UP3KYO", "週間サービス計画表", "care plan, table 3 (weekly plan)")
        .Fields(kUp3kyo)
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
        .ReceiverIn(20)
        .ServiceCodeIn(15),
    MakeLayout("UPJSK", "サービス利用票（実績）", "service slip, table 6, actuals")
        .Fields(kUpjsk)
        .Named(kMonthName)
        .From(RENKEI_SIDE_SERVICE)
        .ManyEach(kUserAndItem5)
        .MonthIn(5)
        .SenderIn(20)
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
    MakeLayout("UPKIHON", "利用者基本情報", "user basic information")
        .Fields(kUpkihon)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .OneEach(kUserAndItem4),
    MakeLayout("UPKIHON_SUB1", "利用者基本情報 別表1（タイムスケジュール）", "user basic information, day schedule")
        .Fields(kUpkihonSub1)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .ManyEach(kUserAndItem4)
        .PartOf("UPKIHON"),
    MakeLayout("UPKIHON_SUB2", "利用者基本情報 別表2（現病歴）", "user basic information, medical history")
        .Fields(kUpkihonSub2)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .ManyEach(kUserAndItem4)
        .PartOf("UPKIHON"),
    MakeLayout("UPKIHON_IMAGE", "利用者基本情報 家族構成の画像", "user basic information, picture of the family")
        .Named(kImageName)
        .From(RENKEI_SIDE_PLANNING)
        .PartOf("UPKIHON")
        .Image(),
    MakeLayout("DLTKIHON", "利用者基本情報 削除", "user basic information, deletion")
        .Fields(kDltkihon)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .OneEach(kUserAndItem4)
        .Deletion(),
    MakeLayout("UPYOBO", "介護予防サービス・支援計画書", "prevention service plan")
        .Fields(kUpyobo)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .OneEach(kUserAndItem4),
    MakeLayout("UPYOBO_SUB", "介護予防サービス・支援計画書 別表", "prevention service plan, support plans")
        .Fields(kUpyoboSub)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .ManyEach(kUserAndItem4)
        .PartOf("UPYOBO"),
    MakeLayout("DLTYOBO", "介護予防サービス・支援計画書 削除", "prevention service plan, deletion")
        .Fields(kDltyobo)
        .Named(kPlainName)
        .From(RENKEI_SIDE_PLANNING)
        .OneEach(kUserAndItem4)
        .Deletion(),
};

}  // namespace renkei::spec_v4_1
