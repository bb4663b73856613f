#include "engine/intake/zip_entry_name.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "engine/encoding/ms932.h"
#include "engine/encoding/utf8.h"
#include "engine/intake/junk.h"

namespace renkei::intake {
namespace {

// A byte that no encoding explains is this plus the byte: above all code points.
constexpr char32_t kUndecoded = 0x110000;
constexpr char32_t kDelete = 0x7F;
constexpr char32_t kLastC1Control = 0x9F;

std::optional<std::u32string> FromUtf8(std::string_view raw) {
  std::u32string characters;
  while (!raw.empty()) {
    const Utf8Character character = DecodeOneUtf8(raw);
    if (!character.valid) return std::nullopt;
    characters.push_back(character.code_point);
    raw.remove_prefix(character.length_bytes);
  }
  return characters;
}

std::u32string Undecoded(std::string_view raw) {
  std::u32string characters;
  for (const char c : raw) {
    const auto byte = static_cast<std::uint8_t>(c);
    characters.push_back(byte < 0x80 ? byte : kUndecoded + byte);
  }
  return characters;
}

// User-defined characters are whole characters, so that their second byte is no backslash, but have no text.
std::u32string FromMs932(std::string_view raw) {
  constexpr std::uint32_t kNotMs932 = ms932::kUnassigned | ms932::kBrokenPair | ms932::kIllegalByte;
  if ((ms932::Scan(raw) & kNotMs932) != 0) return Undecoded(raw);
  std::u32string characters;
  while (!raw.empty()) {
    const ms932::Character character = ms932::JudgeOne(ms932::AsBytes(raw), raw.size());
    const std::string_view bytes = raw.substr(0, character.length_bytes);
    if ((character.flags & ms932::kGaiji) != 0) {
      for (const char c : bytes) characters.push_back(kUndecoded + static_cast<std::uint8_t>(c));
    } else {
      characters.push_back(DecodeOneUtf8(ms932::ToUtf8(bytes)).code_point);
    }
    raw.remove_prefix(character.length_bytes);
  }
  return characters;
}

bool IsControl(char32_t c) { return c < ' ' || (c >= kDelete && c <= kLastC1Control); }

bool IsLetter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

void Show(char32_t c, std::string& text) {
  if (c >= kUndecoded) {
    AppendHexByte(static_cast<std::uint8_t>(c - kUndecoded), text);
  } else if (IsControl(c)) {
    AppendHexByte(static_cast<std::uint8_t>(c), text);
  } else {
    AppendUtf8(c, text);
  }
}

std::string ShowAll(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters) Show(c, text);
  return text;
}

const char* UnsafeCharacter(const std::u32string& name) {
  for (const char32_t c : name) {
    if (c == '\\') return "a backslash";
    if (IsControl(c)) return "a control character";
  }
  return "";
}

// Why the name as a whole is refused, or "".
const char* UnsafeName(const std::u32string& name) {
  if (name.empty()) return "no name";
  if (name.front() == '/') return "an absolute path";
  if (name.size() > 1 && name[1] == ':' && IsLetter(name.front())) return "a drive letter";
  return UnsafeCharacter(name);
}

}  // namespace

ZipName ReadZipName(std::string_view raw) {
  std::optional<std::u32string> utf8 = FromUtf8(raw);
  const std::u32string characters = utf8 ? std::move(*utf8) : FromMs932(raw);
  ZipName name;
  name.unsafe = UnsafeName(characters);
  name.is_folder = !characters.empty() && characters.back() == '/';
  for (std::size_t at = 0; at < characters.size();) {
    std::size_t end = characters.find('/', at);
    if (end == std::u32string::npos) end = characters.size();
    const std::u32string_view part(characters.data() + at, end - at);
    if (part == U"..") name.unsafe = "a way out of its folder";
    if (!part.empty() && part != U".") {
      if (!name.text.empty()) name.text.push_back('/');
      name.text += ShowAll(part);
    }
    at = end + 1;
  }
  if (name.text.empty() && !name.is_folder && name.unsafe.empty()) name.unsafe = "no name";
  if (!name.unsafe.empty()) name.text = ShowAll(characters);
  return name;
}

std::string_view EntryBaseName(std::string_view text) {
  return text.substr(text.rfind('/') + 1);  // npos + 1 is 0
}

std::string_view EntryFolder(std::string_view text) {
  const std::size_t cut = text.rfind('/');
  return cut == std::string_view::npos ? std::string_view() : text.substr(0, cut);
}

bool IsJunkEntry(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('/', at), text.size());
    if (IsJunkName(text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace renkei::intake
