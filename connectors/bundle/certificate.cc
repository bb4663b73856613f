#include "connectors/bundle/certificate.h"

#include <fmt/format.h>
#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <utility>

#include "connectors/bundle/asn1_time.h"
#include "connectors/bundle/digest.h"
#include "connectors/bundle/openssl_ptr.h"

namespace renkei::bundle {
namespace {

constexpr std::size_t kOfficeDigits = 10;

std::string OfficeOf(X509* x509) {
  X509_NAME* name = X509_get_subject_name(x509);
  const int at = X509_NAME_get_index_by_NID(name, NID_serialNumber, -1);
  if (at < 0 || X509_NAME_get_index_by_NID(name, NID_serialNumber, at) >= 0) return {};
  const ASN1_STRING* value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));
  const auto* data = reinterpret_cast<const char*>(ASN1_STRING_get0_data(value));
  std::string office(data, static_cast<std::size_t>(ASN1_STRING_length(value)));
  const bool digits = office.size() == kOfficeDigits && office.find_first_not_of("0123456789") == std::string::npos;
  return digits ? office : std::string();
}

std::string SubjectOf(X509* x509) {
  const BioPtr out = WriteBio();
  X509_NAME_print_ex(out.get(), X509_get_subject_name(x509), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
  return BytesOf(out.get());
}

std::string Dotted(const ASN1_OBJECT* object) {
  std::array<char, 256> text{};
  const int size = OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
  return size > 0 && size < static_cast<int>(text.size()) ? text.data() : std::string();
}

std::vector<std::string> PoliciesOf(X509* x509) {
  std::vector<std::string> oids;
  const Owned<CERTIFICATEPOLICIES, CERTIFICATEPOLICIES_free> policies(
      static_cast<CERTIFICATEPOLICIES*>(X509_get_ext_d2i(x509, NID_certificate_policies, nullptr, nullptr)));
  for (int i = 0; policies && i < sk_POLICYINFO_num(policies.get()); ++i) {
    oids.push_back(Dotted(sk_POLICYINFO_value(policies.get(), i)->policyid));
  }
  return oids;
}

Status Refusal(const char* code, const Certificate& certificate, std::string detail) {
  return Status::Error(code, certificate.subject(), std::move(detail));
}

// "" or what is too weak.
std::string WeaknessOf(const Certificate& certificate) {
  constexpr int kFewestRsaBits = 2048;
  constexpr int kMostRsaBits = 8192;  // above it a check costs more than it is worth
  EVP_PKEY* key = X509_get0_pubkey(certificate.x509());
  if (key == nullptr) return "?";
  const int bits = EVP_PKEY_get_bits(key);
  if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA) {
    return bits >= kFewestRsaBits && bits <= kMostRsaBits ? std::string() : fmt::format("RSA {}", bits);
  }
  std::array<char, 64> group{};
  if (EVP_PKEY_get_base_id(key) == EVP_PKEY_EC) {
    EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr);
    return std::string_view(group.data()) == SN_X9_62_prime256v1 ? std::string() : fmt::format("EC {}", group.data());
  }
  const char* name = EVP_PKEY_get0_type_name(key);
  return name == nullptr ? "?" : name;
}

bool HasUsableExtension(X509* x509) {
  if ((X509_get_extension_flags(x509) & EXFLAG_XKUSAGE) == 0) return true;
  const Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> usages(
      static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(x509, NID_ext_key_usage, nullptr, nullptr)));
  static constexpr std::array<std::string_view, 4> kTaken = {"1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4",
                                                             "1.3.6.1.5.5.7.3.36", "2.5.29.37.0"};
  for (int i = 0; usages && i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
    const std::string oid = Dotted(sk_ASN1_OBJECT_value(usages.get(), i));
    if (std::find(kTaken.begin(), kTaken.end(), oid) != kTaken.end()) return true;
  }
  return false;
}

