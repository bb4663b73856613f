// CMS signatures by CAdES-BES: one signer, SHA-256, the certificate bound into what is signed. Used by this room:
// detached for bundles and covers, around what is signed for answers. Threads: pure functions but for the key's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "connectors/bundle/office_key.h"
#include "connectors/bundle/trust.h"
#include "renkei/status.h"

namespace renkei::bundle {

// The DER of a signature over `content`, which it does not hold. `at` is its signing time, a label and no proof. Fails
// with key-token-failed.
Result<std::string> Sign(std::string_view content, const OfficeKey& key, Instant at);

struct CheckedSignature {
  // Empty: the signature is right, its signer's certificate is trusted and may sign.
  std::vector<Status> refusals;
  std::vector<Certificate> signer;  // one, where the signature could be read; else none
  Instant signed_at;
};

// Checks a signature over `content`. Refusals, about `name`: signature-invalid (not the one shape that Sign makes),
// signature-wrong, `altered_code` (the signature is right, but of other content), and what JudgeChain and
// JudgeCertificate say.
CheckedSignature CheckSignature(std::string_view der, std::string_view content, const std::string& name,
                                const std::string& altered_code, const Trust& trust, Instant at);

// The same with `content` inside the DER.
Result<std::string> SignAttached(std::string_view content, const OfficeKey& key, Instant at);

struct CheckedAttached {
  CheckedSignature signature;
  std::string_view content;  // of `der`; empty where the signature could not be read
};

// As CheckSignature, of a signature that holds its content.
CheckedAttached CheckAttachedSignature(std::string_view der, const std::string& name, const std::string& altered_code,
                                       const Trust& trust, Instant at);

}  // namespace renkei::bundle
