// サービス利用票 (第６表): the services of a person and month, day by day. Threads: functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/forms/subject.h"

namespace renkei::forms {

// Whether the layout is a service slip, of a plan or (RENKEI_LAYOUT_RESULTS) of what was delivered.
bool IsSlip(const renkei_layout_t& layout);

// The records of one month; one of the two may be empty.
Form MakeSlip(Scribe& scribe, const Subject& subject, std::string_view month, const std::vector<const Row*>& plan,
              const std::vector<const Row*>& results);

// What a service is called in a row of slip or bill: its type, its code, the equipment.
std::string ServiceText(const Scribe& scribe, const Row& row);
std::string OfficeText(const Scribe& scribe, const Row& row);

}  // namespace renkei::forms