// "" or the usage that is missing.
std::string MissingUsage(const Certificate& certificate, CertificateUse use) {
  X509* x509 = certificate.x509();
  const std::uint32_t flags = X509_get_extension_flags(x509);
  if ((flags & EXFLAG_INVALID) != 0) return "extensions";
  if ((flags & EXFLAG_CA) != 0) return "CA:TRUE";
  const std::uint32_t usage = (flags & EXFLAG_KUSAGE) != 0 ? X509_get_key_usage(x509) : 0;
  EVP_PKEY* key = X509_get0_pubkey(x509);
  if (key == nullptr) return "public key";
  const bool rsa = EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
  if (use == CertificateUse::kSign) {
    if ((usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0) return "digitalSignature";
  } else if ((usage & (rsa ? KU_KEY_ENCIPHERMENT : KU_KEY_AGREEMENT)) == 0) {
    return rsa ? "keyEncipherment" : "keyAgreement";
  }
  return HasUsableExtension(x509) ? std::string() : "extendedKeyUsage";
}

// "" where one usable kind is there and none that is not.
std::string WrongKind(const Certificate& certificate, const std::vector<CertificateKind>& kinds) {
  bool usable = false;
  for (const std::string& oid : certificate.policies()) {
    for (const CertificateKind& kind : kinds) {
      if (kind.oid != oid) continue;
      if (!kind.usable) return kind.id;
      usable = true;
    }
  }
  if (usable) return {};
  return certificate.policies().empty() ? "-" : fmt::format("{}", fmt::join(certificate.policies(), ", "));
}

}  // namespace

Certificate::Certificate(std::shared_ptr<x509_st> x509)
    : x509_(std::move(x509)),
      der_(DerOf(x509_.get(), i2d_X509)),
      fingerprint_(Sha256Hex(der_)),
      office_(OfficeOf(x509_.get())),
      subject_(SubjectOf(x509_.get())),
      policies_(PoliciesOf(x509_.get())),
      not_before_(InstantOf(X509_get0_notBefore(x509_.get())).value_or(Instant{})),
      not_after_(InstantOf(X509_get0_notAfter(x509_.get())).value_or(Instant{})) {}

Result<std::vector<Certificate>> ReadCertificates(std::string_view bytes, const std::string& shown_path) {
  std::vector<Certificate> certificates;
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const bool der = !bytes.empty() && bytes.front() == '\x30';
  const BioPtr in = ReadBio(bytes);
  while (in) {
    X509* x509 = der ? d2i_X509(nullptr, &at, static_cast<long>(bytes.size()))
                     : PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr);
    if (x509 == nullptr) break;
    certificates.emplace_back(std::shared_ptr<x509_st>(x509, X509_free));
    if (der) break;
  }
  const bool ended = der || ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
  const std::string error = TakeOpensslError();
  if (certificates.empty() || !ended) return Status::Error("certificate-unreadable", shown_path, error);
  return certificates;
}

std::string PemOf(const Certificate& certificate) {
  const BioPtr out = WriteBio();
  PEM_write_bio_X509(out.get(), certificate.x509());
  return BytesOf(out.get());
}

std::vector<CertificateKind> DefaultKinds() {
  // Of the test CA: an arc of its own under 2.25, made from a random UUID (ITU-T X.667).
  const std::string arc = "2.25.212690834581360914273950886417205381246.";
  return {{arc + "1", "care-insurance", true},
          {arc + "2", "care-plan", true},
          {arc + "3", "agent", false},
          {arc + "4", "disability", false}};
}

std::string KindOf(const Certificate& certificate, const std::vector<CertificateKind>& kinds) {
  for (const CertificateKind& kind : kinds) {
    const auto& oids = certificate.policies();
    if (std::find(oids.begin(), oids.end(), kind.oid) != oids.end()) return kind.id;
  }
  return {};
}

std::vector<Status> JudgeCertificate(const Certificate& certificate, CertificateUse use,
                                     const std::vector<CertificateKind>& kinds) {
  std::vector<Status> refusals;
  const std::string weak = WeaknessOf(certificate);
  if (!weak.empty()) refusals.push_back(Refusal("certificate-weak-key", certificate, weak));
  const std::string usage = MissingUsage(certificate, use);
  if (!usage.empty()) refusals.push_back(Refusal("certificate-wrong-usage", certificate, usage));
  const std::string kind = WrongKind(certificate, kinds);
  if (!kind.empty()) refusals.push_back(Refusal("certificate-wrong-kind", certificate, kind));
  if (certificate.office().empty()) refusals.push_back(Refusal("certificate-no-office", certificate, {}));
  return refusals;
}

std::vector<Status> JudgeValidity(const Certificate& certificate, Instant at) {
  if (at < certificate.not_before()) {
    return {Refusal("certificate-not-yet-valid", certificate, TokyoDate(certificate.not_before()))};
  }
  if (at > certificate.not_after()) {
    return {Refusal("certificate-expired", certificate, TokyoDate(certificate.not_after()))};
  }
  return {};
}

std::string TokyoDate(Instant instant) {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(instant + std::chrono::hours{9})};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace renkei::bundle
