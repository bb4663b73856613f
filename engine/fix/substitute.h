// From UTF-8 to MS932 for files, with a table of accepted substitutes (substitutes.def) for characters that MS932
// lacks. A substitute is never used without a person's consent; private-use characters have none. Serves 標準仕様 V4.1
// 4.3 (「有効な文字に変換すること」). Threads: pure functions over constants.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/encoding/ms932.h"
#include "engine/encoding/utf8.h"

namespace renkei::fix {

struct Substitute {
  char32_t from = 0;    // a character that MS932 lacks
  std::string_view to;  // UTF-8, all of it in MS932; empty: the character is invisible and left out
};

// nullptr where there is none.
const Substitute* FindSubstitute(char32_t character);

// "U+20BB7".
std::string CodePointName(char32_t character);

// Calls visit(character, offset in bytes) for each character of `utf8` that MS932 lacks. Returns false where `utf8` is
// not UTF-8.
template <typename Visitor>
bool ForEachUnmappable(std::string_view utf8, Visitor&& visit) {
  for (std::size_t at = 0; at < utf8.size();) {
    const Utf8Character character = DecodeOneUtf8(utf8.substr(at));
    if (!character.valid) return false;
    if (character.code_point >= 0x80 && !ms932::FromUtf8(utf8.substr(at, character.length_bytes))) {
      visit(character.code_point, at);
    }
    at += character.length_bytes;
  }
  return true;
}

struct Encoded {
  std::string bytes;  // MS932
  bool substituted = false;
};
// With substitutes where needed. nullopt where a character has none or `utf8` is not UTF-8.
std::optional<Encoded> EncodeWithSubstitutes(std::string_view utf8);

}  // namespace renkei::fix
