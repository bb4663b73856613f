// How sets of V3 become sets of V4.1 and the other way round. The items of both have the same ids (標準仕様 V4.1 別紙
// 変更点); what V4.1 added, V3 has no place for.
#pragma once

#include <iterator>

#include "plugins/spec-v4_1/service_types.h"
#include "renkei/sdk/spec_tables.h"

namespace renkei::spec_v4_1 {

inline constexpr renkei_layout_map_t kFromV3[] = {
    sdk::SameLayout("UPHOSOKU"), sdk::SameLayout("UP1KYO"),  sdk::SameLayout("UP2KYO"),
    sdk::SameLayout("UPPLAN"),   sdk::SameLayout("UPJSK"),   sdk::SameLayout("UPSIKYU"),
    sdk::SameLayout("DLT1KYO"),  sdk::SameLayout("DLTPLAN"), sdk::SameLayout("DLTJSK"),
};
inline constexpr renkei_layout_map_t kToV3[] = {
    sdk::SameLayout("UPHOSOKU"),   sdk::SameLayout("UP1KYO"),      sdk::SameLayout("UP2KYO"),
    sdk::SameLayout("UPPLAN"),     sdk::SameLayout("UPJSK"),       sdk::SameLayout("UPSIKYU"),
    sdk::SameLayout("DLT1KYO"),    sdk::SameLayout("DLTPLAN"),     sdk::SameLayout("DLTJSK"),
    sdk::NoLayout("UP3KYO"),       sdk::NoLayout("UPKIHON"),       sdk::NoLayout("UPKIHON_SUB1"),
    sdk::NoLayout("UPKIHON_SUB2"), sdk::NoLayout("UPKIHON_IMAGE"), sdk::NoLayout("UPYOBO"),
    sdk::NoLayout("UPYOBO_SUB"),   sdk::NoLayout("DLTKIHON"),      sdk::NoLayout("DLTYOBO"),
};

inline constexpr std::size_t kFirstPreventive = sdk::RowOf(kScopeTypes, "62");

// V3 is exchanged between care-management offices and service offices; a set with preventive services may come from a
// support centre as well.
inline constexpr renkei_map_t kMaps[] = {
    sdk::Map("mhlw:careplan:3", "mhlw:careplan:4.1", kFromV3, "43", kScopeTypes + kFirstPreventive,
             std::size(kScopeTypes) - kFirstPreventive),
    sdk::Map("mhlw:careplan:4.1", "mhlw:careplan:3", kToV3),
};

}  // namespace renkei::spec_v4_1
