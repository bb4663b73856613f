// Text as people type and see it: UTF-8 paths, and text made safe to print. Threads: pure functions.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace renkei::cli {

// A path of UTF-8 bytes. On POSIX any bytes pass through as they are.
std::filesystem::path PathFromUtf8(std::string_view text);
std::string Utf8FromPath(const std::filesystem::path& path);

// True for well-formed UTF-8.
bool IsUtf8(std::string_view text);

// The same text with control characters (C0, DEL, C1) and bytes that are not UTF-8 as \xNN, so that a name cannot steer
// the terminal.
std::string Printable(std::string_view text);

}  // namespace renkei::cli
