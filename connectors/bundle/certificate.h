// An X.509 certificate as bundles see it: whose office, which kind, what it may be used for. Used by whoever signs,
// seals, verifies or keeps an address book. Threads: a value that is never changed; copies share what they hold.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/status.h"

struct x509_st;

namespace renkei::bundle {

using Instant = std::chrono::system_clock::time_point;

class Certificate {
 public:
  // Shares `x509`. REQUIRES: not null.
  explicit Certificate(std::shared_ptr<x509_st> x509);

  // Never null; of OpenSSL, valid as long as any copy of this.
  [[nodiscard]] x509_st* x509() const { return x509_.get(); }
  [[nodiscard]] const std::string& der() const { return der_; }
  // SHA-256 of the DER, lower-case hex.
  [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }
  // The office number: the subject's serialNumber; empty where it has none, several, or one that is not ten digits.
  [[nodiscard]] const std::string& office() const { return office_; }
  // The subject for people, RFC 2253 in UTF-8.
  [[nodiscard]] const std::string& subject() const { return subject_; }
  // Object identifiers of its certificate policies, in dots.
  [[nodiscard]] const std::vector<std::string>& policies() const { return policies_; }
  // A certificate without an end (year 9999) gives the last day that an Instant can say.
  [[nodiscard]] Instant not_before() const { return not_before_; }
  [[nodiscard]] Instant not_after() const { return not_after_; }

  bool operator==(const Certificate& other) const { return der_ == other.der_; }

 private:
  std::shared_ptr<x509_st> x509_;
  std::string der_, fingerprint_, office_, subject_;
  std::vector<std::string> policies_;
  Instant not_before_, not_after_;
};

// All certificates of a file in PEM, or the one of a file in DER. Fails with certificate-unreadable about `shown_path`.
Result<std::vector<Certificate>> ReadCertificates(std::string_view bytes, const std::string& shown_path);

// The certificate as PEM.
std::string PemOf(const Certificate& certificate);

// ---- kinds ----

// What a certificate was issued for, known by a policy OID.
struct CertificateKind {
  std::string oid;
  std::string id;       // care-insurance, care-plan, agent, disability
  bool usable = false;  // in this exchange
};

// The ids of all kinds and whether they may be used (docs/bundle.md).
std::vector<CertificateKind> DefaultKinds();

// ---- judging a certificate by itself ----

enum class CertificateUse : std::uint8_t { kSign, kSeal };

// What is wrong with a certificate for this use, without its chain, in a fixed order: certificate-weak-key (RSA of
// 2,048 bits and more, or ECDSA P-256), certificate-wrong-usage, certificate-wrong-kind, certificate-no-office. Empty:
// nothing.
std::vector<Status> JudgeCertificate(const Certificate& certificate, CertificateUse use,
                                     const std::vector<CertificateKind>& kinds);

// certificate-expired or certificate-not-yet-valid at that moment; empty: neither.
std::vector<Status> JudgeValidity(const Certificate& certificate, Instant at);

// The id of the kind that it has; empty: none that is known.
std::string KindOf(const Certificate& certificate, const std::vector<CertificateKind>& kinds);

// The civil day in Asia/Tokyo, YYYY-MM-DD, as people read it.
std::string TokyoDate(Instant instant);

}  // namespace renkei::bundle
