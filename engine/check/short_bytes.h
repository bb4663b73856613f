// Short runs of bytes compared and classed without calls: the hot path sees thirty million fields in a large set.
// Threads: pure functions.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#endif

namespace renkei {

template <typename Word>
inline Word LoadWord(const std::uint8_t* p) {
  Word word;
  std::memcpy(&word, p, sizeof word);
  return word;
}

// The first n bytes, the rest zero. REQUIRES: n < 8, and 8 bytes can be read.
inline std::uint64_t LoadUpTo8(const std::uint8_t* p, std::size_t n) {
  if constexpr (std::endian::native == std::endian::little) {
    return LoadWord<std::uint64_t>(p) & ((std::uint64_t{1} << (8 * n)) - 1);
  } else {
    std::uint64_t word = 0;
    std::memcpy(&word, p, n);
    return word;
  }
}

// The same n bytes? Two overlapping words do for up to 16.
inline bool SameBytes(const std::uint8_t* a, const std::uint8_t* b, std::size_t n) {
  using U64 = std::uint64_t;
  using U32 = std::uint32_t;
  if (n > 16) return std::memcmp(a, b, n) == 0;
  if (n >= 8) return LoadWord<U64>(a) == LoadWord<U64>(b) && LoadWord<U64>(a + n - 8) == LoadWord<U64>(b + n - 8);
  if (n >= 4) return LoadWord<U32>(a) == LoadWord<U32>(b) && LoadWord<U32>(a + n - 4) == LoadWord<U32>(b + n - 4);
  for (std::size_t i = 0; i < n; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

inline bool SameText(const std::uint8_t* data, std::size_t size, std::string_view text) {
  return size == text.size() && SameBytes(data, reinterpret_cast<const std::uint8_t*>(text.data()), size);
}

// Eight or four ASCII digits in a word, whatever the byte order.
inline bool AreDigits(std::uint64_t word) {
  constexpr std::uint64_t kHigh = 0xF0F0F0F0F0F0F0F0ULL;
  constexpr std::uint64_t kThrees = 0x3030303030303030ULL;
  constexpr std::uint64_t kSixes = 0x0606060606060606ULL;
  return (word & kHigh) == kThrees && ((word + kSixes) & kHigh) == kThrees;
}
inline bool AreDigits(std::uint32_t word) { return AreDigits((std::uint64_t{word} << 32U) | word); }

inline bool AllDigits(const std::uint8_t* data, std::size_t n) {
  if (n >= 8) {
    for (std::size_t i = 0; i + 8 <= n; i += 8) {
      if (!AreDigits(LoadWord<std::uint64_t>(data + i))) return false;
    }
    return AreDigits(LoadWord<std::uint64_t>(data + n - 8));
  }
  if (n >= 4) return AreDigits(LoadWord<std::uint32_t>(data)) && AreDigits(LoadWord<std::uint32_t>(data + n - 4));
  for (std::size_t i = 0; i < n; ++i) {
    if (data[i] < '0' || data[i] > '9') return false;
  }
  return n > 0;
}

// 0 when the n bytes are digits, or there are none; without a branch. REQUIRES: n <= 16, or the result does not matter;
// 16 bytes can be read.
#if defined(__SSE2__) || defined(_M_X64)
inline std::uint32_t OtherThanDigits(const std::uint8_t* data, std::uint32_t n) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(data));
  const __m128i values = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
  const __m128i digits = _mm_cmpeq_epi8(_mm_min_epu8(values, _mm_set1_epi8(9)), values);
  const std::uint32_t mask = (std::uint32_t{1} << (n & 31U)) - 1;
  return ~static_cast<std::uint32_t>(_mm_movemask_epi8(digits)) & mask;
}
#else
inline std::uint32_t OtherThanDigits(const std::uint8_t* data, std::uint32_t n) {
  return n == 0 || AllDigits(data, n) ? 0 : 1;
}
#endif

}  // namespace renkei
