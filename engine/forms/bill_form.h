// サービス利用票別表 (第７表): units, limits and the user's charge of a person and month. Threads: functions without
// state.
#pragma once

#include <string_view>
#include <vector>

#include "engine/forms/subject.h"

namespace renkei::forms {

bool IsBill(const renkei_layout_t& layout);

// The records of one month, in the order in which they stand. REQUIRES: at least one.
Form MakeBill(Scribe& scribe, const Subject& subject, std::string_view month, const std::vector<const Row*>& rows);

}  // namespace renkei::forms
