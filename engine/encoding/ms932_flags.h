// What can be said of a character in MS932 bytes; the vocabulary of ms932.h.
#pragma once

#include <cstdint>

namespace renkei::ms932 {

// One bit a property; a set of them is a std::uint32_t. A printable ASCII character or a TAB has none.
enum Flag : std::uint32_t {
  kDoubleByte = 1U << 0,     // a lead and a byte that can be its trail, assigned or not
  kGaiji = 1U << 1,          // F040-F9FC, user-defined: forbidden by 標準仕様 V4.1 4.3
  kUnassigned = 1U << 2,     // well formed, but no character
  kDuplicate = 1U << 3,      // one of the 398 codes that another code of the same character precedes
  kBrokenPair = 1U << 4,     // a lead before a byte that can never be its trail, or at the end
  kIllegalByte = 1U << 5,    // 80 A0 FD FE FF where a character should begin
  kHalfWidthKana = 1U << 6,  // A1-DF
  kControl = 1U << 7,        // 01-1F but TAB CR LF, and 7F
  kNul = 1U << 8,            // 00
  kLineBreak = 1U << 9,      // CR or LF
};

// The flags that are faults; a character has at most one of them. The others are notes.
inline constexpr std::uint32_t kFaultMask = kGaiji | kUnassigned | kBrokenPair | kIllegalByte | kControl | kNul;
// The notes that are counted per file.
inline constexpr std::uint32_t kNoteMask = kDuplicate | kHalfWidthKana | kLineBreak;

}  // namespace renkei::ms932
