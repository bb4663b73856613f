// What can be told of a bundle that came in: from its cover as long as it is closed, from its files once it is open.
// Private to this room. Threads: pure functions.
#pragma once

#include <string>
#include <vector>

#include "connectors/bundle/verify.h"
#include "office/inbox.h"
#include "renkei/report.h"
#include "renkei/specs.h"

namespace renkei::exchange {

// Fills in kind, csv_version, layouts, files, bytes and message by the cover; of a bundle without one, by its verdict.
// Nothing where there is neither.
void DescribeByCover(const bundle::Verification& verification, const SpecRegistry& registry,
                     office::Reception* reception);

// Fills in sender_type, month, kind and csv_version by the check of its files.
void DescribeByCheck(const bundle::Verification& verification, const Report& report, office::Reception* reception);

}  // namespace renkei::exchange
