#include "engine/csv/resync.h"

#include <algorithm>
#include <cstddef>

#include "engine/csv/line_ends.h"
#include "engine/csv/parse_record.h"

namespace renkei::csv {
namespace {

// Times the bytes read that second readings may cost, beyond RecordLimits::credit_bytes.
constexpr std::uint64_t kCreditFactor = 8;
// Look-ahead windows that may be read on trial for one record.
constexpr std::uint64_t kWindowsATime = 8;
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
    give_up_at_bytes_ = spent_before + kWindowsATime * limits_.lookahead_bytes;
    const Decision decision = ReadOtherwise(situation, parts);
    // What is spent must not depend on how often it was tried.
    if (decision.need_more) spent_bytes_ = spent_before;
    if (decision.need_more || decision.reading != Reading::kStrict) return decision;
  }
  const bool open_at_end = situation.final && !situation.too_long && (parts.flags & kUnterminated) != 0 &&
                           Has(parts.LastField(), kLineBreak);
  if (open_at_end) return Cut(situation, LikelyLineEnd(parts), parts);
  return {.next = situation.next};
}

Resync::Decision Resync::ReadOtherwise(const Situation& situation, RecordParts& parts) {
  int suspects = MayCut(parts, situation.too_long) ? kMaxSuspects : 0;
  const std::uint64_t stored = std::min<std::uint64_t>(parts.field_count, kMaxStoredFields);
  for (std::uint64_t i = 0; i < stored && suspects > 0; ++i) {
    if (!Has(parts.fields[i], kLineBreak)) continue;
    --suspects;
    const Place place = FindCut(situation, parts.fields[i], i);
    if (place.need_more) return {.need_more = true};
    if (place.line_end != nullptr) return Cut(situation, place.line_end, parts);
  }
  if (MayJoin(parts, situation.too_long)) return TryJoin(situation, parts);
  return {};
}

// The line end at which the record should end if `field`, the index-th, is never closed: the first with a record below
// it.
Resync::Place Resync::FindCut(const Situation& situation, const FieldView& field, std::uint64_t index) {
  const std::uint8_t* const near_end = Ahead(field.data, limits_.lookahead_bytes, field.data + field.size);
  const std::uint8_t* line = field.data;
  std::uint64_t commas = index;
  while (spent_bytes_ < give_up_at_bytes_) {
    const std::uint8_t* const line_end = FindLineEnd(line, near_end);
    if (line_end == near_end) break;
    commas += CountCommas(line, line_end);
    spent_bytes_ += Distance(line, line_end);
    const std::uint8_t* const below = SkipLineEnd(line_end, situation.last);
    const std::uint8_t* const stop = Ahead(below, limits_.lookahead_bytes, situation.last);
    const bool whole_window = Distance(below, stop) == limits_.lookahead_bytes;
    if (!whole_window && !situation.final) return {.need_more = true};
    if (below == situation.last) break;
    const bool has_its_commas = commas + 1 == expected_;
    if (has_its_commas && HasItsCommas(below, stop, !whole_window)) return {.line_end = line_end};
    const std::uint8_t* at = below;
    if (TakeCleanRecord(at, stop, !whole_window)) return {.line_end = line_end};
    line = below;
  }
  return {};
}

// Whether the line has the commas of a record, however its quotes stand.
bool Resync::HasItsCommas(const std::uint8_t* line, const std::uint8_t* stop, bool at_end_of_file) {
  const std::uint8_t* const line_end = FindLineEnd(line, stop);
  spent_bytes_ += Distance(line, line_end);
  return CountCommas(line, line_end) + 1 == expected_ && (line_end != stop || at_end_of_file);
}

// Where a record probably ends whose last field is open at the end of the file: where it has its commas, else with the
// line of the quote. REQUIRES: the last field has a line break.
const std::uint8_t* Resync::LikelyLineEnd(RecordParts& parts) const {
  const FieldView& field = parts.LastField();
  const std::uint8_t* const near_end = Ahead(field.data, limits_.lookahead_bytes, field.data + field.size);
  std::uint64_t commas = parts.field_count - 1;
  for (const std::uint8_t* line = field.data; line != near_end;) {
    const std::uint8_t* const line_end = FindLineEnd(line, near_end);
    commas += CountCommas(line, line_end);
    if (line_end != near_end && commas + 1 == expected_) return line_end;
    line = SkipLineEnd(line_end, near_end);
  }
  return FindLineEnd(field.data, field.data + field.size);
}

// Takes quotes inside texts as text if that makes a record.
Resync::Decision Resync::TryJoin(const Situation& situation, RecordParts& parts) {
  const std::uint8_t* const stop = Ahead(situation.next, limits_.lookahead_bytes, situation.last);
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

// Reads the record again as if the file ended with that line.
Resync::Decision Resync::Cut(const Situation& situation, const std::uint8_t* line_end, RecordParts& parts) {
  spent_bytes_ += Distance(situation.first, situation.next);
  const std::uint8_t* const next = SkipLineEnd(line_end, situation.last);
  ParseRecord(situation.first, line_end, parts);
  parts.end = LineEndAt(line_end, next);
  return {.reading = Reading::kCut, .next = next};
}

}  // namespace renkei::csv
