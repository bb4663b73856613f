// Tokens by OpenSSL's engine for PKCS#11. Engines are deprecated, but Debian 12 has no provider for tokens; so this
// file alone uses them, behind KeySource.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/engine.h>
#include <openssl/err.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "connectors/bundle/office_key.h"
#include "connectors/bundle/openssl_ptr.h"

namespace renkei::bundle {
namespace {

// What the engine's LOAD_CERT_CTRL takes.
struct CertificateWanted {
  const char* uri;
  X509* x509;
};

// A functional reference to the engine, for as long as anything of it is used.
class Engine {
 public:
  Engine() : engine_(ENGINE_by_id("pkcs11")) {}
  ~Engine() {
    if (started_) ENGINE_finish(engine_);
    if (engine_ != nullptr) ENGINE_free(engine_);
  }
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  [[nodiscard]] ENGINE* get() const { return engine_; }
  [[nodiscard]] bool Command(const char* name, const char* value) {
    return ENGINE_ctrl_cmd_string(engine_, name, value, 0) == 1;
  }
  bool Start() { return started_ = engine_ != nullptr && ENGINE_init(engine_) == 1; }

 private:
  ENGINE* engine_;
  bool started_ = false;
};

// What went wrong by the words of the errors in the queue, which is empty afterwards.
struct TokenTrouble {
  bool pin_wrong = false;
  bool pin_locked = false;
  std::string words = "-";
};

TokenTrouble TakeTokenTrouble() {
  constexpr int kPinIncorrect = 0xA0, kPinInvalid = 0xA1, kPinLength = 0xA2, kPinLocked = 0xA4;  // CKR_…
  TokenTrouble trouble;
  for (unsigned long error = ERR_get_error(); error != 0; error = ERR_get_error()) {
    const char* reason = ERR_reason_error_string(error);
    const char* library = ERR_lib_error_string(error);
    const int code = ERR_GET_REASON(error);
    const bool token = library != nullptr && std::string_view(library) == "PKCS#11 module";
    trouble.pin_wrong =
        trouble.pin_wrong || (token && (code == kPinIncorrect || code == kPinInvalid || code == kPinLength));
    trouble.pin_locked = trouble.pin_locked || (token && code == kPinLocked);
    if (reason != nullptr && trouble.words == "-") trouble.words = reason;
  }
  return trouble;
}

// Whether the path of an URI (RFC 7512) has a token's label or serial number.
bool NamesItsToken(std::string_view uri) {
  constexpr std::string_view kScheme = "pkcs11:";
  std::string_view rest = uri.substr(0, uri.find('?'));
  rest.remove_prefix(std::min(kScheme.size(), rest.size()));
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find(';'));
    const std::string_view name = part.substr(0, part.find('='));
    if ((name == "token" || name == "serial") && part.size() > name.size() + 1) return true;
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  }
  return false;
}

class Pkcs11KeySource : public KeySource {
 public:
  Pkcs11KeySource(std::string uri, std::string module_path, std::string certificate)
      : uri_(std::move(uri)), module_path_(std::move(module_path)), certificate_(std::move(certificate)) {}

  Result<OfficeKey> Load(const Secret& secret) override {
    // Without a token's name the PIN would be tried on every token there is.
    if (HoldsPin(uri_) || !NamesItsToken(uri_)) return Failure("key-token-missing", "token=");
    auto engine = std::make_shared<Engine>();
    if (engine->get() == nullptr) return Failure("key-token-missing", TakeTokenTrouble().words);
    const bool module = module_path_.empty() || engine->Command("MODULE_PATH", module_path_.c_str());
    if (!module || !engine->Command("QUIET", nullptr) || !engine->Start() ||
        !engine->Command("PIN", secret.text().c_str())) {
      return Failure("key-token-missing", TakeTokenTrouble().words);
    }
    ERR_clear_error();
    EVP_PKEY* key = ENGINE_load_private_key(engine->get(), Typed("private").c_str(), nullptr, nullptr);
    if (key == nullptr) return KeyFailure();
    // The engine goes after the key.
    const std::shared_ptr<evp_pkey_st> owned(key, [engine](EVP_PKEY* each) { EVP_PKEY_free(each); });
    return WithCertificate(owned, *engine);
  }

 private:
  [[nodiscard]] Status Failure(const char* code, std::string detail) const {
    return Status::Error(code, uri_, std::move(detail));
  }

  [[nodiscard]] Status KeyFailure() const {
    TokenTrouble trouble = TakeTokenTrouble();
    if (trouble.pin_locked) return Failure("key-pin-locked", {});
    if (trouble.pin_wrong) return Failure("key-pin-wrong", {});
    return Failure("key-token-missing", std::move(trouble.words));
  }

  // The URI of one kind of object.
  [[nodiscard]] std::string Typed(const char* type) const {
    std::string uri = uri_.substr(0, uri_.find('?'));
    const std::size_t at = uri.find(";type=");
    if (at != std::string::npos) uri.erase(at, uri.find(';', at + 1) - at);
    return uri + ";type=" + type;
  }

  Result<OfficeKey> WithCertificate(const std::shared_ptr<evp_pkey_st>& key, const Engine& engine) {
    std::vector<Certificate> certificates;
    if (certificate_.empty()) {
      const std::string uri = Typed("cert");
      CertificateWanted wanted{uri.c_str(), nullptr};
      ENGINE_ctrl_cmd(engine.get(), "LOAD_CERT_CTRL", 0, &wanted, nullptr, 1);
      if (wanted.x509 == nullptr) return Failure("key-without-certificate", TakeTokenTrouble().words);
      certificates.emplace_back(std::shared_ptr<x509_st>(wanted.x509, X509_free));
    } else {
      auto read = ReadCertificates(certificate_, uri_);
      if (!read.ok()) return read.status();
      certificates = std::move(read.value());
    }
    // Files have them in any order.
    const auto fits = std::find_if(certificates.begin(), certificates.end(), [&](const Certificate& each) {
      ERR_clear_error();
      return X509_check_private_key(each.x509(), key.get()) == 1;
    });
    if (fits == certificates.end()) return Failure("key-certificate-mismatch", TakeOpensslError());
    const Certificate own = *fits;
    certificates.erase(fits);
    return OfficeKey{key, own, std::move(certificates)};
  }

  std::string uri_;
  std::string module_path_;
  std::string certificate_;
};

}  // namespace

std::unique_ptr<KeySource> Pkcs11Source(std::string uri, std::string module_path, std::string certificate) {
  return std::make_unique<Pkcs11KeySource>(std::move(uri), std::move(module_path), std::move(certificate));
}

}  // namespace renkei::bundle
