// An authority for tests: it issues certificates as good or as bad as a test wishes, and revocation lists. Everything
// is made when the test runs. Threads: one.
#pragma once

#include <string>
#include <vector>

#include "connectors/bundle/office_key.h"
#include "connectors/bundle/trust.h"

namespace renkei::bundle::test {

// The moment of all tests: 2026-11-22 12:00 in Asia/Tokyo.
Instant Now();
Instant Days(int days);  // from Now()

inline constexpr const char* kSender = "1370000001";
inline constexpr const char* kAddressee = "1370000002";

// What a certificate is to be; the default is a good one.
struct Wish {
  std::string office = kSender;
  std::string key = "P-256";  // or RSA-2048, RSA-1024, P-384, ED25519
  std::string kind = "care-plan";
  std::string usage = "critical,digitalSignature,keyEncipherment,keyAgreement";  // empty: no extension
  std::string extended_usage = "clientAuth";
  std::string constraints = "CA:FALSE";
  Instant from = Days(-10), to = Days(300);
  std::string digest = "SHA256";
  const char* last_day = nullptr;  // instead of `to`: one that no Instant can say, as ASN.1 writes it
};

class Authority {
 public:
  explicit Authority(const std::string& name = "Test authority");
  // One that somebody set up with a key that is no authority's.
  explicit Authority(OfficeKey own) : own_(std::move(own)) {}

  [[nodiscard]] const Certificate& certificate() const { return own_.certificate; }
  [[nodiscard]] OfficeKey Issue(const Wish& wish) const;
  // A list that this authority signs. `to`: its next update; `about`: which certificates it covers, as OpenSSL's
  // issuingDistributionPoint has it, empty: all.
  [[nodiscard]] Crl MakeCrl(const std::vector<Certificate>& revoked, Instant to = Days(7),
                            const std::string& about = {}) const;
  // This authority, with a list of what was revoked.
  [[nodiscard]] Trust MakeTrust(const std::vector<Certificate>& revoked = {}) const;

 private:
  OfficeKey own_;
};

// PKCS#12 of a key; `legacy`: by the algorithms of old Windows (RC2-40, SHA-1).
std::string Pkcs12Of(const OfficeKey& key, const std::string& password, bool legacy = false);

std::string PemOfCrl(const Crl& crl);

}  // namespace renkei::bundle::test
