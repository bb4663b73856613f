// Skips plain ASCII (20-7E) quickly; shared by the judges of this room. Private. Threads: a pure function.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#define RENKEI_HAVE_SSE2 1
#include <emmintrin.h>
#endif

namespace renkei {

constexpr bool IsPlainAscii(std::uint8_t byte) { return byte >= 0x20 && byte < 0x7F; }

// Whether one of the eight bytes of `word` is not plain. A borrow or carry may only add false alarms, which cost time.
constexpr bool HasNotPlain(std::uint64_t word) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const std::uint64_t below_20 = word - kOnes * 0x20U;
  const std::uint64_t above_7e = word + kOnes;
  return ((word | below_20 | above_7e) & (kOnes * 0x80U)) != 0;
}

// The first byte of [p, end) that is not plain, or `end`; eight bytes at a time.
inline const std::uint8_t* SkipPlainAsciiPortable(const std::uint8_t* p, const std::uint8_t* end) {
  for (; end - p >= 8; p += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, p, sizeof word);
    if (HasNotPlain(word)) break;
  }
  while (p != end && IsPlainAscii(*p)) ++p;
  return p;
}

#ifdef RENKEI_HAVE_SSE2

// A bit for each of the sixteen bytes that is not plain. Signed, 80-FF lie below 20 too.
inline unsigned NotPlainMask(__m128i bytes) {
  const __m128i above_1f = _mm_cmpgt_epi8(bytes, _mm_set1_epi8(0x1F));
  const __m128i is_7f = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_andnot_si128(is_7f, above_1f))) ^ 0xFFFFU;
}

// The same, sixteen bytes at a time.
inline const std::uint8_t* SkipPlainAscii(const std::uint8_t* p, const std::uint8_t* end) {
  for (; end - p >= 16; p += 16) {
    const unsigned mask = NotPlainMask(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
    if (mask != 0) return p + std::countr_zero(mask);
  }
  return SkipPlainAsciiPortable(p, end);
}

#else

inline const std::uint8_t* SkipPlainAscii(const std::uint8_t* p, const std::uint8_t* end) {
  return SkipPlainAsciiPortable(p, end);
}

#endif

}  // namespace renkei
