// The headings over the rules of careplan/rules.def whose ids begin with a place of their own.
#pragma once

#include "renkei/sdk/spec_tables.h"

namespace renkei::sdk::careplan {

inline constexpr renkei_code_t kRulePlaces[] = {
    Value("supplement", "利用者補足情報", "User supplement"),
    Value("table7", "サービス利用票別表（第7表）", "Service slip, table 7"),
};

}  // namespace renkei::sdk::careplan
