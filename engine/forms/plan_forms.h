// The tables of a care plan: 第１表, 第２表, 第３表. Threads: functions without state.
#pragma once

#include <vector>

#include "engine/forms/subject.h"

namespace renkei::forms {

bool IsPlan(const renkei_layout_t& layout);
bool IsNeeds(const renkei_layout_t& layout);
bool IsWeek(const renkei_layout_t& layout);

// 居宅サービス計画書（１）, one record.
Form MakePlan(Scribe& scribe, const Subject& subject, const Row& row);

// 居宅サービス計画書（２): issues, their goals, their support lines, nested. REQUIRES: at least one record; all of one
// plan.
Form MakeNeeds(Scribe& scribe, const Subject& subject, const std::vector<const Row*>& rows);

// 週間サービス計画表: a day begins at four, as on the paper. REQUIRES: as above.
Form MakeWeek(Scribe& scribe, const Subject& subject, const std::vector<const Row*>& rows);

// The fields above the tables of a plan.
Table PlanHead(Scribe& scribe, NoteBook& notes, const Subject& subject, const Row& row);

}  // namespace renkei::forms
