#include "engine/encoding/utf8.h"

namespace renkei {

Utf8Decoder::Step Utf8Decoder::FeedFirst(std::uint8_t byte) {
  lowest_ = 0x80;
  highest_ = 0xBF;
  if (byte < 0x80) {
    code_point_ = byte;
    return Step::kCharacter;
  }
  if (byte < 0xC2 || byte > 0xF4) return Step::kInvalid;
  if (byte < 0xE0) {
    missing_ = 1;
    code_point_ = byte & 0x1FU;
    return Step::kMore;
  }
  if (byte < 0xF0) {
    missing_ = 2;
    code_point_ = byte & 0x0FU;
    if (byte == 0xE0) lowest_ = 0xA0;   // overlong below
    if (byte == 0xED) highest_ = 0x9F;  // surrogates above
    return Step::kMore;
  }
  missing_ = 3;
  code_point_ = byte & 0x07U;
  if (byte == 0xF0) lowest_ = 0x90;   // overlong below
  if (byte == 0xF4) highest_ = 0x8F;  // above U+10FFFF
  return Step::kMore;
}

Utf8Decoder::Step Utf8Decoder::Feed(std::uint8_t byte) {
  if (missing_ == 0) return FeedFirst(byte);
  if (byte < lowest_ || byte > highest_) return Step::kInvalid;
  lowest_ = 0x80;
  highest_ = 0xBF;
  code_point_ = (code_point_ << 6U) | (byte & 0x3FU);
  return --missing_ == 0 ? Step::kCharacter : Step::kMore;
}

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
