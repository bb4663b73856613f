// MS932 and UTF-8: the two ways between them.
#include <memory>
#include <vector>

#include "engine/encoding/ms932.h"
#include "engine/encoding/utf8.h"

namespace renkei::ms932 {
namespace {

// From a code point of the basic plane to its canonical code; 0: none.
using EncodeTable = std::vector<std::uint16_t>;

EncodeTable MakeEncodeTable() {
  EncodeTable table(0x10000);
  for (unsigned first = kFirstLead; first <= kLastLead; ++first) {
    const auto lead = static_cast<std::uint8_t>(first);
    for (unsigned second = 0x40; IsLead(lead) && second <= 0xFC; ++second) {
      const auto trail = static_cast<std::uint8_t>(second);
      if (kPairFlags[PairIndex(lead, trail)] != kDoubleByte) continue;
      table[CodePointOf(lead, trail)] = static_cast<std::uint16_t>((first << 8U) | second);
    }
  }
  for (unsigned byte = 0xA1; byte <= 0xDF; ++byte) {
    table[kHalfWidthKanaFirstCodePoint + byte - 0xA1U] = static_cast<std::uint16_t>(byte);
  }
  return table;
}

std::uint16_t Encode(char32_t code_point) {
  static const EncodeTable kTable = MakeEncodeTable();
  return code_point < kTable.size() ? kTable[code_point] : std::uint16_t{0};
}

void AppendCharacter(const std::uint8_t* p, const Character& character, std::string& out) {
  constexpr std::uint32_t kShownAsBytes = kGaiji | kUnassigned | kBrokenPair | kIllegalByte;
  if ((character.flags & kShownAsBytes) != 0) {
    for (std::size_t i = 0; i < character.length_bytes; ++i) AppendHexByte(p[i], out);
  } else if (character.length_bytes == 2) {
    AppendUtf8(CodePointOf(p[0], p[1]), out);
  } else if ((character.flags & kHalfWidthKana) != 0) {
    AppendUtf8(static_cast<char32_t>(kHalfWidthKanaFirstCodePoint + (p[0] - 0xA1U)), out);
  } else {
    out.push_back(static_cast<char>(p[0]));
  }
}

}  // namespace

std::uint16_t CanonicalCode(std::uint16_t code) {
  const auto lead = static_cast<std::uint8_t>(code >> 8U);
  const auto trail = static_cast<std::uint8_t>(code & 0xFFU);
  if (!IsLead(lead) || (kPairFlags[PairIndex(lead, trail)] & kDuplicate) == 0) return code;
  return Encode(CodePointOf(lead, trail));
}

std::string ToUtf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  const std::uint8_t* const p = AsBytes(bytes);
  for (std::size_t at = 0; at < bytes.size();) {
    const Character character = JudgeOne(p + at, bytes.size() - at);
    AppendCharacter(p + at, character, out);
    at += character.length_bytes;
  }
  return out;
}

std::optional<std::string> FromUtf8(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  while (!utf8.empty()) {
    const Utf8Character character = DecodeOneUtf8(utf8);
    if (!character.valid) return std::nullopt;
    if (character.code_point < 0x80) {
      out.push_back(static_cast<char>(character.code_point));
    } else {
      const std::uint16_t code = Encode(character.code_point);
      if (code == 0) return std::nullopt;
      if (code > 0xFF) out.push_back(static_cast<char>(code >> 8U));
      out.push_back(static_cast<char>(code & 0xFFU));
    }
    utf8.remove_prefix(character.length_bytes);
  }
  return out;
}

}  // namespace renkei::ms932
