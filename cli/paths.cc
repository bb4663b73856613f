#include "cli/paths.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace renkei::cli {

std::filesystem::path PathFromUtf8(std::string_view text) {
  return {std::u8string(text.begin(), text.end())};
}

std::string Utf8FromPath(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

bool IsUtf8(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    UChar32 code = 0;
    U8_NEXT(bytes, at, text.size(), code);
    if (code < 0) return false;
  }
  return true;
}

std::string Printable(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::string printable;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    UChar32 code = 0;
    U8_NEXT(bytes, at, text.size(), code);
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    if (!control) {
      printable += text.substr(begin, at - begin);
      continue;
    }
    for (std::size_t byte = begin; byte < at; ++byte) printable += fmt::format("\\x{:02X}", bytes[byte]);
  }
  return printable;
}

}  // namespace renkei::cli
