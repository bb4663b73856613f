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

// For each byte of `v` that is a trail, with `before` the byte before each: does the pair surely have a character, no
// other code, and is it no gaiji? Says so where a few ranges can; the other pairs are looked up.
__m128i SurelyOrdinary(__m128i v, __m128i before) {
  // 89-97, 99-9F and E0-E9, the full rows of kanji: once 20 is flipped, one range without 98.
  const __m128i flipped = _mm_xor_si128(before, Set(0x20));
  const __m128i kanji = _mm_andnot_si128(Equal(before, 0x98), Within(flipped, 0xA9, 0xC9));
  const __m128i symbols = _mm_and_si128(Equal(before, 0x81), AtMost(v, 0xAC));
  const __m128i hiragana = _mm_and_si128(Equal(before, 0x82), Within(v, 0x9F, 0xF1));
  const __m128i katakana = _mm_and_si128(Equal(before, 0x83), AtMost(v, 0x96));
  const __m128i first_kanji = _mm_and_si128(Equal(before, 0x88), AtLeast(v, 0x9F));
  const __m128i last_kanji = _mm_and_si128(Equal(before, 0x98), AtMost(v, 0x72));
  const __m128i kana = _mm_or_si128(symbols, _mm_or_si128(hiragana, katakana));
  return _mm_or_si128(_mm_or_si128(kanji, kana), _mm_or_si128(first_kanji, last_kanji));
}

// The bytes that follow a byte which begins a pair, where those in `lead_bytes` begin one unless they end one. Along a
// run of such bytes the two alternate; one subtraction carries that through every run. `carried` is the first byte's
// bit if a lead stands before it.
unsigned AfterLead(unsigned lead_bytes, unsigned carried) {
  constexpr unsigned kOddBits = 0xAAAAAAAAU;
  const unsigned free = lead_bytes & ~carried;
  const unsigned alternating = ((free << 1U) | kOddBits) - free;
  return alternating ^ kOddBits ^ (lead_bytes | carried);
}

// Sixteen bytes and what stands around them.
struct Block {
  __m128i bytes;
  __m128i before;         // the byte before each
  const std::uint8_t* p;  // where `bytes` stand in memory
  unsigned live;          // which bytes are judged: one run of bits
};

constexpr std::size_t kBlockBytes = 16;
constexpr unsigned kAllLive = 0xFFFF;

// Judges text block by block, carrying a lead that waits at a block's end for its trail.
class BlockJudge {
 public:
  void Feed(const Block& block);
  [[nodiscard]] std::uint32_t Finish() const { return lead_waits_ != 0 ? flags_ | kBrokenPair : flags_; }

 private:
  void LookUpPairs(const Block& block, unsigned trails);
  void LookUpSingles(const Block& block, unsigned singles);

  std::uint32_t flags_ = 0;
  unsigned lead_waits_ = 0;
};

inline void BlockJudge::LookUpPairs(const Block& block, unsigned trails) {
  for (; trails != 0; trails &= trails - 1) {
    const int at = std::countr_zero(trails);
    flags_ |= kPairFlags[PairIndex(block.p[at - 1], block.p[at])];
  }
}

inline void BlockJudge::LookUpSingles(const Block& block, unsigned singles) {
  const unsigned kana = singles & Mask(Within(block.bytes, 0xA1, 0xDF));
  if (kana != 0) flags_ |= kHalfWidthKana;
  for (unsigned rest = singles & ~kana; rest != 0; rest &= rest - 1) {
    flags_ |= kSingleFlags[block.p[std::countr_zero(rest)]];
  }
}

inline void BlockJudge::Feed(const Block& block) {
  const __m128i v = block.bytes;
  const unsigned not_plain = NotPlainMask(v) & block.live;
  if ((not_plain | lead_waits_) == 0) return;
  const unsigned first = block.live & ~(block.live << 1U);
  const unsigned lead_bytes = Mask(Within(_mm_xor_si128(v, Set(0x20)), 0xA1, 0xDC)) & block.live;
  const unsigned after_lead = AfterLead(lead_bytes, lead_waits_ * first);
  lead_waits_ = (after_lead & ~block.live) != 0 ? 1 : 0;
  const unsigned may_be_trail = Mask(_mm_andnot_si128(Equal(v, 0x7F), Within(v, 0x40, 0xFC)));
  const unsigned trails = after_lead & block.live & may_be_trail;
  if ((after_lead & block.live & ~may_be_trail) != 0) flags_ |= kBrokenPair;
  if (trails != 0) flags_ |= kDoubleByte;
  const unsigned doubtful = trails & ~Mask(SurelyOrdinary(v, block.before));
  if (doubtful != 0) LookUpPairs(block, doubtful);
  const unsigned singles = not_plain & ~trails & ~(lead_bytes & ~after_lead);
  if (singles != 0) LookUpSingles(block, singles);
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

// REQUIRES: 0 < n.
Block FirstBlock(const std::uint8_t* p, std::size_t n) {
  const __m128i v = n < kBlockBytes ? LoadShort(p, n) : Load(p);
  const unsigned live = n < kBlockBytes ? kAllLive >> (kBlockBytes - n) : kAllLive;
  return {v, _mm_slli_si128(v, 1), p, live};
}

}  // namespace

std::uint32_t Scan(const std::uint8_t* p, std::size_t n) {
  if (n == 0) return 0;
  BlockJudge judge;
  judge.Feed(FirstBlock(p, n));
  std::size_t at = kBlockBytes;
  for (; at + kBlockBytes <= n; at += kBlockBytes) {
    judge.Feed({Load(p + at), Load(p + at - 1), p + at, kAllLive});
  }
  if (at < n) {  // the last sixteen bytes, those live that no block held
    const std::uint8_t* const last = p + n - kBlockBytes;
    const unsigned live = (kAllLive << (kBlockBytes - (n - at))) & kAllLive;
    judge.Feed({Load(last), Load(last - 1), last, live});
  }
  return judge.Finish();
}

#else

std::uint32_t Scan(const std::uint8_t* p, std::size_t n) { return ScanPortable(p, n); }

#endif

}  // namespace renkei::ms932
