#include "engine/csv/resync.h"

#include <algorithm>
#include <cstddef>

#include "engine/csv/line_ends.h"
#include "renkei/sdk/record_grammar.h"

namespace renkei::csv {
namespace {

// Times the bytes read that second readings may cost, beyond RecordLimits::credit_bytes.
constexpr std::uint64_t kCreditFactor = 8;
// Quoted fields with a line break that are suspected in one record.
constexpr int kMaxSuspects = 8;

std::uint64_t Distance(const std::uint8_t* from, const std::uint8_t* to) {
  return static_cast<std::uint64_t>(to - from);
}

const std::uint8_t* Ahead(const std::uint8_t* from, std::size_t bytes, const std::uint8_t* last) {
  return Distance(from, last) < bytes ? last : from + bytes;
}

std::uint64_t CountCommas(const std::uint8_t* first, const std::uint8_t* stop) {
  return static_cast<std::uint64_t>(std::count(first, stop, std::uint8_t{','}));
}

}  // namespace

bool Resync::MayCut(const RecordParts& parts, bool too_long) const {
  return expected_ != 0 && (parts.flags & kLineBreak) != 0 &&
         (too_long || parts.field_count != expected_ || (parts.flags & kBrokenQuoting) != 0);
}

bool Resync::MayJoin(const RecordParts& parts, bool too_long) const {
  return !too_long && (parts.flags & kTextAfterQuote) != 0 && parts.field_count < expected_ &&
         parts.end != RecordEnd::kEndOfFile;
}

bool Resync::Suspects(const RecordParts& parts, bool final, bool too_long) const {
  return MayCut(parts, too_long) || MayJoin(parts, too_long) ||
         (final && !too_long && (parts.flags & kUnterminated) != 0);
}

bool Resync::HasCredit(std::uint64_t offset_bytes) const {
  return spent_bytes_ < limits_.credit_bytes + kCreditFactor * offset_bytes;
}

Resync::Decision Resync::Choose(const Situation& situation, RecordParts& parts) {
  if (HasCredit(situation.offset_bytes)) {
    const std::uint64_t spent_before = spent_bytes_;
    const Decision decision = ReadOtherwise(situation, parts);
    // What is spent must not depend on how often it was tried.
    if (decision.need_more) spent_bytes_ = spent_before;
    if (decision.need_more || decision.reading != Reading::kStrict) return decision;
  }
  const bool open_at_end = situation.final && !situation.too_long &&
                           (parts.flags & kUnterminated) != 0 && parts.LastField().Has(kLineBreak);
  if (open_at_end) return Cut(situation, parts.LastField(), parts);
  return {.next = situation.next};
}

Resync::Decision Resync::ReadOtherwise(const Situation& situation, RecordParts& parts) {
  int suspects = MayCut(parts, situation.too_long) ? kMaxSuspects : 0;
  const std::uint64_t stored = std::min<std::uint64_t>(parts.field_count, kMaxStoredFields);
  for (std::uint64_t i = 0; i < stored && suspects > 0; ++i) {
    const FieldView& field = parts.fields[i];
    if (!field.Has(kLineBreak)) continue;
    --suspects;
    const Answer answer = TryCut(situation, field, i);
    if (answer == Answer::kNeedMore) return {.need_more = true};
    if (answer == Answer::kYes) return Cut(situation, field, parts);
  }
  if (MayJoin(parts, situation.too_long)) return TryJoin(situation, parts);
  return {};
}

// Whether the record should end with the line on which `field`, the index-th, was opened.
Resync::Answer Resync::TryCut(const Situation& situation, const FieldView& field,
                              std::uint64_t index) {
  const std::uint8_t* const field_end = field.data + field.size;
  const std::uint8_t* const near_end = Ahead(field.data, limits_.lookahead_bytes, field_end);
  const std::uint8_t* const line_end = FindLineEnd(field.data, near_end);
  if (line_end == near_end) return Answer::kNo;
  const std::uint8_t* const below = SkipLineEnd(line_end, situation.last);
  const std::uint8_t* const stop = Ahead(below, limits_.lookahead_bytes, situation.last);
  const bool whole_window = Distance(below, stop) == limits_.lookahead_bytes;
  if (!whole_window && !situation.final) return Answer::kNeedMore;
  if (below == situation.last) return Answer::kNo;

  const std::uint8_t* const below_end = FindLineEnd(below, stop);
  spent_bytes_ += Distance(field.data, line_end) + Distance(below, below_end);
  const bool shaped_alike = index + CountCommas(field.data, line_end) + 1 == expected_ &&
                            CountCommas(below, below_end) + 1 == expected_ &&
                            (below_end != stop || !whole_window);
  const std::uint8_t* at = below;
  return shaped_alike || TakeCleanRecord(at, stop, !whole_window) ? Answer::kYes : Answer::kNo;
}

// Takes quotes inside texts as text if that makes a record.
Resync::Decision Resync::TryJoin(const Situation& situation, RecordParts& parts) {
  const std::uint8_t* const stop =
      Ahead(situation.next, limits_.lookahead_bytes, situation.last);
  const bool whole_window = Distance(situation.next, stop) == limits_.lookahead_bytes;
  if (!whole_window && !situation.final) return {.need_more = true};
  trial_.scanner.Reset(stop);
  const std::uint8_t* const next = ParseLooseRecord(situation.first, stop, trial_);
  spent_bytes_ += Distance(situation.first, next);
  const bool ended = trial_.end != RecordEnd::kEndOfFile || !whole_window;
  if (!ended || trial_.field_count != expected_) return {};
  if ((trial_.flags & (kStray | kUnterminated)) != 0) return {};
  for (const std::uint8_t* below = situation.next; below < next;) {
    if (TakeCleanRecord(below, stop, !whole_window)) return {};
  }
  return {.reading = Reading::kJoined, .next = ParseLooseRecord(situation.first, stop, parts)};
}

// Reads a record on trial and goes on behind it. Whether it is as a record of this file should be.
bool Resync::TakeCleanRecord(const std::uint8_t*& at, const std::uint8_t* stop, bool at_end_of_file) {
  trial_.scanner.Reset(stop);
  const std::uint8_t* const next = ParseRecord(at, stop, trial_);
  spent_bytes_ += Distance(at, next);
  at = next;
  const bool ended = trial_.end != RecordEnd::kEndOfFile || at_end_of_file;
  return ended && trial_.field_count == expected_ && (trial_.flags & kBrokenQuoting) == 0;
}

// Reads the record again as if the file ended with the line on which `field` was opened.
Resync::Decision Resync::Cut(const Situation& situation, const FieldView& field,
                             RecordParts& parts) {
  spent_bytes_ += Distance(situation.first, situation.next);
  const std::uint8_t* const line_end = FindLineEnd(field.data, situation.last);
  const std::uint8_t* const next = SkipLineEnd(line_end, situation.last);
  ParseRecord(situation.first, line_end, parts);
  parts.end = LineEndAt(line_end, next);
  return {.reading = Reading::kCut, .next = next};
}

}  // namespace renkei::csv
