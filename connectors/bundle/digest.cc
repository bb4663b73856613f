#include "connectors/bundle/digest.h"

#include <openssl/evp.h>

#include <array>
#include <cstdint>

#include "engine/hash/sha256.h"

namespace renkei::bundle {
namespace {

constexpr std::size_t kDigestBytes = 32;
constexpr std::size_t kBase64Length = 44;
constexpr std::string_view kHexDigits = "0123456789abcdef";

}  // namespace

std::string Sha256Hex(std::string_view bytes) {
  Sha256 hash;
  hash.Update(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  return hash.Finish();
}

bool IsSha256Hex(std::string_view text) {
  return text.size() == 2 * kDigestBytes && text.find_first_not_of(kHexDigits) == std::string_view::npos;
}

std::string Base64OfHex(std::string_view hex) {
  if (!IsSha256Hex(hex)) return {};
  std::array<unsigned char, kDigestBytes> digest{};
  for (std::size_t i = 0; i < kDigestBytes; ++i) {
    digest.at(i) = static_cast<unsigned char>(kHexDigits.find(hex[2 * i]) * 16 + kHexDigits.find(hex[2 * i + 1]));
  }
  std::array<unsigned char, kBase64Length + 1> text{};
  EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(digest.size()));
  return {text.begin(), text.begin() + kBase64Length};
}

std::string HexOfBase64(std::string_view base64) {
  if (base64.size() != kBase64Length) return {};
  std::array<unsigned char, kDigestBytes + 1> digest{};  // one more: the padding counts as a zero byte
  const auto* text = reinterpret_cast<const unsigned char*>(base64.data());
  if (EVP_DecodeBlock(digest.data(), text, static_cast<int>(kBase64Length)) != static_cast<int>(digest.size()))
    return {};
  std::string hex;
  for (std::size_t i = 0; i < kDigestBytes; ++i) {
    hex += kHexDigits[digest.at(i) >> 4U];
    hex += kHexDigits[digest.at(i) & 15U];
  }
  return Base64OfHex(hex) == base64 ? hex : std::string();  // one spelling alone
}

}  // namespace renkei::bundle
