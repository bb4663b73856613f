// The tables behind ms932.h: what each byte and each pair of bytes is. Private to this room; use ms932.h.
// Threads: constants.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/encoding/ms932_flags.h"

namespace renkei::ms932 {

inline constexpr std::size_t kTrailCount = 188;  // 40-7E and 80-FC
inline constexpr std::uint8_t kFirstLead = 0x81;
inline constexpr std::uint8_t kLastLead = 0xFC;
inline constexpr std::uint8_t kGaijiFirstLead = 0xF0;
inline constexpr std::uint8_t kGaijiLastLead = 0xF9;
inline constexpr std::uint16_t kGaijiFirstCodePoint = 0xE000;
inline constexpr std::uint16_t kHalfWidthKanaFirstCodePoint = 0xFF61;  // of byte A1

// 81-9F and E0-FC: the bytes that begin a pair.
constexpr bool IsLead(std::uint8_t byte) { return static_cast<std::uint8_t>((byte ^ 0x20U) - 0xA1U) < 0x3CU; }
constexpr bool IsTrail(std::uint8_t byte) { return byte >= 0x40 && byte <= 0xFC && byte != 0x7F; }
constexpr bool IsHalfWidthKana(std::uint8_t byte) { return byte >= 0xA1 && byte <= 0xDF; }

// REQUIRES: IsTrail(trail).
constexpr std::size_t TrailColumn(std::uint8_t trail) {
  return static_cast<std::size_t>(trail - (trail > 0x7F ? 0x41 : 0x40));
}

// The flags of every pair that begins with 81-FC (all of them fit in eight bits), by PairIndex.
inline constexpr std::size_t kPairTableSize = (kLastLead - kFirstLead + 1) * 256;
extern const std::array<std::uint8_t, kPairTableSize> kPairFlags;
// REQUIRES: first >= kFirstLead.
constexpr std::size_t PairIndex(std::uint8_t first, std::uint8_t second) {
  return ((static_cast<std::size_t>(first) << 8U) | second) - (std::size_t{kFirstLead} << 8U);
}

// The flags of each byte that is no lead, standing for itself; a lead's entry is kBrokenPair.
extern const std::array<std::uint16_t, 256> kSingleFlags;

// The code point of a pair, 0 where it has none; gaiji are U+E000-E757.
std::uint16_t CodePointOf(std::uint8_t lead, std::uint8_t trail);

}  // namespace renkei::ms932
