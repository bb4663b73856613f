// Classifies 64 bytes at a time for the record grammar: where structure stands and where a byte needs a closer look.
// Used by record_scanner.h. SSE2 where the processor is known to have it, else plain C++ with the same result.
//
// Threads: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define RENKEI_RECORD_BLOCK_SSE2 1
#endif

// The grammar is fast only as one function: its primitives are forced into it, rare work is kept out of it.
#if defined(__GNUC__)
#define RENKEI_RECORD_HOT inline __attribute__((always_inline))
#define RENKEI_RECORD_COLD __attribute__((noinline))
#define RENKEI_RECORD_FLATTEN __attribute__((flatten))
#else
#define RENKEI_RECORD_HOT inline
#define RENKEI_RECORD_COLD
#define RENKEI_RECORD_FLATTEN
#endif

namespace renkei::csv {

constexpr std::size_t kBlockBytes = 64;

// One bit a byte, the first byte lowest.
struct BlockMasks {
  std::uint64_t structure = 0;  // 22 2C 0D 0A: in MS932 always structure, for no trail byte has these values
  std::uint64_t odd = 0;        // outside 20-7E
};

// REQUIRES: 64 readable bytes at `block`.
inline BlockMasks ClassifyPortable(const std::uint8_t* block) {
  BlockMasks masks;
  for (std::size_t i = 0; i < kBlockBytes; ++i) {
    const std::uint8_t c = block[i];
    const bool structure = c == 0x22 || c == 0x2C || c == 0x0D || c == 0x0A;
    masks.structure |= std::uint64_t{structure} << i;
    masks.odd |= std::uint64_t{c < 0x20 || c > 0x7E} << i;
  }
  return masks;
}

#ifdef RENKEI_RECORD_BLOCK_SSE2
// Adds the bits of the sixteen bytes at `at`.
template <int at>
RENKEI_RECORD_HOT void ClassifySixteen(const std::uint8_t* block, BlockMasks& masks) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + at));
  const __m128i structure = _mm_or_si128(
      _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x22)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x2C))),
      _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x0D)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x0A))));
  // Signed: 80-FF are below 20 as well.
  const __m128i odd =
      _mm_or_si128(_mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)));
  masks.structure |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(structure))} << at;
  masks.odd |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(odd))} << at;
}

RENKEI_RECORD_HOT BlockMasks ClassifySse2(const std::uint8_t* block) {
  BlockMasks masks;
  ClassifySixteen<0>(block, masks);
  ClassifySixteen<16>(block, masks);
  ClassifySixteen<32>(block, masks);
  ClassifySixteen<48>(block, masks);
  return masks;
}
RENKEI_RECORD_HOT BlockMasks Classify(const std::uint8_t* block) { return ClassifySse2(block); }
#else
RENKEI_RECORD_HOT BlockMasks Classify(const std::uint8_t* block) { return ClassifyPortable(block); }
#endif

}  // namespace renkei::csv
