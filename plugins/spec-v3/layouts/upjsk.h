// UPJSK (標準仕様 V3 別紙), サービス利用票（実績）: table 6 as performed; times and office are those of the service
// given, the updater is the service office. The items are those of UPPLAN.
#pragma once

#include "plugins/spec-v3/layouts/upplan.h"

namespace renkei::spec_v3 {

inline constexpr const auto& kUpjsk = kUpplan;

}  // namespace renkei::spec_v3
