// The encodings a file may wrongly have, each a strict decoder fed byte by byte; the parts of EncodingJudge. Private.
// Each is alive while every byte so far fits; once dead it stays dead. Threads: one thread each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "engine/encoding/encoding.h"
#include "engine/encoding/utf8.h"

namespace renkei {

// Byte-order marks, and without one UTF-16 and UTF-32 by the digits, quotes and commas that a CSV of the standard
// begins with, interleaved with NUL: four UTF-16 or two UTF-32 code units, or a whole shorter file of at least two.
class FileStart {
 public:
  void Feed(std::uint8_t byte);
  void Finish();

  // May more bytes still name an encoding?
  [[nodiscard]] bool Open() const { return open_; }
  [[nodiscard]] std::optional<Encoding> Found() const { return found_; }

 private:
  void Evaluate(bool at_end);

  std::array<std::uint8_t, 8> bytes_{};
  std::size_t size_ = 0;
  bool open_ = true;
  std::optional<Encoding> found_;
};

// UTF-8 with at least one kana or kanji.
class Utf8Candidate {
 public:
  void Feed(std::span<const std::uint8_t> bytes);
  [[nodiscard]] bool Alive() const { return alive_; }
  // Is plain ASCII without effect now?
  [[nodiscard]] bool Idle() const { return !alive_ || decoder_.AtBoundary(); }
  // If the file ends here, is it this?
  [[nodiscard]] bool Fits() const { return alive_ && japanese_ && decoder_.AtBoundary(); }

 private:
  Utf8Decoder decoder_;
  bool alive_ = true;
  bool japanese_ = false;
};

// EUC-JP (JIS X 0208 with NEC row 13 and NEC's selection, half-width kana, JIS X 0212 by form) with two hiragana in a
// row.
class EucJpCandidate {
 public:
  void Feed(std::uint8_t byte);
  [[nodiscard]] bool Alive() const { return alive_; }
  [[nodiscard]] bool Idle() const { return !alive_ || missing_ == 0; }
  [[nodiscard]] bool Fits() const { return alive_ && two_hiragana_ && missing_ == 0; }
  // Plain ASCII was skipped while Idle().
  void SkipAscii() { after_hiragana_ = false; }

 private:
  void FeedFirst(std::uint8_t byte);
  void FinishPair(std::uint8_t second);

  std::uint8_t first_ = 0;
  int missing_ = 0;  // bytes of the character to come
  bool alive_ = true;
  bool after_hiragana_ = false;
  bool two_hiragana_ = false;
};

// ISO-2022-JP: seven bits, well-formed escapes, at least one of which designates Japanese.
class Iso2022JpCandidate {
 public:
  void Feed(std::uint8_t byte);
  [[nodiscard]] bool Alive() const { return alive_; }
  [[nodiscard]] bool Idle() const { return !alive_ || (state_ == State::kText && !double_byte_); }
  [[nodiscard]] bool Fits() const { return alive_ && japanese_ && state_ == State::kText; }

 private:
  enum class State { kText, kTrail, kEscape, kEscapeDollar, kEscapeDollarParen, kEscapeParen };

  void FeedText(std::uint8_t byte);
  void FeedEscape(std::uint8_t byte);
  void Designate(bool double_byte, bool japanese);

  State state_ = State::kText;
  bool double_byte_ = false;
  bool alive_ = true;
  bool japanese_ = false;
};

}  // namespace renkei
