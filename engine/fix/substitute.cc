#include "engine/fix/substitute.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace renkei::fix {
namespace {

#define RENKEI_SUBSTITUTE(from, to) +1
constexpr std::size_t kSubstituteCount = 0
#include "engine/fix/substitutes.def"
    ;
#undef RENKEI_SUBSTITUTE

constexpr std::array<Substitute, kSubstituteCount> kSubstitutes = {{
#define RENKEI_SUBSTITUTE(from, to) {from, to},
#include "engine/fix/substitutes.def"
#undef RENKEI_SUBSTITUTE
}};

constexpr bool IsSelector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

// A variation selector says how the character before it is drawn; without it that character's usual form stands.
constexpr Substitute kNoSelector = {0xFE00, ""};

}  // namespace

const Substitute* FindSubstitute(char32_t character) {
  if (IsSelector(character)) return &kNoSelector;
  const auto* const found = std::find_if(kSubstitutes.begin(), kSubstitutes.end(),
                                         [&](const Substitute& row) { return row.from == character; });
  return found == kSubstitutes.end() ? nullptr : found;
}

std::string CodePointName(char32_t character) {
  std::array<char, 16> text{};
  const int size = std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(character));
  return {text.data(), static_cast<std::size_t>(size)};
}

std::optional<Encoded> EncodeWithSubstitutes(std::string_view utf8) {
  if (auto whole = ms932::FromUtf8(utf8)) return Encoded{std::move(*whole), false};
  std::string mended;
  std::size_t taken = 0;
  bool known = true;
  const bool valid = ForEachUnmappable(utf8, [&](char32_t character, std::size_t at) {
    const Substitute* const substitute = FindSubstitute(character);
    if (substitute == nullptr) {
      known = false;
      return;
    }
    mended.append(utf8.substr(taken, at - taken)).append(substitute->to);
    taken = at + DecodeOneUtf8(utf8.substr(at)).length_bytes;
  });
  if (!valid || !known) return std::nullopt;
  mended.append(utf8.substr(taken));
  auto bytes = ms932::FromUtf8(mended);
  if (!bytes) return std::nullopt;
  return Encoded{std::move(*bytes), true};
}

}  // namespace renkei::fix
