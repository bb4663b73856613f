// All forms of a person: which records make which form, and which forms share a sheet. Threads: one.
#pragma once

#include <vector>

#include "engine/forms/pictures.h"
#include "engine/forms/scribe.h"

namespace renkei::forms {

// The sheets of a person: the plan's tables set by set, then the slips month by month, each with its table 7, then the
// rest. What was planned and what was delivered of one month stand in one slip, whatever sets they come from; of two
// sets of one sender and service type the newer one counts, and the older has a sheet of its own. A supplement is shown
// by itself only where no form names the person by it. Sheets that say the same, since a set went to several offices,
// are shown once.
std::vector<Sheet> MakeSheets(Scribe& scribe, const Person& person, const PictureShelf& pictures);

}  // namespace renkei::forms
