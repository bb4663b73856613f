#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>
// after windows.h
#include <fcntl.h>
#include <io.h>
#include <shellapi.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string_view>

#include "cli/platform.h"

namespace renkei::cli {
namespace {

std::string Utf8(std::wstring_view wide) {
  if (wide.empty()) return {};
  const int length = static_cast<int>(wide.size());
  const int size = WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, nullptr, 0, nullptr, nullptr);
  std::string text(static_cast<std::size_t>(size), '\0');
  WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, text.data(), size, nullptr, nullptr);
  return text;
}

std::wstring Wide(std::string_view text) {
  if (text.empty()) return {};
  const int length = static_cast<int>(text.size());
  const int size = MultiByteToWideChar(CP_UTF8, 0, text.data(), length, nullptr, 0);
  std::wstring wide(static_cast<std::size_t>(size), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), length, wide.data(), size);
  return wide;
}

std::string Variable(const std::string& name) {
  const std::wstring wide_name = Wide(name);
  std::wstring value(GetEnvironmentVariableW(wide_name.c_str(), nullptr, 0), L'\0');
  if (value.empty()) return {};
  const DWORD size = GetEnvironmentVariableW(wide_name.c_str(), value.data(), static_cast<DWORD>(value.size()));
  value.resize(size < value.size() ? size : 0);  // it may have grown in between
  return Utf8(value);
}

bool IsConsole(DWORD stream) {
  DWORD mode = 0;
  return GetConsoleMode(GetStdHandle(stream), &mode) != 0;
}

// Consoles before Windows 10 know no ANSI sequences.
bool EnableColours() {
  HANDLE const console = GetStdHandle(STD_OUTPUT_HANDLE);
  DWORD mode = 0;
  return GetConsoleMode(console, &mode) != 0 &&
         SetConsoleMode(console, mode | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

int Columns(DWORD stream) {
  CONSOLE_SCREEN_BUFFER_INFO info = {};
  if (GetConsoleScreenBufferInfo(GetStdHandle(stream), &info) == 0) return 0;
  return info.srWindow.Right - info.srWindow.Left + 1;
}

// What a person set for Unix programs counts first; then the language of Windows.
std::string Locale() {
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    std::string value = Variable(name);
    if (!value.empty()) return value;
  }
  wchar_t name[LOCALE_NAME_MAX_LENGTH] = {};
  const int size =
      LCIDToLocaleName(MAKELCID(GetUserDefaultUILanguage(), SORT_DEFAULT), name, LOCALE_NAME_MAX_LENGTH, 0);
  return size > 1 ? Utf8(std::wstring_view(name, static_cast<std::size_t>(size - 1))) : std::string();
}

std::string Below(const std::string& folder, const char* rest) {
  return folder.empty() ? folder : folder + "\\renkei\\" + rest;
}

}  // namespace

std::vector<std::string> CommandLineWords(int /*argc*/, char** /*argv*/) {
  int count = 0;
  wchar_t** const words = CommandLineToArgvW(GetCommandLineW(), &count);
  std::vector<std::string> list;
  for (int i = 1; i < count; ++i) list.push_back(Utf8(words[i]));
  LocalFree(words);
  return list;
}

StandardStreams::StandardStreams() {
  for (std::FILE* const stream : {stdin, stdout, stderr}) _setmode(_fileno(stream), _O_BINARY);
  std::ios::sync_with_stdio(false);
  if (!IsConsole(STD_OUTPUT_HANDLE) && !IsConsole(STD_ERROR_HANDLE)) return;
  restored_code_page_ = GetConsoleOutputCP();
  SetConsoleOutputCP(CP_UTF8);
}

StandardStreams::~StandardStreams() {
  std::cout.flush();
  if (restored_code_page_ != 0) SetConsoleOutputCP(restored_code_page_);
}

std::optional<std::string> AskLine(const std::string& question) {
  constexpr DWORD kLongest = 1'024;
  HANDLE const in = GetStdHandle(STD_INPUT_HANDLE);
  if (!IsConsole(STD_INPUT_HANDLE)) return std::nullopt;
  std::cerr << question << std::flush;
  std::wstring typed(kLongest, L'\0');
  DWORD size = 0;
  if (ReadConsoleW(in, typed.data(), kLongest, &size, nullptr) == 0) return std::nullopt;
  typed.resize(size);
  typed.erase(std::min(typed.find_first_of(L"\r\n"), typed.size()));
  return Utf8(typed);
}

Host SystemHost() {
  Host host;
  host.variable = Variable;
  host.locale = Locale();
  host.out_is_terminal = IsConsole(STD_OUTPUT_HANDLE);
  host.err_is_terminal = IsConsole(STD_ERROR_HANDLE);
  host.out_has_colours = host.out_is_terminal && EnableColours();
  host.out_columns = Columns(STD_OUTPUT_HANDLE);
  host.err_columns = Columns(STD_ERROR_HANDLE);
  host.config_file = Below(Variable("APPDATA"), "renkei.toml");
  host.office_folder = Below(Variable("LOCALAPPDATA"), "office");
  host.cache_folder = Below(Variable("LOCALAPPDATA"), "plugins");
  return host;
}

}  // namespace renkei::cli
