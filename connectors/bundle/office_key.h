// An office's private key with its certificate, and where both come from: a PKCS#12 file or a PKCS#11 token. Used by
// whoever signs, seals or unseals. Threads: a key is used by one thread at a time.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/bundle/certificate.h"
#include "renkei/status.h"

struct evp_pkey_st;

namespace renkei::bundle {

// A password or PIN. It is wiped when it goes; it is never written to a log, a message or a file.
class Secret {
 public:
  Secret() = default;
  // The caller's own copies are the caller's to wipe.
  explicit Secret(std::string text);
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret();

  // NUL-terminated.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void Wipe();
  std::string text_;
};

struct OfficeKey {
  std::shared_ptr<evp_pkey_st> key;  // may live on a token
  Certificate certificate;
  // What leads from the certificate to its authority, as far as the source has it; goes into signatures.
  std::vector<Certificate> chain;
};

class KeySource {
 public:
  virtual ~KeySource() = default;
  // The key, opened with its password or PIN. A wrong one is tried once, never again: tokens lock themselves. Fails,
  // about the source's name, with
  // - key-unreadable (no PKCS#12 file), key-password-wrong, key-without-certificate, key-certificate-mismatch
  // - key-pin-wrong, key-pin-locked, key-token-missing, key-token-failed
  virtual Result<OfficeKey> Load(const Secret& secret) = 0;
};

// The bytes of a PKCS#12 file. Old files (RC2, 3DES) are read too, where OpenSSL has its legacy provider.
std::unique_ptr<KeySource> Pkcs12Source(std::string bytes, std::string shown_path);

// A token by its RFC 7512 URI, pkcs11:token=…;object=…, without PIN. `module_path` is the token's PKCS#11 library;
// empty: what the environment or the system has. The certificate is the token's own of the same object unless
// `certificate` gives one in PEM or DER. A token that was opened once stays open as long as the process: its PIN and
// its library are not judged again.
std::unique_ptr<KeySource> Pkcs11Source(std::string uri, std::string module_path, std::string certificate);

// True for a name that Pkcs11Source takes rather than a file.
bool IsPkcs11Uri(std::string_view name);
// True when an URI holds a PIN, which must never stand on a command line.
bool HoldsPin(std::string_view uri);

}  // namespace renkei::bundle
