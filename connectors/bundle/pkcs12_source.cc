#include <openssl/err.h>
#include <openssl/provider.h>

#include <optional>
#include <utility>

#include "connectors/bundle/office_key.h"
#include "connectors/bundle/openssl_ptr.h"

namespace renkei::bundle {
namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 20U;

using Provider = Owned<OSSL_PROVIDER, OSSL_PROVIDER_unload>;

// OpenSSL's old algorithms, for as long as this lives. Once any provider was asked for by name, the default ones are
// there no longer unless they were, too; so these stay as long as the process.
class LegacyAlgorithms {
 public:
  LegacyAlgorithms() {
    static const Provider kBase(OSSL_PROVIDER_load(nullptr, "default"));
    legacy_.reset(OSSL_PROVIDER_load(nullptr, "legacy"));
    ERR_clear_error();
  }

 private:
  Provider legacy_;
};

// A file without a password was made with an empty one or, by other programs, with none: PKCS#12 tells them apart.
bool IsPassword(PKCS12* file, const Secret& secret) {
  const int length = static_cast<int>(secret.text().size());
  return PKCS12_verify_mac(file, secret.text().c_str(), length) == 1 ||
         (length == 0 && PKCS12_verify_mac(file, nullptr, 0) == 1);
}

class Pkcs12KeySource : public KeySource {
 public:
  Pkcs12KeySource(std::string bytes, std::string shown_path)
      : bytes_(std::move(bytes)), shown_path_(std::move(shown_path)) {}

  Result<OfficeKey> Load(const Secret& secret) override {
    if (bytes_.size() > kLargestFile) return Failure("key-unreadable", "size");
    const auto* at = reinterpret_cast<const unsigned char*>(bytes_.data());
    const Pkcs12Ptr file(d2i_PKCS12(nullptr, &at, static_cast<long>(bytes_.size())));
    if (!file || PKCS12_mac_present(file.get()) != 1) return Failure("key-unreadable", TakeOpensslError());
    const LegacyAlgorithms legacy;  // before the MAC too: it may be an old one
    if (!IsPassword(file.get(), secret)) {
      ERR_clear_error();
      return Failure("key-password-wrong", {});
    }
    return Open(file.get(), secret);
  }

 private:
  [[nodiscard]] Status Failure(const char* code, std::string detail) const {
    return Status::Error(code, shown_path_, std::move(detail));
  }

  [[nodiscard]] Result<OfficeKey> Open(PKCS12* file, const Secret& secret) const {
    EVP_PKEY* key = nullptr;
    X509* x509 = nullptr;
    STACK_OF(X509)* others = nullptr;
    const bool parsed = PKCS12_parse(file, secret.text().c_str(), &key, &x509, &others) == 1;
    const KeyPtr owned_key(key);
    X509Ptr owned_x509(x509);
    const X509Stack owned_others(others);
    if (!parsed) return Failure("key-unreadable", TakeOpensslError());
    // PKCS12_parse takes the certificate that has the key's local id; without one that fits there is none.
    if (key == nullptr || x509 == nullptr) return Failure("key-without-certificate", "-");
    if (X509_check_private_key(x509, key) != 1) return Failure("key-certificate-mismatch", TakeOpensslError());
    EVP_PKEY_up_ref(key);
    OfficeKey office{std::shared_ptr<evp_pkey_st>(key, EVP_PKEY_free),
                     Certificate(std::shared_ptr<x509_st>(owned_x509.release(), X509_free)),
                     {}};
    for (int i = 0; i < sk_X509_num(others); ++i) {
      X509* other = sk_X509_value(others, i);
      X509_up_ref(other);
      office.chain.emplace_back(std::shared_ptr<x509_st>(other, X509_free));
    }
    return office;
  }

  std::string bytes_;
  std::string shown_path_;
};

}  // namespace

std::unique_ptr<KeySource> Pkcs12Source(std::string bytes, std::string shown_path) {
  return std::make_unique<Pkcs12KeySource>(std::move(bytes), std::move(shown_path));
}

}  // namespace renkei::bundle
