// Any layout as a form: the name of each item and what stands there. For the layouts that have no form of their own
// here, those of a later version of the standard among them. Threads: functions without state.
#pragma once

#include <vector>

#include "engine/forms/pictures.h"
#include "engine/forms/subject.h"

namespace renkei::forms {

// The records of one file. Items without a value are left out, and the version value and the unused items.
Form MakePlain(Scribe& scribe, const Subject& subject, const PersonFile& file, const PictureShelf& pictures);

}  // namespace renkei::forms
