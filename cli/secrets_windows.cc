#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>
// after windows.h
#include <io.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "cli/secrets.h"
#include "engine/encoding/path_utf8.h"

namespace renkei::cli {
namespace {

constexpr std::size_t kLongest = 1'024;

SecretText FirstLine(std::string text) {
  text.resize(std::min(text.find('\n'), text.size()));
  if (!text.empty() && text.back() == '\r') text.pop_back();
  return {SecretTrouble::kNone, std::move(text)};
}

std::string Utf8(const wchar_t* wide, int length) {
  const int size = WideCharToMultiByte(CP_UTF8, 0, wide, length, nullptr, 0, nullptr, nullptr);
  std::string text(static_cast<std::size_t>(size), '\0');
  WideCharToMultiByte(CP_UTF8, 0, wide, length, text.data(), size, nullptr, nullptr);
  return text;
}

}  // namespace

// A profile's folders are closed to other users by Windows itself; who opened them did so on purpose.
SecretText ReadSecretFile(const std::string& path) {
  std::ifstream file(PathFromUtf8(path), std::ios::binary);
  if (!file.is_open()) {
    std::error_code error;
    const bool there = std::filesystem::exists(PathFromUtf8(path), error);
    return {there ? SecretTrouble::kNotReadable : SecretTrouble::kNoFile, {}};
  }
  std::string text(kLongest, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  return FirstLine(std::move(text));
}

SecretText ReadSecretDescriptor(int descriptor) {
  std::string text;
  char c = '\0';
  while (text.size() < kLongest) {
    const int got = ::_read(descriptor, &c, 1);
    if (got < 0) return {SecretTrouble::kNotReadable, {}};
    if (got == 0 || c == '\n') break;
    text += c;
  }
  return FirstLine(std::move(text));
}

std::optional<std::string> AskSecret(const std::string& prompt) {
  HANDLE const in =
      CreateFileW(L"CONIN$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr);
  HANDLE const out = CreateFileW(L"CONOUT$", GENERIC_WRITE, FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
  DWORD mode = 0;
  std::optional<std::string> secret;
  if (in != INVALID_HANDLE_VALUE && out != INVALID_HANDLE_VALUE && GetConsoleMode(in, &mode) != 0) {
    std::wstring wide(prompt.size(), L'\0');
    const int size = MultiByteToWideChar(CP_UTF8, 0, prompt.data(), static_cast<int>(prompt.size()), wide.data(),
                                         static_cast<int>(wide.size()));
    DWORD done = 0;
    WriteConsoleW(out, wide.data(), static_cast<DWORD>(size), &done, nullptr);
    SetConsoleMode(in, mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    std::array<wchar_t, kLongest> typed{};
    if (ReadConsoleW(in, typed.data(), static_cast<DWORD>(typed.size()), &done, nullptr) != 0) {
      secret = FirstLine(Utf8(typed.data(), static_cast<int>(done))).text;
    }
    SetConsoleMode(in, mode);
    WriteConsoleW(out, L"\r\n", 2, &done, nullptr);
  }
  if (in != INVALID_HANDLE_VALUE) CloseHandle(in);
  if (out != INVALID_HANDLE_VALUE) CloseHandle(out);
  return secret;
}

}  // namespace renkei::cli
