// Sealing: CMS AuthEnvelopedData with AES-256-GCM, to RSA certificates by RSA-OAEP with SHA-256, to P-256 ones by ECDH
// with a SHA-256 key derivation. Used by this room. Threads: pure functions but for the key's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "connectors/bundle/certificate.h"
#include "connectors/bundle/office_key.h"
#include "renkei/status.h"

namespace renkei::bundle {

inline constexpr std::size_t kMostRecipients = 8;

// The DER of `content` that only the holders of these certificates' keys can open. Fails with internal-error.
// REQUIRES: 1 to kMostRecipients certificates that JudgeCertificate takes for kSeal.
Result<std::string> Envelop(std::string_view content, const std::vector<Certificate>& recipients);

// What was enveloped; given out only when all of it is proven to be what the sender enveloped. Fails about `name` with
// seal-algorithm (anything but what Envelop makes), seal-not-for-us, seal-damaged.
Result<std::string> OpenEnvelope(std::string_view der, const OfficeKey& key, const std::string& name);

}  // namespace renkei::bundle
