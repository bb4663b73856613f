#include "engine/encoding/wrong_encodings.h"

#include <algorithm>
#include <span>

#include "engine/encoding/ms932_table.h"

namespace renkei {
namespace {

using Bytes = std::span<const std::uint8_t>;

bool StartsWith(Bytes bytes, Bytes mark) {
  return bytes.size() >= mark.size() && std::equal(mark.begin(), mark.end(), bytes.begin());
}

struct Mark {
  Encoding encoding;
  std::size_t size;
  std::array<std::uint8_t, 4> bytes;
};

// Longest first: UTF-32's little-endian mark begins with UTF-16's.
constexpr std::array<Mark, 5> kMarks{{
    {Encoding::kUtf32, 4, {0xFF, 0xFE, 0x00, 0x00}},
    {Encoding::kUtf32, 4, {0x00, 0x00, 0xFE, 0xFF}},
    {Encoding::kUtf8Bom, 3, {0xEF, 0xBB, 0xBF}},
    {Encoding::kUtf16Le, 2, {0xFF, 0xFE}},
    {Encoding::kUtf16Be, 2, {0xFE, 0xFF}},
}};

// Code units of `unit_bytes`, of which the byte at `digit_at` is a digit, quote or comma and the others are NUL.
struct Interleaving {
  Encoding encoding;
  std::size_t unit_bytes;
  std::size_t digit_at;
};

constexpr std::array<Interleaving, 4> kInterleavings{{
    {Encoding::kUtf16Le, 2, 0},
    {Encoding::kUtf16Be, 2, 1},
    {Encoding::kUtf32, 4, 0},
    {Encoding::kUtf32, 4, 3},
}};

bool IsStartOfCsv(std::uint8_t byte) { return (byte >= '0' && byte <= '9') || byte == '"' || byte == ','; }

bool Matches(const Interleaving& form, Bytes bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool digit = i % form.unit_bytes == form.digit_at;
    if (digit ? !IsStartOfCsv(bytes[i]) : bytes[i] != 0) return false;
  }
  return true;
}

// Hiragana, katakana (half-width too) and kanji, with 々 〇 and the compatibility ideographs.
bool IsKanaOrKanji(char32_t c) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  static constexpr std::array<Range, 8> kRanges{{{0x3005, 0x3007},
                                                 {0x3041, 0x30FF},
                                                 {0x31F0, 0x31FF},
                                                 {0x3400, 0x4DBF},
                                                 {0x4E00, 0x9FFF},
                                                 {0xF900, 0xFAFF},
                                                 {0xFF66, 0xFF9F},
                                                 {0x20000, 0x3FFFF}}};
  return std::any_of(kRanges.begin(), kRanges.end(),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

bool IsEucByte(std::uint8_t byte) { return byte >= 0xA1 && byte <= 0xFE; }

// Has the JIS row and cell of an EUC-JP pair a character? Asked of MS932's table, which holds the same rows.
bool IsEucCharacter(std::uint8_t first, std::uint8_t second) {
  const unsigned row = first - 0xA1U;
  const unsigned cell = second - 0xA1U;
  const unsigned half = row / 2;
  const auto lead = static_cast<std::uint8_t>(half < 31 ? 0x81U + half : 0xC1U + half);
  const unsigned column = row % 2 * 94 + cell;
  const auto trail = static_cast<std::uint8_t>(column < 63 ? 0x40U + column : 0x41U + column);
  return (ms932::kPairFlags[ms932::PairIndex(lead, trail)] & ms932::kUnassigned) == 0;
}

constexpr std::uint8_t kEucHalfWidthKana = 0x8E;
constexpr std::uint8_t kEucSupplement = 0x8F;
constexpr std::uint8_t kEscape = 0x1B;

}  // namespace

void FileStart::Feed(std::uint8_t byte) {
  if (!open_) return;
  bytes_[size_++] = byte;
  Evaluate(false);
}

void FileStart::Finish() {
  if (open_) Evaluate(true);
  open_ = false;
}

void FileStart::Evaluate(bool at_end) {
  const Bytes seen(bytes_.data(), size_);
  const bool at_last = at_end || size_ == bytes_.size();
  bool possible = false;  // more bytes may complete something
  for (const Mark& mark : kMarks) {
    const Bytes whole(mark.bytes.data(), mark.size);
    if (StartsWith(seen, whole) && !possible) {
      found_ = mark.encoding;
      open_ = false;
      return;
    }
    possible = possible || (!at_last && size_ < mark.size && StartsWith(whole, seen));
  }
  for (const Interleaving& form : kInterleavings) {
    if (!Matches(form, seen)) continue;
    const bool whole = size_ >= 2 * form.unit_bytes && size_ % form.unit_bytes == 0;
    if (at_last && whole && !found_) found_ = form.encoding;
    possible = possible || !at_last;
  }
  open_ = possible;
}

void Utf8Candidate::Feed(Bytes bytes) {
  if (!alive_) return;
  for (const std::uint8_t byte : bytes) {
    const Utf8Decoder::Step step = decoder_.Feed(byte);
    if (step == Utf8Decoder::Step::kInvalid) {
      alive_ = false;
      return;
    }
    if (!japanese_ && step == Utf8Decoder::Step::kCharacter) {
      japanese_ = IsKanaOrKanji(decoder_.code_point());
    }
  }
}

void EucJpCandidate::FeedFirst(std::uint8_t byte) {
  first_ = byte;
  if (byte < 0x80) {
    after_hiragana_ = false;
  } else if (byte == kEucSupplement) {
    missing_ = 2;
  } else if (byte == kEucHalfWidthKana || IsEucByte(byte)) {
    missing_ = 1;
  } else {
    alive_ = false;
  }
}

void EucJpCandidate::FinishPair(std::uint8_t second) {
  if (first_ == kEucHalfWidthKana) {
    alive_ = ms932::IsHalfWidthKana(second);
  } else if (first_ != kEucSupplement) {
    alive_ = IsEucCharacter(first_, second);
  }
  const bool hiragana = first_ == 0xA4 && second <= 0xF3;
  two_hiragana_ = two_hiragana_ || (hiragana && after_hiragana_);
  after_hiragana_ = hiragana;
}

void EucJpCandidate::Feed(std::uint8_t byte) {
  if (!alive_) return;
  if (missing_ == 0) {
    FeedFirst(byte);
  } else if (!IsEucByte(byte)) {
    alive_ = false;
  } else if (--missing_ == 0) {
    FinishPair(byte);
  }
}

void Iso2022JpCandidate::Feed(std::uint8_t byte) {
  if (!alive_) return;
  if (byte >= 0x80) {
    alive_ = false;
  } else if (state_ == State::kText || state_ == State::kTrail) {
    FeedText(byte);
  } else {
    FeedEscape(byte);
  }
}

void Iso2022JpCandidate::FeedText(std::uint8_t byte) {
  const bool graphic = byte >= 0x21 && byte <= 0x7E;
  if (state_ == State::kTrail) {
    alive_ = graphic;
    state_ = State::kText;
  } else if (byte == kEscape) {
    state_ = State::kEscape;
  } else if (double_byte_ && graphic) {
    state_ = State::kTrail;
  }
}

void Iso2022JpCandidate::Designate(bool double_byte, bool japanese) {
  double_byte_ = double_byte;
  japanese_ = japanese_ || japanese;
  state_ = State::kText;
}

// ESC $ @, ESC $ B (JIS X 0208), ESC $ ( D (JIS X 0212), ESC ( B (ASCII), ESC ( J (JIS X 0201), ESC ( I (its kana).
void Iso2022JpCandidate::FeedEscape(std::uint8_t byte) {
  if (state_ == State::kEscape && byte == '$') {
    state_ = State::kEscapeDollar;
  } else if (state_ == State::kEscape && byte == '(') {
    state_ = State::kEscapeParen;
  } else if (state_ == State::kEscapeDollar && byte == '(') {
    state_ = State::kEscapeDollarParen;
  } else if (state_ == State::kEscapeDollar && (byte == '@' || byte == 'B')) {
    Designate(true, true);
  } else if (state_ == State::kEscapeDollarParen && byte == 'D') {
    Designate(true, true);
  } else if (state_ == State::kEscapeParen && (byte == 'B' || byte == 'J' || byte == 'I')) {
    Designate(false, byte != 'B');
  } else {
    alive_ = false;
  }
}

}  // namespace renkei
