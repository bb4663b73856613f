// The outcome of a verification as text and as JSON (renkei.verification/1, docs/bundle.md). Threads: pure functions.
#pragma once

#include <ostream>
#include <string>

#include "cli/words.h"
#include "connectors/bundle/verify.h"

namespace renkei::cli {

struct VerificationPage {
  const bundle::Verification& verification;
  const std::vector<bundle::CertificateKind>& kinds;
  std::string file;  // as the person named it
  bundle::Instant at;
};

void WriteVerificationText(const VerificationPage& page, const Words& words, std::ostream& out);
void WriteVerificationJson(const VerificationPage& page, const Words& words, std::ostream& out);

}  // namespace renkei::cli
