// Sends as lists show them and as operands name them. Used by the commands outbox and sent. Threads: one call a run.
#pragma once

#include <string>
#include <vector>

#include "cli/exchange_words.h"
#include "cli/invocation.h"
#include "office/store.h"

namespace renkei::cli {

// As text or as JSON (--format), in the order given.
void WriteSendList(const Invocation& invocation, office::Store& store, const std::vector<office::Send>& sends,
                   const KindNames& kinds);

// The one send whose id begins with `said`. Throws UsageError where there is none or several.
office::Send FindSend(const std::vector<office::Send>& sends, const std::string& said, const Words& words);

}  // namespace renkei::cli
