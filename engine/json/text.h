// Small pieces of text: JSON strings, bytes as hex, JSON pointers. Threads: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace renkei::json {

// Appends `utf8` as a JSON string with its quotes. REQUIRES: UTF-8.
void AppendString(std::string_view utf8, std::string& out);

// "8740": upper-case hex.
std::string Hex(std::string_view bytes);
// The bytes; nullopt when it is no hex. Both cases of letters are taken.
std::optional<std::string> FromHex(std::string_view hex);

// A part of a JSON pointer with its slash, escaped (RFC 6901).
std::string PointerPart(std::string_view key);

// MS932 bytes as UTF-8 that FromUtf8 leads back to the same bytes. False: there is no such text; `out` then has the
// bytes that are no character as \xNN.
bool DecodeExactly(std::string_view bytes, std::string& out);

}  // namespace renkei::json
