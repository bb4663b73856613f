// Receptions as lists show them, and what became of one that was taken. Used by the command receive.
// Threads: one call a run.
#pragma once

#include <string>
#include <vector>

#include "cli/exchange_words.h"
#include "cli/exit_codes.h"
#include "cli/invocation.h"
#include "office/exchange/receiver.h"

namespace renkei::cli {

// As text or as JSON (--format), in the order given.
void WriteReceptionList(const Invocation& invocation, const std::vector<exchange::ListedReception>& list,
                        const KindNames& kinds);

// The one reception whose id begins with `said`. Throws UsageError where there is none or several.
const exchange::ListedReception& FindReception(const std::vector<exchange::ListedReception>& list,
                                               const std::string& said, const Words& words);

// One line for it, with the reasons and remedies where it was not handed out, and the exit code that it comes to.
// `sender_name`: by the address book.
ExitCode TellTaken(const Invocation& invocation, const exchange::Taken& taken, const std::string& sender_name,
                   const KindNames& kinds);

}  // namespace renkei::cli
