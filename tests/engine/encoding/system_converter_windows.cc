#include <windows.h>

#include <utility>

#include "tests/engine/encoding/system_converter.h"

namespace renkei {
namespace {

constexpr UINT kUtf16Le = 1200;
constexpr UINT kUtf16Be = 1201;
constexpr UINT kEucJp = 20932;
constexpr UINT kIso2022Jp = 50220;

UINT CodePageOf(const std::string& name) {
  if (name == "CP932") return 932;
  if (name == "UTF-8") return CP_UTF8;
  if (name == "UTF-16LE") return kUtf16Le;
  if (name == "UTF-16BE") return kUtf16Be;
  if (name == "EUC-JP") return kEucJp;
  return name == "ISO-2022-JP" ? kIso2022Jp : 0;
}

std::optional<std::wstring> ToWide(UINT page, std::string_view bytes) {
  if (page == kUtf16Le || page == kUtf16Be) {
    std::wstring wide;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
      const auto first = static_cast<unsigned char>(bytes[i]);
      const auto second = static_cast<unsigned char>(bytes[i + 1]);
      const int unit = page == kUtf16Le ? second << 8 | first : first << 8 | second;
      wide.push_back(static_cast<wchar_t>(unit));
    }
    return wide;
  }
  const DWORD flags = page == kIso2022Jp ? 0 : MB_ERR_INVALID_CHARS;
  std::wstring wide(bytes.size(), L'\0');
  const int written = MultiByteToWideChar(page, flags, bytes.data(), static_cast<int>(bytes.size()), wide.data(),
                                          static_cast<int>(wide.size()));
  if (written == 0) return std::nullopt;
  wide.resize(static_cast<std::size_t>(written));
  return wide;
}

std::optional<std::string> FromWide(UINT page, const std::wstring& wide) {
  if (page == kUtf16Le || page == kUtf16Be) {
    std::string bytes;
    for (const wchar_t unit : wide) {
      char low = static_cast<char>(unit & 0xFF);
      char high = static_cast<char>(unit >> 8 & 0xFF);
      if (page == kUtf16Be) std::swap(low, high);
      bytes += low;
      bytes += high;
    }
    return bytes;
  }
  const DWORD flags = page == CP_UTF8 ? WC_ERR_INVALID_CHARS : (page == kIso2022Jp ? 0 : WC_NO_BEST_FIT_CHARS);
  const bool can_tell = page != CP_UTF8 && page != kIso2022Jp;
  BOOL replaced = FALSE;
  std::string bytes(wide.size() * 8 + 16, '\0');
  const int written = WideCharToMultiByte(page, flags, wide.data(), static_cast<int>(wide.size()), bytes.data(),
                                          static_cast<int>(bytes.size()), nullptr, can_tell ? &replaced : nullptr);
  if (written == 0 || replaced != FALSE) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(written));
  return bytes;
}

}  // namespace

const bool kSystemAcceptsIllegalBytes = true;

struct SystemConverter::State {
  UINT from;
  UINT to;
};

SystemConverter::SystemConverter(const std::string& from, const std::string& to)
    : state_(std::make_unique<State>(State{CodePageOf(from), CodePageOf(to)})) {}

SystemConverter::~SystemConverter() = default;

std::optional<std::string> SystemConverter::Convert(std::string_view bytes) const {
  if (state_->from == 0 || state_->to == 0) return std::nullopt;
  if (bytes.empty()) return std::string();
  const std::optional<std::wstring> wide = ToWide(state_->from, bytes);
  return wide ? FromWide(state_->to, *wide) : std::nullopt;
}

}  // namespace renkei
