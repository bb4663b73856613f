#include "engine/encoding/utf8.h"

namespace renkei {

Utf8Character DecodeOneUtf8(std::string_view text) {
  Utf8Decoder decoder;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Utf8Decoder::Step step = decoder.Feed(static_cast<std::uint8_t>(text[at]));
    if (step == Utf8Decoder::Step::kCharacter) return {decoder.code_point(), at + 1, true};
    if (step == Utf8Decoder::Step::kInvalid) break;
  }
  return {};
}

void AppendUtf8(char32_t code_point, std::string& out) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto put_tail = [&](unsigned shift) { put(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put_tail(0);
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put_tail(6);
    put_tail(0);
  } else {
    put(0xF0U | (code_point >> 18U));
    put_tail(12);
    put_tail(6);
    put_tail(0);
  }
}

void AppendHexByte(std::uint8_t byte, std::string& out) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  out += "\\x";
  out.push_back(kDigits[byte >> 4U]);
  out.push_back(kDigits[byte & 0x0FU]);
}

}  // namespace renkei
