#include "engine/encoding/ms932.h"

#include "engine/encoding/plain_ascii.h"

namespace renkei::ms932 {

ByteClass ClassOfByte(std::uint8_t byte) {
  if (byte < 0x80) return ByteClass::kAscii;
  if (IsHalfWidthKana(byte)) return ByteClass::kHalfWidthKana;
  return IsLead(byte) ? ByteClass::kLead : ByteClass::kIllegal;
}

PairClass ClassOfPair(std::uint8_t first, std::uint8_t second) {
  switch (ClassOfByte(first)) {
    case ByteClass::kIllegal:
      return PairClass::kIllegalFirst;
    case ByteClass::kLead: {
      const std::uint32_t flags = kPairFlags[PairIndex(first, second)];
      if ((flags & kDoubleByte) == 0) return PairClass::kBadTrail;
      return (flags & kUnassigned) != 0 ? PairClass::kUnassigned : PairClass::kCharacter;
    }
    default:
      break;
  }
  switch (ClassOfByte(second)) {
    case ByteClass::kIllegal:
      return PairClass::kIllegalSecond;
    case ByteClass::kLead:
      return PairClass::kDanglingLead;
    default:
      return PairClass::kTwoSingles;
  }
}

std::size_t CountCharacters(const std::uint8_t* p, std::size_t n) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < n; ++count) at += JudgeOne(p + at, n - at).length_bytes;
  return count;
}

FlagCounts& FlagCounts::operator+=(const FlagCounts& other) {
  half_width_kana += other.half_width_kana;
  duplicates += other.duplicates;
  line_breaks += other.line_breaks;
  faults += other.faults;
  return *this;
}

FlagCounts CountFlags(const std::uint8_t* p, std::size_t n) {
  StreamJudge judge;
  judge.Feed(p, n);
  judge.Finish();
  return judge.Counts();
}

void StreamJudge::Feed(const std::uint8_t* p, std::size_t n) {
  if (n == 0) return;
  std::size_t from = 0;
  if (waiting_lead_ != 0) {
    const std::array<std::uint8_t, 2> pair{waiting_lead_, p[0]};
    waiting_lead_ = 0;
    const Character character = JudgeOne(pair.data(), pair.size());
    Take(character, pair[0], fed_bytes_ - 1);
    from = character.length_bytes - 1;
  }
  TakeAll(p + from, n - from, fed_bytes_ + from);
  fed_bytes_ += n;
}

void StreamJudge::TakeAll(const std::uint8_t* p, std::size_t n, std::size_t offset_bytes) {
  for (std::size_t at = 0; at < n;) {
    if (IsPlainAscii(p[at])) {
      at = static_cast<std::size_t>(SkipPlainAscii(p + at, p + n) - p);
      after_cr_ = false;
      continue;
    }
    if (IsLead(p[at]) && at + 1 == n) {
      waiting_lead_ = p[at];
      return;
    }
    const Character character = JudgeOne(p + at, n - at);
    Take(character, p[at], offset_bytes + at);
    at += character.length_bytes;
  }
}

void StreamJudge::Take(const Character& character, std::uint8_t first, std::size_t offset_bytes) {
  const std::uint32_t flags = character.flags;
  if ((flags & (kFaultMask | kNoteMask)) != 0) {
    counts_.half_width_kana += (flags & kHalfWidthKana) != 0 ? 1 : 0;
    counts_.duplicates += (flags & kDuplicate) != 0 ? 1 : 0;
    const bool line_feed_of_cr = first == '\n' && after_cr_;
    counts_.line_breaks += (flags & kLineBreak) != 0 && !line_feed_of_cr ? 1 : 0;
  }
  const std::uint32_t kind = flags & kFaultMask;
  if (kind != 0) {
    ++counts_.faults;
    if ((flags_ & kind) == 0) {
      first_faults_[first_fault_count_++] = {static_cast<Flag>(kind), offset_bytes, character.length_bytes};
    }
  }
  after_cr_ = first == '\r';
  flags_ |= flags;
}

std::uint32_t StreamJudge::Finish() {
  if (waiting_lead_ != 0) {
    const std::uint8_t lead = waiting_lead_;
    waiting_lead_ = 0;
    Take({kBrokenPair, 1}, lead, fed_bytes_ - 1);
  }
  return flags_;
}

std::optional<Fault> StreamJudge::FirstFault(Flag kind) const {
  for (std::size_t i = 0; i < first_fault_count_; ++i) {
    if (first_faults_[i].kind == kind) return first_faults_[i];
  }
  return std::nullopt;
}

}  // namespace renkei::ms932
