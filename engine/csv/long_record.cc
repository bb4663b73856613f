#include "engine/csv/long_record.h"

#include <algorithm>
#include <cstring>

namespace renkei::csv {
namespace {

constexpr std::uint8_t kQuote = 0x22;
constexpr std::uint8_t kComma = 0x2C;
constexpr std::uint8_t kLf = 0x0A;
constexpr std::uint8_t kCr = 0x0D;

bool IsSeparator(std::uint8_t c) { return c == kComma || c == kCr || c == kLf; }

}  // namespace

void LongRecord::Begin(const RecordView& start) {
  if (kept_ == nullptr) {
    const std::size_t heads = kMaxStoredFields * limits_.head_bytes;
    kept_ = std::make_unique_for_overwrite<std::uint8_t[]>(limits_.kept_bytes + heads + kReadableBeyond);
  }
  view_ = start;
  view_.kind = RecordKind::kData;
  view_.reading = Reading::kStrict;
  view_.field_count = 0;
  view_.size_bytes = 0;
  view_.flags = 0;
  active_ = true;
  state_ = State::kFieldStart;
  taken_bytes_ = 0;
  inner_line_ends_ = 0;
  after_cr_offset_ = 0;
  kept_used_ = 0;
  whole_used_ = 0;
}

std::size_t LongRecord::Feed(const std::uint8_t* data, std::size_t size) {
  const std::uint8_t* const last = data + size;
  const std::uint8_t* p = data;
  piece_ = data;
  scanner_.Reset(last);
  while (active_ && p != last) p = Step(p, last);
  const auto used = static_cast<std::size_t>(p - data);
  taken_bytes_ += used;
  view_.size_bytes = taken_bytes_;
  return used;
}

const std::uint8_t* LongRecord::Step(const std::uint8_t* p, const std::uint8_t* last) {
  switch (state_) {
    case State::kFieldStart:
      return StartField(p);
    case State::kBare:
    case State::kQuoted:
    case State::kAfterQuote:
      return TakeText(p, last);
    case State::kQuoteSeen:
      return AfterQuote(p);
    case State::kCrSeen:
      break;
  }
  EndRecord(*p == kLf ? RecordEnd::kCrLf : RecordEnd::kCr);
  return *p == kLf ? p + 1 : p;
}

std::uint64_t LongRecord::OffsetOf(const std::uint8_t* p) const {
  return view_.offset_bytes + taken_bytes_ + static_cast<std::uint64_t>(p - piece_);
}

const std::uint8_t* LongRecord::StartField(const std::uint8_t* p) {
  const bool quoted = *p == kQuote;
  if (quoted) ++p;
  field_ = {};
  field_.data = kept_.get() + kept_used_;
  field_.flags = quoted ? static_cast<std::uint8_t>(kQuoted) : std::uint8_t{0};
  place_ = {OffsetOf(p), 0};
  state_ = quoted ? State::kQuoted : State::kBare;
  return p;
}

// Text up to the byte that changes the state or the end of the piece.
const std::uint8_t* LongRecord::TakeText(const std::uint8_t* first, const std::uint8_t* last) {
  std::uint64_t odd = 0;
  const std::uint8_t* p = first;
  for (;; ++p) {
    p = scanner_.Find(p, odd);
    if (p == last) break;
    if (state_ == State::kQuoted) {
      if (*p == kQuote) break;
      if (*p != kComma) NoteLineBreak(p);
    } else if (*p != kQuote) {
      break;
    } else if (state_ == State::kBare) {
      field_.flags |= kStray;
    }
  }
  if (odd != 0) field_.flags |= kNotPlain;
  Append(first, static_cast<std::size_t>(p - first));
  if (p == last) return p;
  if (state_ != State::kQuoted) return Separator(p);
  state_ = State::kQuoteSeen;
  return p + 1;
}

// A quote inside quotes was seen; `p` is the byte after it.
const std::uint8_t* LongRecord::AfterQuote(const std::uint8_t* p) {
  if (IsSeparator(*p)) return Separator(p);
  Append(&kQuote, 1);
  if (*p != kQuote) {
    field_.flags |= kTextAfterQuote;
    state_ = State::kAfterQuote;
    return p;
  }
  field_.flags |= kDoubledQuotes;
  Append(&kQuote, 1);
  state_ = State::kQuoted;
  return p + 1;
}

const std::uint8_t* LongRecord::Separator(const std::uint8_t* p) {
  EndField();
  if (*p == kComma) {
    state_ = State::kFieldStart;
  } else if (*p == kCr) {
    state_ = State::kCrSeen;
  } else {
    EndRecord(RecordEnd::kLf);
  }
  return p + 1;
}

void LongRecord::NoteLineBreak(const std::uint8_t* p) {
  field_.flags |= kLineBreak;
  const std::uint64_t offset = OffsetOf(p);
  const bool lf_of_crlf = *p == kLf && offset == after_cr_offset_;
  if (!lf_of_crlf) ++inner_line_ends_;
  if (*p == kCr) after_cr_offset_ = offset + 1;
}

void LongRecord::Append(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || !Stored()) return;
  if (!Has(field_, kHuge) && size > limits_.kept_bytes - whole_used_ - field_.size) MakeHuge();
  if (Has(field_, kHuge)) {
    HandOut(data, size);
    return;
  }
  std::memcpy(kept_.get() + kept_used_ + field_.size, data, size);
  field_.size += static_cast<std::uint32_t>(size);
  place_.size_bytes += size;
}

// What was kept of the field goes out; its head stays.
void LongRecord::MakeHuge() {
  field_.flags |= kHuge;
  const std::size_t size = field_.size;
  if (size != 0) sink_.OnHugeFieldBytes(static_cast<std::uint32_t>(view_.field_count), 0, {field_.data, size});
  field_.size = static_cast<std::uint32_t>(std::min(size, limits_.head_bytes));
}

void LongRecord::HandOut(const std::uint8_t* data, std::size_t size) {
  const std::size_t to_head = std::min(size, limits_.head_bytes - field_.size);
  std::memcpy(kept_.get() + kept_used_ + field_.size, data, to_head);
  field_.size += static_cast<std::uint32_t>(to_head);
  sink_.OnHugeFieldBytes(static_cast<std::uint32_t>(view_.field_count), place_.size_bytes, {data, size});
  place_.size_bytes += size;
}

void LongRecord::EndField() {
  view_.flags |= field_.flags;
  if (Stored()) {
    fields_[view_.field_count] = field_;
    places_[view_.field_count] = place_;
    kept_used_ += field_.size;
    if (!Has(field_, kHuge)) whole_used_ += field_.size;
  }
  ++view_.field_count;
}

void LongRecord::EndRecord(RecordEnd end) {
  view_.end = end;
  active_ = false;
}

void LongRecord::FinishFile() {
  if (!active_) return;
  piece_ = nullptr;
  if (state_ == State::kCrSeen) {
    EndRecord(RecordEnd::kCr);
    return;
  }
  if (state_ == State::kFieldStart) {
    field_ = {};
    field_.data = kept_.get() + kept_used_;
    place_ = {view_.offset_bytes + taken_bytes_, 0};
  }
  if (state_ == State::kQuoted) field_.flags |= kUnterminated;
  EndField();
  EndRecord(RecordEnd::kEndOfFile);
}

RecordView LongRecord::View() const {
  RecordView view = view_;
  view.fields = fields_.data();
  view.places = places_.data();
  view.data = nullptr;
  view.stored = static_cast<std::uint32_t>(std::min<std::uint64_t>(view.field_count, kMaxStoredFields));
  return view;
}

}  // namespace renkei::csv
