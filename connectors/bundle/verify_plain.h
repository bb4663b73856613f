// The checks of a plain bundle whose container could be read. Private to this room. Threads: a pure function.
#pragma once

#include <string>
#include <vector>

#include "connectors/bundle/verify.h"

namespace renkei::bundle {

// Adds to `verification` what a plain bundle of these entries gives; `contents` is filled in even with refusals.
void VerifyPlain(std::vector<Entry> entries, const Trust& trust, const SpecRegistry& registry,
                 const VerifyOptions& options, Verification* verification);

// Adds bundle-other-arrival where the bundle is not the one that was announced.
void RefuseOtherArrival(const VerifyOptions& options, const std::string& sender, const std::string& bundle_id,
                        std::vector<Status>* refusals);

// The entry of a name; nullptr: none.
const Entry* FindEntry(const std::vector<Entry>& entries, std::string_view name);

}  // namespace renkei::bundle
