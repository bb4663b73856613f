// Whom we trust, and the judgement of a certificate by it: chain, validity, revocation. Used by whoever verifies a
// bundle or takes a certificate from elsewhere. Threads: values; judging reads them only.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/bundle/certificate.h"
#include "renkei/status.h"

struct X509_crl_st;

namespace renkei::bundle {

// A certificate revocation list. Copies share it.
using Crl = std::shared_ptr<X509_crl_st>;

struct Trust {
  // Certificates of the authorities that are believed. Nothing else is: the system's own store is never looked at.
  std::vector<Certificate> anchors;
  // One for each authority of a chain is REQUIRED, unless require_crl is false. A list past its next update is stale.
  std::vector<Crl> crls;
  bool require_crl = true;
  // Which policy OID stands for which kind of certificate. Change it where the authority has its own.
  std::vector<CertificateKind> kinds = DefaultKinds();
};

// All lists of a file in PEM, or the one of a file in DER. Fails with crl-unreadable about `shown_path`.
Result<std::vector<Crl>> ReadCrls(std::string_view bytes, const std::string& shown_path);

struct ChainJudgement {
  // In this order: certificate-untrusted, certificate-invalid, certificate-revoked, certificate-expired,
  // certificate-not-yet-valid, certificate-weak-key, crl-missing, crl-stale, crl-invalid; subjects are certificates.
  std::vector<Status> refusals;
  // From the certificate to the anchor, as far as it could be built.
  std::vector<Certificate> chain;
};

// Judges a certificate at a moment by its chain. `others` are offered for building it, and believed in nothing.
ChainJudgement JudgeChain(const Certificate& certificate, const std::vector<Certificate>& others, const Trust& trust,
                          Instant at);

// JudgeChain, then JudgeCertificate.
std::vector<Status> JudgeWhole(const Certificate& certificate, CertificateUse use, const Trust& trust, Instant at);

}  // namespace renkei::bundle
