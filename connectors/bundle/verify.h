// Verifying bundles, plain and sealed. Used by the command line, by whoever receives, and by relays (which see covers
// alone). Threads: functions without shared state; a key belongs to one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/bundle/bundle.h"
#include "connectors/bundle/cover.h"
#include "connectors/bundle/office_key.h"
#include "connectors/bundle/trust.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei::bundle {

struct VerifyOptions {
  // How the file is called in refusals.
  std::string shown_path;
  // The moment at which certificates have to be valid; REQUIRED.
  Instant at;
  // The office that the bundle has to be for; empty: any.
  std::string addressee;
  // What whoever brought it says that it is: who sends it, and its id; empty: nothing was said.
  std::string sender = {}, bundle_id = {};
};

struct Verification {
  // Why the bundle is refused (refusals.def), in the order of the checks; nothing hides what was found before it, so
  // the first is the cause. Empty: everything that could be looked at is right.
  std::vector<Status> refusals;
  bool sealed = false;
  bool opened = false;  // a sealed bundle was opened; a plain one always is
  // What was established, as far as it went; without refusals all that `opened` and `sealed` promise.
  std::optional<Certificate> signer;
  Instant signed_at;
  std::optional<Cover> cover;            // of a sealed bundle
  std::optional<BundleVerdict> verdict;  // of an opened one; NOT to be believed while there are refusals
  // Only without refusals, of an opened bundle:
  std::optional<BundleContents> contents;
  std::string container;  // the bytes of the plain bundle

  [[nodiscard]] bool ok() const { return refusals.empty(); }
};

// Verifies the bytes of a bundle. A sealed one is opened where there is a key and its cover and container give no
// reason against it (Standing::kBad): the key is not used for whoever did not sign. Otherwise its cover alone is
// verified. `registry` has the grammars by which names of files tell sender and receiver; with an empty one, no names
// are read and bundle-names-unread is among the refusals. Never fails as a whole.
Verification VerifyBundle(std::string_view bytes, const Trust& trust, const SpecRegistry& registry,
                          const VerifyOptions& options, const OfficeKey* key = nullptr);

}  // namespace renkei::bundle
