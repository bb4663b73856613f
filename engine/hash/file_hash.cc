#include "engine/hash/file_hash.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <system_error>

#include "engine/hash/sha256.h"

namespace renkei {
namespace {

std::string LastSystemError() { return std::error_code(errno, std::generic_category()).message(); }

}  // namespace

FileHash HashFile(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (!in) return {{}, LastSystemError()};
  Sha256 hash;
  std::array<char, 64 * 1024> block{};
  while (in) {
    in.read(block.data(), block.size());
    hash.Update(reinterpret_cast<const std::uint8_t*>(block.data()), static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return {{}, LastSystemError()};
  return {hash.Finish(), "SHA-256"};  // an empty hash: the library failed
}

}  // namespace renkei
