#include "engine/json/text.h"

#include <array>
#include <cstdint>

#include "engine/encoding/ms932.h"

namespace renkei::json {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";

void AppendEscape(char c, std::string& out) {
  constexpr std::string_view kNamed = "\"\\\n\r\t\b\f";
  constexpr std::string_view kLetters = "\"\\nrtbf";
  out.push_back('\\');
  const std::size_t at = kNamed.find(c);
  if (at != std::string_view::npos) {
    out.push_back(kLetters[at]);
    return;
  }
  const auto byte = static_cast<std::uint8_t>(c);
  out.append("u00").push_back(kDigits[byte >> 4U]);
  out.push_back(kDigits[byte & 0xFU]);
}

bool NeedsEscape(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return byte < 0x20 || c == '"' || c == '\\' || byte == 0x7F;
}

int DigitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

void AppendString(std::string_view utf8, std::string& out) {
  out.push_back('"');
  std::size_t begin = 0;
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (!NeedsEscape(utf8[at])) continue;
    out.append(utf8.substr(begin, at - begin));
    AppendEscape(utf8[at], out);
    begin = at + 1;
  }
  out.append(utf8.substr(begin)).push_back('"');
}

std::string Hex(std::string_view bytes) {
  std::string hex;
  hex.reserve(2 * bytes.size());
  for (const char c : bytes) {
    hex.push_back(kDigits[static_cast<std::uint8_t>(c) >> 4U]);
    hex.push_back(kDigits[static_cast<std::uint8_t>(c) & 0xFU]);
  }
  return hex;
}

std::optional<std::string> FromHex(std::string_view hex) {
  if (hex.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  bytes.reserve(hex.size() / 2);
  for (std::size_t at = 0; at < hex.size(); at += 2) {
    const int high = DigitOf(hex[at]);
    const int low = DigitOf(hex[at + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    bytes.push_back(static_cast<char>(high * 16 + low));
  }
  return bytes;
}

std::string PointerPart(std::string_view key) {
  std::string part = "/";
  for (const char c : key) {
    if (c == '~') {
      part.append("~0");
    } else if (c == '/') {
      part.append("~1");
    } else {
      part.push_back(c);
    }
  }
  return part;
}

bool DecodeExactly(std::string_view bytes, std::string& out) {
  out = ms932::ToUtf8(bytes);
  return ms932::FromUtf8(out) == bytes;
}

}  // namespace renkei::json
