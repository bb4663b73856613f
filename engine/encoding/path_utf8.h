// Paths as UTF-8 text on every platform, as the engine's API has them and as people type and see them. Used by the
// loader and the program. Threads: pure functions.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace renkei {

// A path of UTF-8 bytes; on POSIX any bytes pass through as they are.
inline std::filesystem::path PathFromUtf8(std::string_view text) { return {std::u8string(text.begin(), text.end())}; }

inline std::string Utf8FromPath(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

}  // namespace renkei
