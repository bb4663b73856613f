#include "engine/loader/file_hash.h"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <memory>
#include <system_error>

namespace renkei::loader {
namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

std::string Hex(const unsigned char* bytes, std::size_t size) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    out += kHex[bytes[i] >> 4U];
    out += kHex[bytes[i] & 0x0FU];
  }
  return out;
}

std::string LastSystemError() { return std::error_code(errno, std::generic_category()).message(); }

}  // namespace

FileHash HashFile(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (!in) return {{}, LastSystemError()};
  const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) return {{}, "EVP_sha256"};
  std::array<char, 64 * 1024> block{};
  while (in) {
    in.read(block.data(), block.size());
    if (EVP_DigestUpdate(context.get(), block.data(), static_cast<std::size_t>(in.gcount())) != 1) {
      return {{}, "EVP_DigestUpdate"};
    }
  }
  if (in.bad()) return {{}, LastSystemError()};
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_DigestFinal_ex(context.get(), digest.data(), &size) != 1) return {{}, "EVP_DigestFinal"};
  return {Hex(digest.data(), size), {}};
}

}  // namespace renkei::loader
