// Making bundles: from a checked set to a signed file, and from that to a sealed one. Used by the command line and by
// whoever sends. Byte form: docs/bundle.md. Threads: functions without shared state; a key belongs to one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/bundle/container.h"
#include "connectors/bundle/office_key.h"
#include "connectors/bundle/trust.h"
#include "connectors/bundle/verdict.h"
#include "renkei/input.h"
#include "renkei/report.h"
#include "renkei/status.h"

namespace renkei::bundle {

// What a bundle carries.
struct BundleContents {
  std::vector<Entry> files;            // as read, in the order of the verdict
  std::optional<std::string> message;  // UTF-8
  BundleVerdict verdict;
};

struct DraftOptions {
  std::string addressee;               // office number; REQUIRED
  std::optional<std::string> message;  // UTF-8, at most 2,000 characters; not empty
  std::string bundle_id;               // empty: a new one
  std::string created_at;              // RFC 3339; REQUIRED
};

struct Draft {
  // Why there is none: sign-set-unclear, sign-set-invalid, sign-nothing, sign-two-destinations, sign-two-senders,
  // sign-other-destination, bundle-to-itself, bundle-message-invalid, bundle-entry-name,
  // bundle-entry-duplicate, bundle-too-large, file-changed
  // (the bytes are not those that were checked), and intake's own. Empty: `contents` is whole.
  std::vector<Status> refusals;
  BundleContents contents;
};

// Reads the files that `report` judged, once more, and takes them only if they are the same bytes. REQUIRES: `report`
// is of a check of `intake` with the scope of a send, and has its checked_at.
Draft DraftBundle(const Intake& intake, const Report& report, const DraftOptions& options);

// "" or bundle-message-invalid.
Status JudgeMessage(std::string_view message);

// The bundle, signed. `at` is the signing time. Fails with certificate-other-office when the key is not the sender's,
// and as Sign and JudgeValidity and JudgeCertificate do.
Result<std::string> SignBundle(const BundleContents& contents, const OfficeKey& key,
                               const std::vector<CertificateKind>& kinds, Instant at);

struct SealOptions {
  std::vector<Certificate> addressees;  // certificates of the addressee, already judged; REQUIRED
  std::uint64_t number = 0;             // the sender's own count of what it sent; 0: it does not count
};

// The sealed bundle: to the addressee's certificates and to the sender's own. `contents` is what `bundle` holds, and
// the key is that which signed it. Fails with seal-other-addressee when a certificate is another office's,
// certificate-other-office, seal-too-many (certificates), and as Sign does.
Result<std::string> SealBundle(std::string_view bundle, const BundleContents& contents, const OfficeKey& key,
                               const SealOptions& options, Instant at);

}  // namespace renkei::bundle
