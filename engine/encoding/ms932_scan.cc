#include "engine/encoding/ms932_scan.h"

#include <bit>
#include <cstring>

#include "engine/encoding/ms932.h"
#include "engine/encoding/plain_ascii.h"

namespace renkei::ms932 {

std::uint32_t ScanPortable(const std::uint8_t* p, std::size_t n) {
  const std::uint8_t* const end = p + n;
  std::uint32_t flags = 0;
  while (p != end) {
    if (IsPlainAscii(*p)) {
      p = SkipPlainAscii(p + 1, end);
      continue;
    }
    const Character character = JudgeOne(p, static_cast<std::size_t>(end - p));
    flags |= character.flags;
    p += character.length_bytes;
  }
  return flags;
}

#ifdef RENKEI_HAVE_SSE2
namespace {

__m128i Set(unsigned byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
__m128i AtMost(__m128i v, unsigned byte) { return _mm_cmpeq_epi8(_mm_min_epu8(v, Set(byte)), v); }
__m128i AtLeast(__m128i v, unsigned byte) { return _mm_cmpeq_epi8(_mm_max_epu8(v, Set(byte)), v); }
__m128i Equal(__m128i v, unsigned byte) { return _mm_cmpeq_epi8(v, Set(byte)); }
__m128i Within(__m128i v, unsigned first, unsigned last) { return AtMost(_mm_sub_epi8(v, Set(first)), last - first); }
unsigned Mask(__m128i v) { return static_cast<unsigned>(_mm_movemask_epi8(v)); }

// A byte of a mask a position: is the byte there the trail of a pair that surely has a character, has no other code and
// is no gaiji? The rows of which that can be said by a range; the other pairs are looked up. `v` is valid as a trail.
__m128i SurelyOrdinaryTrail(__m128i v) {
  const __m128i lead = _mm_slli_si128(v, 1);
  // 89-97, 99-9F and E0-E9, the full rows of kanji: one range but for 98 once 20 is flipped.
  const __m128i flipped = _mm_xor_si128(lead, Set(0x20));
  const __m128i kanji = _mm_andnot_si128(Equal(lead, 0x98), Within(flipped, 0xA9, 0xC9));
  const __m128i symbols = _mm_and_si128(Equal(lead, 0x81), AtMost(v, 0xAC));
  const __m128i hiragana = _mm_and_si128(Equal(lead, 0x82), Within(v, 0x9F, 0xF1));
  const __m128i katakana = _mm_and_si128(Equal(lead, 0x83), AtMost(v, 0x96));
  const __m128i first_kanji = _mm_and_si128(Equal(lead, 0x88), AtLeast(v, 0x9F));
  const __m128i last_kanji = _mm_and_si128(Equal(lead, 0x98), AtMost(v, 0x72));
  const __m128i kana = _mm_or_si128(symbols, _mm_or_si128(hiragana, katakana));
  return _mm_or_si128(_mm_or_si128(kanji, kana), _mm_or_si128(first_kanji, last_kanji));
}

// The bytes that follow a byte which begins a pair, where those in `lead_bytes` begin one unless they end one. Along a
// run of such bytes the two alternate; one subtraction carries that through every run.
unsigned AfterLead(unsigned lead_bytes) {
  constexpr unsigned kOddBits = 0xAAAAAAAAU;
  const unsigned alternating = ((lead_bytes << 1U) | kOddBits) - lead_bytes;
  return alternating ^ kOddBits ^ lead_bytes;
}

struct Block {
  std::uint32_t flags = 0;
  unsigned lead_at_end = 0;  // 1: the last byte waits for its trail and is not judged yet
};

// Judges the bytes of `v` whose bits are set in `live`, one run of bits whose first byte begins a character. `p` is
// where the bytes of `v` stand in memory.
Block JudgeBlock(__m128i v, unsigned live, const std::uint8_t* p) {
  const unsigned not_plain = NotPlainMask(v) & live;
  if (not_plain == 0) return {};
  Block block;
  const unsigned lead_bytes = Mask(Within(_mm_xor_si128(v, Set(0x20)), 0xA1, 0xDC)) & live;
  const unsigned after_lead = AfterLead(lead_bytes);
  block.lead_at_end = (after_lead & ~live) != 0 ? 1 : 0;
  const __m128i not_7f = _mm_andnot_si128(Equal(v, 0x7F), Within(v, 0x40, 0xFC));
  const unsigned pairs = after_lead & live & Mask(not_7f);  // the trails, a bit a pair
  if ((after_lead & live & ~pairs) != 0) block.flags |= kBrokenPair;
  if (pairs != 0) block.flags |= kDoubleByte;
  for (unsigned rest = pairs & ~Mask(SurelyOrdinaryTrail(v)); rest != 0; rest &= rest - 1) {
    const int at = std::countr_zero(rest);
    block.flags |= kPairFlags[PairIndex(p[at - 1], p[at])];
  }
  const unsigned singles = not_plain & ~pairs & ~(lead_bytes & ~after_lead);
  if (singles == 0) return block;
  const unsigned kana = singles & Mask(Within(v, 0xA1, 0xDF));
  if (kana != 0) block.flags |= kHalfWidthKana;
  for (unsigned rest = singles & ~kana; rest != 0; rest &= rest - 1) {
    block.flags |= kSingleFlags[p[std::countr_zero(rest)]];
  }
  return block;
}

__m128i Load(const std::uint8_t* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }

template <typename Word>
std::uint64_t LoadWord(const std::uint8_t* p) {
  Word word;
  std::memcpy(&word, p, sizeof word);
  return word;
}

// p[0, n) and then zeros. REQUIRES: 0 < n < 16.
__m128i LoadShort(const std::uint8_t* p, std::size_t n) {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  if (n >= 8) {
    low = LoadWord<std::uint64_t>(p);
    if (n > 8) high = LoadWord<std::uint64_t>(p + n - 8) >> (8 * (16 - n));
  } else if (n >= 4) {
    low = LoadWord<std::uint32_t>(p) | LoadWord<std::uint32_t>(p + n - 4) << (8 * (n - 4));
  } else {
    low = p[0];
    if (n > 1) low |= LoadWord<std::uint16_t>(p + n - 2) << (8 * (n - 2));
  }
  return _mm_set_epi64x(static_cast<long long>(high), static_cast<long long>(low));
}

constexpr std::size_t kBlockBytes = 16;
constexpr unsigned kAllLive = 0xFFFF;

}  // namespace

std::uint32_t Scan(const std::uint8_t* p, std::size_t n) {
  std::uint32_t flags = 0;
  std::size_t at = 0;
  while (n - at >= kBlockBytes) {
    const Block block = JudgeBlock(Load(p + at), kAllLive, p + at);
    flags |= block.flags;
    at += kBlockBytes - block.lead_at_end;
  }
  const std::size_t rest = n - at;
  if (rest == 0) return flags;
  Block block;
  if (n >= kBlockBytes) {  // the last block once more, only its unjudged end live
    const unsigned live = (kAllLive << (kBlockBytes - rest)) & kAllLive;
    block = JudgeBlock(Load(p + n - kBlockBytes), live, p + n - kBlockBytes);
  } else {
    block = JudgeBlock(LoadShort(p, n), kAllLive >> (kBlockBytes - n), p);
  }
  flags |= block.flags;
  return block.lead_at_end != 0 ? flags | kBrokenPair : flags;
}

#else

std::uint32_t Scan(const std::uint8_t* p, std::size_t n) { return ScanPortable(p, n); }

#endif

}  // namespace renkei::ms932
