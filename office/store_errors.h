// The words for what can stand in the way of an office store: store_errors.def expanded, as rows of the catalogue of
// run errors. Used by programs. Threads: constants.
#pragma once

#include <span>

#include "renkei/run_errors.h"

namespace renkei::office {

// All rows, in the order of the table.
std::span<const RunErrorText> StoreErrorTexts();

}  // namespace renkei::office
