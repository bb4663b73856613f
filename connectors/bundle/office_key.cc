#include "connectors/bundle/office_key.h"

#include <openssl/crypto.h>

#include <utility>

namespace renkei::bundle {

// Copied and wiped, for a short text stands inside the string itself, where moving would leave it.
Secret::Secret(std::string text) : text_(text) { OPENSSL_cleanse(text.data(), text.size()); }

Secret::Secret(Secret&& other) noexcept { *this = std::move(other); }

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this == &other) return *this;
  Wipe();
  text_ = other.text_;
  other.Wipe();
  return *this;
}

Secret::~Secret() { Wipe(); }

void Secret::Wipe() {
  OPENSSL_cleanse(text_.data(), text_.size());
  text_.clear();
}

bool IsPkcs11Uri(std::string_view name) { return name.starts_with("pkcs11:"); }

bool HoldsPin(std::string_view uri) {
  return uri.find("pin-value") != std::string_view::npos || uri.find("pin-source") != std::string_view::npos;
}

}  // namespace renkei::bundle
