// What the options of `send` add to the files: messages, attachments. Threads: one call a run.
#pragma once

#include "cli/invocation.h"
#include "office/exchange/send_plan.h"
#include "office/store.h"

namespace renkei::cli {

// Throws UsageError for options that do not go together or are not of their form, RunFailure for files and templates
// that cannot be had.
exchange::SendRequest SendRequestOf(const Invocation& invocation, office::Store& store);

// The message of --message or --message-file; nothing where neither was said. Throws UsageError for both.
std::optional<std::string> MessageOfOptions(const Invocation& invocation);

}  // namespace renkei::cli
