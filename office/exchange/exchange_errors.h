// The words for what stands in the way of an exchange: exchange_errors.def expanded, as rows of the catalogue of run
// errors. Used by programs. Threads: constants.
#pragma once

#include <span>

#include "renkei/run_errors.h"

namespace renkei::exchange {

// All rows, in the order of the table.
std::span<const RunErrorText> ExchangeErrorTexts();

}  // namespace renkei::exchange
