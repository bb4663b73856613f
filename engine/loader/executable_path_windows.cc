// clang-format off
#include <windows.h>
// clang-format on

#include <filesystem>
#include <system_error>

#include "engine/encoding/path_utf8.h"
#include "engine/loader/executable_path.h"

namespace renkei {

std::string ExecutablePath() {
  constexpr DWORD kMaxCharacters = 32'768;  // the longest path that Windows knows
  std::wstring path(kMaxCharacters, L'\0');
  const DWORD size = GetModuleFileNameW(nullptr, path.data(), kMaxCharacters);
  if (size == 0 || size == kMaxCharacters) return {};
  path.resize(size);
  std::error_code error;
  const std::filesystem::path real = std::filesystem::canonical(path, error);
  return Utf8FromPath(error ? std::filesystem::path(path) : real);
}

}  // namespace renkei
