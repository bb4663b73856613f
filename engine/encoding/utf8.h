// Strict UTF-8 (RFC 3629), byte by byte: no overlong forms, no surrogates, nothing above U+10FFFF. Private to this
// room. Threads: a decoder belongs to one thread; the functions are pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace renkei {

class Utf8Decoder {
 public:
  enum class Step { kCharacter, kMore, kInvalid };

  // Takes the next byte. kCharacter: code_point() is complete. kInvalid: the byte does not fit; the decoder must be
  // thrown away or Reset.
  Step Feed(std::uint8_t byte);
  void Reset() { *this = Utf8Decoder(); }

  // Between characters?
  [[nodiscard]] bool AtBoundary() const { return missing_ == 0; }
  [[nodiscard]] char32_t code_point() const { return code_point_; }

 private:
  Step FeedFirst(std::uint8_t byte);

  char32_t code_point_ = 0;
  int missing_ = 0;             // continuation bytes to come
  std::uint8_t lowest_ = 0x80;  // of the next continuation byte
  std::uint8_t highest_ = 0xBF;
};

inline Utf8Decoder::Step Utf8Decoder::FeedFirst(std::uint8_t byte) {
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

inline Utf8Decoder::Step Utf8Decoder::Feed(std::uint8_t byte) {
  if (missing_ == 0) return FeedFirst(byte);
  if (byte < lowest_ || byte > highest_) return Step::kInvalid;
  lowest_ = 0x80;
  highest_ = 0xBF;
  code_point_ = (code_point_ << 6U) | (byte & 0x3FU);
  return --missing_ == 0 ? Step::kCharacter : Step::kMore;
}

// One character at the start of a text. `valid` false: the first byte alone, which begins no character.
struct Utf8Character {
  char32_t code_point = 0;
  std::size_t length_bytes = 1;
  bool valid = false;
};
// REQUIRES: !text.empty().
[[nodiscard]] Utf8Character DecodeOneUtf8(std::string_view text);

// REQUIRES: a Unicode scalar value.
void AppendUtf8(char32_t code_point, std::string& out);

// Appends "\xNN", upper-case hex.
void AppendHexByte(std::uint8_t byte, std::string& out);

}  // namespace renkei
