#include "engine/hash/sha256.h"

#include <openssl/evp.h>

#include <array>

namespace renkei {

struct Sha256::Context {
  EVP_MD_CTX* evp = EVP_MD_CTX_new();
  bool good = evp != nullptr && EVP_DigestInit_ex(evp, EVP_sha256(), nullptr) == 1;
  ~Context() { EVP_MD_CTX_free(evp); }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;

void Sha256::Update(const std::uint8_t* data, std::size_t size) {
  if (context_->good) context_->good = EVP_DigestUpdate(context_->evp, data, size) == 1;
}

std::string Sha256::Finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (!context_->good || EVP_DigestFinal_ex(context_->evp, digest.data(), &size) != 1) return {};
  static constexpr char kHex[] = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < size; ++i) {
    hex += kHex[digest[i] >> 4U];
    hex += kHex[digest[i] & 15U];
  }
  return hex;
}

}  // namespace renkei
