// MS932 (Microsoft code page 932), judged on its bytes.
// The checker calls Scan for every free-text field and looks closer only where it must; writers use ToUtf8 to show what
// was found. Nothing here decides by whether a decoder fails: user-defined characters (外字) decode silently in most.
// All texts are raw bytes as read; offsets and lengths are bytes. Threads: functions are pure, a StreamJudge belongs to
// one thread. Serves 標準仕様 V4.1 4.3 (Shift-JIS in the MS932 variety, no 外字).
//
// A lead byte before a byte that can never be its trail is a fault of the lead alone: the next byte stands for itself.
// A field may therefore hold a lead before 22, 2C, 0D or 0A, which are structure of the CSV and never trails.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/encoding/ms932_flags.h"
#include "engine/encoding/ms932_table.h"

namespace renkei::ms932 {

// What a byte is where a character begins.
enum class ByteClass { kAscii, kHalfWidthKana, kLead, kIllegal };
[[nodiscard]] ByteClass ClassOfByte(std::uint8_t byte);

// What two bytes are, read from the first on; every one of the 65,536 sequences has exactly one class.
enum class PairClass {
  kTwoSingles,     // A: two single-byte characters
  kCharacter,      // B: one double-byte character (外字 included)
  kUnassigned,     // C: well formed, no character
  kBadTrail,       // D: a lead and a byte that can never be a trail
  kDanglingLead,   // E: a single-byte character and a lead
  kIllegalFirst,   // F: 80 A0 FD FE FF first
  kIllegalSecond,  // G: a single-byte character and one of these
};
[[nodiscard]] PairClass ClassOfPair(std::uint8_t first, std::uint8_t second);

// The code of `code`'s character that Microsoft's encoder writes (JIS X 0208, NEC row 13, IBM extension, in this
// order); `code` itself where it has no other or is no character. Two texts are equal when their canonical codes are.
[[nodiscard]] std::uint16_t CanonicalCode(std::uint16_t code);

// One character at the start of some bytes: its flags and how many bytes it takes (1 or 2).
struct Character {
  std::uint32_t flags = 0;
  std::size_t length_bytes = 1;
};

// The character at `p`. REQUIRES: n > 0.
[[nodiscard]] inline Character JudgeOne(const std::uint8_t* p, std::size_t n) {
  if (!IsLead(p[0]) || n < 2) return {kSingleFlags[p[0]], 1};
  const std::uint32_t flags = kPairFlags[PairIndex(p[0], p[1])];
  return {flags, (flags & kDoubleByte) != 0 ? std::size_t{2} : std::size_t{1}};
}

// All flags of all characters of p[0, n), ORed; 0 for plain ASCII and for n == 0. The hot path.
[[nodiscard]] std::uint32_t Scan(const std::uint8_t* p, std::size_t n);

// How many characters p[0, n) holds; a faulty byte counts as one, CR LF as two.
[[nodiscard]] std::size_t CountCharacters(const std::uint8_t* p, std::size_t n);

struct Fault {
  Flag kind = kBrokenPair;  // one of kFaultMask
  std::size_t offset_bytes = 0;
  std::size_t length_bytes = 0;
};

// Calls visit(const Fault&) for each fault of p[0, n), in order.
template <typename Visitor>
void ForEachFault(const std::uint8_t* p, std::size_t n, Visitor&& visit) {
  for (std::size_t at = 0; at < n;) {
    const Character character = JudgeOne(p + at, n - at);
    const std::uint32_t kind = character.flags & kFaultMask;
    if (kind != 0) visit(Fault{static_cast<Flag>(kind), at, character.length_bytes});
    at += character.length_bytes;
  }
}

// How often the things occur that are told once per file with a count, and the faults in all.
struct FlagCounts {
  std::size_t half_width_kana = 0;
  std::size_t duplicates = 0;
  std::size_t line_breaks = 0;  // CR LF is one
  std::size_t faults = 0;

  FlagCounts& operator+=(const FlagCounts& other);
  bool operator==(const FlagCounts&) const = default;
};
[[nodiscard]] FlagCounts CountFlags(const std::uint8_t* p, std::size_t n);

// Judges one field that arrives in chunks, for fields too long to hold. The outcome is that of the whole field's bytes,
// wherever the chunks end.
class StreamJudge {
 public:
  void Feed(const std::uint8_t* p, std::size_t n);
  // The end of the field: a lead that still waits for its trail is broken. Returns Flags(). Idempotent; no Feed after.
  std::uint32_t Finish();

  // What Scan, CountFlags and ForEachFault say of the bytes so far; final after Finish.
  [[nodiscard]] std::uint32_t Flags() const { return flags_; }
  [[nodiscard]] const FlagCounts& Counts() const { return counts_; }
  // The first fault of a kind, its offset from the start of the field.
  [[nodiscard]] std::optional<Fault> FirstFault(Flag kind) const;

 private:
  void Take(const Character& character, std::uint8_t first, std::size_t offset_bytes);
  void TakeAll(const std::uint8_t* p, std::size_t n, std::size_t offset_bytes);

  std::uint32_t flags_ = 0;
  FlagCounts counts_;
  std::array<Fault, 6> first_faults_{};  // one a kind, the first `first_fault_count_` are set
  std::size_t first_fault_count_ = 0;
  std::size_t fed_bytes_ = 0;
  std::uint8_t waiting_lead_ = 0;  // 0: none
  bool after_cr_ = false;
};

// For display: UTF-8. Bytes that are no character, and 外字, come as "\xNN" a byte (upper-case hex); control characters
// stay as they are, the writers escape them. A backslash in the text is not doubled: the result is for eyes.
[[nodiscard]] std::string ToUtf8(std::string_view bytes);

// MS932 bytes of a UTF-8 text, by canonical codes only. nullopt where `utf8` is not UTF-8 or a character is not in
// MS932 exactly (U+301C is not U+FF5E; the private use area is not).
[[nodiscard]] std::optional<std::string> FromUtf8(std::string_view utf8);

// Convenience for texts held as chars.
[[nodiscard]] inline const std::uint8_t* AsBytes(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}
[[nodiscard]] inline std::uint32_t Scan(std::string_view text) { return Scan(AsBytes(text), text.size()); }

}  // namespace renkei::ms932
