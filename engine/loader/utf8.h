// UTF-8 of what plugins and file systems say: well-formed or not, made safe to print, to and from paths. Private to the
// loader. Threads: pure functions.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace renkei::loader {

// True when the bytes are well-formed UTF-8 (shortest form, no surrogates).
bool IsUtf8(std::string_view text);

// The same text with control characters (C0, DEL, C1) and bytes that are not UTF-8 as \xNN.
std::string Printable(std::string_view text);

// A path of UTF-8 bytes; on POSIX any bytes pass through as they are.
std::filesystem::path PathFromUtf8(std::string_view text);
std::string Utf8FromPath(const std::filesystem::path& path);

}  // namespace renkei::loader
