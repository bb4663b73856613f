#include "engine/csv/record_reader.h"

#include <algorithm>
#include <cstring>

#include "engine/csv/like_before.h"
#include "engine/csv/line_ends.h"
#include "engine/csv/parse_record.h"

namespace renkei::csv {
namespace {

// An unread rest up to this is moved to the front of the buffer after each piece, so that short records stay in the
// processor's cache.
constexpr std::size_t kCheapMoveBytes = std::size_t{8} << 10U;
// A run of 1A up to a sector of the old systems that wrote it.
constexpr std::size_t kMaxEofMarkBytes = 128;
constexpr std::uint8_t kSub = 0x1A;

}  // namespace

RecordReader::RecordReader(RecordSink& sink, const RecordLimits& limits)
    : sink_(sink),
      limits_(limits),
      capacity_(limits.whole_bytes + limits.lookahead_bytes + 2 * limits.read_bytes),
      buffer_(std::make_unique_for_overwrite<std::uint8_t[]>(capacity_ + kReadableBeyond)),
      pos_(buffer_.get()),
      end_(buffer_.get()),
      resync_(limits),
      long_(limits, sink) {}

void RecordReader::Reset() {
  pos_ = end_ = buffer_.get();
  pos_offset_ = 0;
  try_at_bytes_ = 0;
  line_ = 1;
  resync_.Reset();
  resync_.SetExpectedFields(0);
  long_.Abandon();
  summary_ = {};
}

std::uint64_t RecordReader::Blocks() const { return parts_.scanner.Blocks() + resync_.Blocks() + long_.Blocks(); }

std::span<std::uint8_t> RecordReader::Span() {
  const std::size_t at_hand = Available();
  const auto room = static_cast<std::size_t>(buffer_.get() + capacity_ - end_);
  if (at_hand <= kCheapMoveBytes || room < limits_.read_bytes) {
    std::memmove(buffer_.get(), pos_, at_hand);
    pos_ = buffer_.get();
    end_ = pos_ + at_hand;
  }
  const auto free = static_cast<std::size_t>(buffer_.get() + capacity_ - end_);
  return {end_, std::min(free, limits_.read_bytes)};
}

void RecordReader::Commit(std::size_t size) {
  if (size == 0) return;
  end_ += size;
  summary_.bytes += size;
  summary_.ends_with_1a = end_[-1] == kSub;
  if (Available() >= try_at_bytes_ || long_.IsActive()) Parse(false);
}

const RecordSummary& RecordReader::Finish() {
  Parse(true);
  if (long_.IsActive()) {
    long_.FinishFile();
    EmitLongRecord();
  }
  return summary_;
}

void RecordReader::Parse(bool final) {
  try_at_bytes_ = 0;
  before_bytes_ = 0;
  parts_.scanner.Reset(end_);
  while (pos_ != end_ && ParseStep(final) == Step::kGoOn) {
  }
}

RecordReader::Step RecordReader::ParseStep(bool final) {
  if (long_.IsActive()) [[unlikely]]
    return FeedLongRecord();
  const std::uint8_t* next = nullptr;
  if (before_bytes_ > 0) [[likely]] {
    next = ParseLikeBefore(before_bytes_, pos_, end_, parts_, changed_);
  } else {
    changed_ = {};
    next = ParseRecord(pos_, end_, parts_);
  }
  before_bytes_ = 0;
  constexpr std::uint8_t kUnusual = kLineBreak | kTextAfterQuote | kUnterminated;
  const auto size = static_cast<std::size_t>(next - pos_);
  if (next == end_ || size > limits_.whole_bytes || (parts_.flags & kUnusual) != 0) [[unlikely]] {
    return HandleUnusual(next, final);
  }
  Emit(next, Reading::kStrict);
  if (parts_.end != RecordEnd::kCr && parts_.field_count <= kMaxStoredFields) before_bytes_ = size;
  return Step::kGoOn;
}

// A record that may be incomplete, over-long or broken.
RecordReader::Step RecordReader::HandleUnusual(const std::uint8_t* next, bool final) {
  const auto size = static_cast<std::size_t>(next - pos_);
  if (size > limits_.whole_bytes) return HandleOverLong(final);
  // After a CR at the end of the bytes an LF may follow.
  const bool may_go_on = parts_.end == RecordEnd::kEndOfFile || parts_.end == RecordEnd::kCr;
  if (next == end_ && may_go_on && !final) {
    Wait();
    return Step::kNeedMore;
  }
  Reading reading = Reading::kStrict;
  if (resync_.Suspects(parts_, final && next == end_, false)) {
    const Resync::Decision decision = resync_.Choose(
        {.first = pos_, .next = next, .last = end_, .final = final, .too_long = false, .offset_bytes = pos_offset_},
        parts_);
    if (decision.need_more) {
      Wait();
      return Step::kNeedMore;
    }
    reading = decision.reading;
    next = decision.next;
  }
  Emit(next, reading);
  return Step::kGoOn;
}

RecordReader::Step RecordReader::HandleOverLong(bool final) {
  // Read up to the limit only: what is decided must not depend on how much more happens to be at hand.
  const std::uint8_t* const limit = pos_ + limits_.whole_bytes;
  ParseRecord(pos_, limit, parts_);
  if (resync_.Suspects(parts_, false, true)) {
    const Resync::Decision decision = resync_.Choose(
        {.first = pos_, .next = limit, .last = end_, .final = final, .too_long = true, .offset_bytes = pos_offset_},
        parts_);
    if (decision.need_more) {
      Wait();
      return Step::kNeedMore;
    }
    if (decision.reading != Reading::kStrict) {
      Emit(decision.next, decision.reading);
      return Step::kGoOn;
    }
  }
  long_.Begin(Start());
  return FeedLongRecord();
}

RecordReader::Step RecordReader::FeedLongRecord() {
  const std::size_t used = long_.Feed(pos_, Available());
  pos_ += used;
  pos_offset_ += used;
  if (!long_.IsActive()) EmitLongRecord();
  return Step::kGoOn;
}

// Nothing is tried again before twice the bytes are at hand: small pieces must not make the time quadratic.
void RecordReader::Wait() {
  const std::size_t enough = limits_.whole_bytes + limits_.lookahead_bytes + 2;
  try_at_bytes_ = std::min(2 * Available(), enough);
}

RecordView RecordReader::Start() const {
  RecordView view;
  view.line = line_;
  view.offset_bytes = pos_offset_;
  view.data = pos_;
  return view;
}

// Hands out the record that the parts hold and goes on at `next`.
void RecordReader::Emit(const std::uint8_t* next, Reading reading) {
  RecordView view = Start();
  view.fields = parts_.fields.data();
  view.field_count = parts_.field_count;
  view.stored = static_cast<std::uint32_t>(std::min<std::uint64_t>(parts_.field_count, kMaxStoredFields));
  view.size_bytes = static_cast<std::uint64_t>(next - pos_);
  view.end = parts_.end;
  view.flags = parts_.flags;
  view.reading = reading;
  if (reading == Reading::kStrict) view.changed = changed_;
  if (parts_.field_count == 1) [[unlikely]]
    Classify(view);
  std::uint64_t inner_line_ends = 0;
  if (view.Has(kLineBreak)) [[unlikely]] {
    inner_line_ends = CountLineEnds(pos_, next) - (view.end == RecordEnd::kEndOfFile ? 0 : 1);
  }
  HandOut(view, inner_line_ends);
  pos_ += view.size_bytes;
  pos_offset_ += view.size_bytes;
}

void RecordReader::EmitLongRecord() {
  RecordView view = long_.View();
  HandOut(view, long_.InnerLineEnds());
}

// Tells blank lines and a final 1A from records. REQUIRES: the parts hold one field.
void RecordReader::Classify(RecordView& view) const {
  const FieldView& field = parts_.fields[0];
  if (Has(field, kQuoted)) return;
  if (field.size == 0) {
    view.kind = RecordKind::kBlank;
  } else if (view.end == RecordEnd::kEndOfFile && field.size <= kMaxEofMarkBytes &&
             std::all_of(field.data, field.data + field.size, [](std::uint8_t c) { return c == kSub; })) {
    view.kind = RecordKind::kEofMark;
  }
}

void RecordReader::HandOut(RecordView& view, std::uint64_t inner_line_ends) {
  summary_.NoteRecord(view.kind, view.end, view.line);
  if (view.reading != Reading::kStrict) ++summary_.recovered;
  view.number = summary_.records;
  line_ += inner_line_ends + (view.end == RecordEnd::kEndOfFile ? 0 : 1);
  sink_.OnRecord(view);
}

}  // namespace renkei::csv
