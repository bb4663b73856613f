#include "tests/connectors/bundle/authority.h"

#include <openssl/conf.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <stdexcept>

#include "connectors/bundle/openssl_ptr.h"

namespace renkei::bundle::test {
namespace {

void Require(bool good, const char* what) {
  if (!good) throw std::runtime_error(std::string(what) + ": " + TakeOpensslError());
}

EVP_PKEY* MakeKey(const std::string& kind) {
  if (kind.starts_with("RSA-")) return EVP_RSA_gen(std::stoul(kind.substr(4)));
  if (kind == "ED25519") return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
  return EVP_EC_gen(kind.c_str());
}

void SetTime(ASN1_TIME* field, Instant at) { ASN1_TIME_set(field, std::chrono::system_clock::to_time_t(at)); }

void AddName(X509* x509, const char* field, const std::string& value) {
  X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), field, MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(value.data()), static_cast<int>(value.size()), -1,
                             0);
}

void AddExtension(X509* x509, X509* issuer, int nid, const std::string& value) {
  if (value.empty()) return;
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, x509, nullptr, nullptr, 0);
  static CONF* const kNoConfiguration = NCONF_new(nullptr);  // policies want one, if only an empty one
  X509V3_set_nconf(&context, kNoConfiguration);
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
  Require(extension != nullptr, value.c_str());
  X509_add_ext(x509, extension, -1);
  X509_EXTENSION_free(extension);
}

std::string PolicyOf(const std::string& kind) {
  for (const CertificateKind& each : DefaultKinds()) {
    if (each.id == kind) return each.oid;
  }
  return kind;
}

void SetSerial(X509* x509) {
  unsigned char serial[8];
  Require(RAND_bytes(serial, sizeof serial) == 1, "serial");
  serial[0] &= 0x7F;
  BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
  BN_to_ASN1_INTEGER(number, X509_get_serialNumber(x509));
  BN_free(number);
}

X509Ptr Blank(EVP_PKEY* key, Instant from, Instant to) {
  X509Ptr x509(X509_new());
  X509_set_version(x509.get(), X509_VERSION_3);
  SetSerial(x509.get());
  SetTime(X509_getm_notBefore(x509.get()), from);
  SetTime(X509_getm_notAfter(x509.get()), to);
  X509_set_pubkey(x509.get(), key);
  return x509;
}

OfficeKey Whole(EVP_PKEY* key, X509Ptr x509) {
  // Read back, so that what it caches is what was signed.
  const std::string der = DerOf(x509.get(), i2d_X509);
  Result<std::vector<Certificate>> read = ReadCertificates(der, "test");
  Require(read.ok(), "certificate");
  return OfficeKey{std::shared_ptr<evp_pkey_st>(key, EVP_PKEY_free), read.value().front(), {}};
}

}  // namespace

Instant Now() {
  using std::chrono::sys_days;
  return sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{3};
}

Instant Days(int days) { return Now() + std::chrono::hours{24 * days}; }

Authority::Authority(const std::string& name)
    : own_([&] {
        EVP_PKEY* key = MakeKey("P-256");
        X509Ptr x509 = Blank(key, Days(-1000), Days(3000));
        AddName(x509.get(), "CN", name);
        X509_set_issuer_name(x509.get(), X509_get_subject_name(x509.get()));
        AddExtension(x509.get(), x509.get(), NID_basic_constraints, "critical,CA:TRUE");
        AddExtension(x509.get(), x509.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
        Require(X509_sign(x509.get(), key, EVP_sha256()) > 0, "authority");
        return Whole(key, std::move(x509));
      }()) {}

OfficeKey Authority::Issue(const Wish& wish) const {
  EVP_PKEY* key = MakeKey(wish.key);
  Require(key != nullptr, "key");
  X509Ptr x509 = Blank(key, wish.from, wish.to);
  if (wish.last_day != nullptr) ASN1_TIME_set_string(X509_getm_notAfter(x509.get()), wish.last_day);
  AddName(x509.get(), "CN", "Office " + wish.office);
  if (!wish.office.empty()) AddName(x509.get(), "serialNumber", wish.office);
  X509_set_issuer_name(x509.get(), X509_get_subject_name(own_.certificate.x509()));
  AddExtension(x509.get(), own_.certificate.x509(), NID_basic_constraints, wish.constraints);
  AddExtension(x509.get(), own_.certificate.x509(), NID_key_usage, wish.usage);
  AddExtension(x509.get(), own_.certificate.x509(), NID_ext_key_usage, wish.extended_usage);
  AddExtension(x509.get(), own_.certificate.x509(), NID_certificate_policies, PolicyOf(wish.kind));
  Require(X509_sign(x509.get(), own_.key.get(), EVP_get_digestbyname(wish.digest.c_str())) > 0, "issue");
  return Whole(key, std::move(x509));
}

Crl Authority::MakeCrl(const std::vector<Certificate>& revoked, Instant to, const std::string& about) const {
  CrlPtr crl(X509_CRL_new());
  X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2);
  X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(own_.certificate.x509()));
  ASN1_TIME* time = ASN1_TIME_new();
  SetTime(time, Days(-20));
  X509_CRL_set1_lastUpdate(crl.get(), time);
  SetTime(time, to);
  X509_CRL_set1_nextUpdate(crl.get(), time);
  for (const Certificate& certificate : revoked) {
    X509_REVOKED* row = X509_REVOKED_new();
    X509_REVOKED_set_serialNumber(row, X509_get_serialNumber(certificate.x509()));
    SetTime(time, Days(-1));
    X509_REVOKED_set_revocationDate(row, time);
    X509_CRL_add0_revoked(crl.get(), row);
  }
  ASN1_TIME_free(time);
  if (!about.empty()) {
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, NID_issuing_distribution_point, about.c_str());
    Require(extension != nullptr && X509_CRL_add_ext(crl.get(), extension, -1) == 1, "scope of a CRL");
    X509_EXTENSION_free(extension);
  }
  Require(X509_CRL_sign(crl.get(), own_.key.get(), EVP_sha256()) > 0, "CRL");
  return {crl.release(), X509_CRL_free};
}

Trust Authority::MakeTrust(const std::vector<Certificate>& revoked) const {
  Trust trust;
  trust.anchors = {own_.certificate};
  // Read back: a list that was made here has not its cache of what is revoked.
  trust.crls = ReadCrls(PemOfCrl(MakeCrl(revoked)), "crl").value();
  return trust;
}

std::string PemOfCrl(const Crl& crl) {
  const BioPtr out = WriteBio();
  PEM_write_bio_X509_CRL(out.get(), crl.get());
  return BytesOf(out.get());
}

std::string Pkcs12Of(const OfficeKey& key, const std::string& password, bool legacy) {
  using Provider = Owned<OSSL_PROVIDER, OSSL_PROVIDER_unload>;
  static const Provider kBase(OSSL_PROVIDER_load(nullptr, "default"));  // gone once another is asked for by name
  const Provider old(legacy ? OSSL_PROVIDER_load(nullptr, "legacy") : nullptr);
  const int cipher = legacy ? NID_pbe_WithSHA1And40BitRC2_CBC : 0;
  const Pkcs12Ptr file(PKCS12_create(password.c_str(), "office", key.key.get(), key.certificate.x509(), nullptr, cipher,
                                     cipher, 0, 0, 0));
  Require(file && kBase, "PKCS#12");
  return DerOf(file.get(), i2d_PKCS12);
}

}  // namespace renkei::bundle::test
