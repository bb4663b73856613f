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
