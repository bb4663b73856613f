// What the record reader (record_reader.h) hands out: one record of a CSV file as views of raw MS932 bytes, and who
// receives it. Used by the checks. Byte form: rules F1-F5 and F10 of the standard's file form (標準仕様 4.2, 4.3 and
// the notes of each layout).
//
// Threads: values and an interface of the thread that feeds the reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "renkei/sdk/record_field.h"

namespace renkei::csv {

// A blank line and an EOF mark are handed out like records, but have no number of their own.
enum class RecordKind : std::uint8_t {
  kData,
  kBlank,    // nothing but a line end; one empty bare field
  kEofMark,  // a run of 1A bytes after the last line end, as old systems end their files
};

// How a record was read.
enum class Reading : std::uint8_t {
  // As RFC 4180 says.
  kStrict,
  // A closing quote is missing: cut at the end of a line, that of the quote or one below; the last field is flagged
  // kUnterminated and holds what follows the quote.
  kCut,
  // Quotes inside a text with line breaks are not doubled: read up to a quote that stands before a separator; the field
  // is flagged kTextAfterQuote and ends before that quote.
  kJoined,
};

// The fields of a record that may differ from those of the record handed out before it: all others have the same bytes
// and flags. As long as nothing is known: all.
struct ChangedFields {
  std::uint32_t begin = 0;
  std::uint32_t end = kMaxStoredFields;

  [[nodiscard]] bool Holds(std::size_t index) const { return index >= begin && index < end; }
  // The record before ends where this one begins and has the same size, fields that stand alike and the same line end.
  [[nodiscard]] bool LieAsBefore() const { return end < kMaxStoredFields; }
};

// Where the whole of a kept field stands in the file. Only over-long records have these, see RecordView::places.
struct FieldPlace {
  std::uint64_t offset_bytes = 0;  // of the field's data
  std::uint64_t size_bytes = 0;    // of the whole field, of which FieldView may hold the head alone
};

// Behind the last byte of every field as many more can be read; what they hold has no meaning.
constexpr std::size_t kReadableBeyond = 16;

// One record. All pointers are valid during RecordSink::OnRecord only.
struct RecordView {
  const FieldView* fields = nullptr;
  std::uint32_t stored = 0;       // fields that can be looked at: min(field_count, kMaxStoredFields)
  std::uint64_t field_count = 0;  // exact, whatever the number
  // Of data records, from 1; a blank line or an EOF mark has that of the record before it, or 0.
  std::uint64_t number = 0;
  // 1-based physical line of the record's first byte; CRLF, LF and CR each end a line, also inside quotes.
  std::uint64_t line = 0;
  std::uint64_t offset_bytes = 0;  // of the record in the file
  std::uint64_t size_bytes = 0;    // with the terminator
  RecordKind kind = RecordKind::kData;
  RecordEnd end = RecordEnd::kEndOfFile;
  Reading reading = Reading::kStrict;
  ChangedFields changed;
  std::uint8_t flags = 0;              // FieldFlag bits of all fields, stored or not
  const std::uint8_t* data = nullptr;  // the record's bytes with the terminator; null when it is over-long
  const FieldPlace* places = nullptr;  // of the stored fields when the record is over-long, else null

  // Whether any field has the flag.
  [[nodiscard]] bool Has(FieldFlag flag) const { return (flags & flag) != 0; }
  // Offset in the file of fields[i].data. REQUIRES: i < stored.
  [[nodiscard]] std::uint64_t FieldOffset(std::size_t i) const {
    if (places != nullptr) return places[i].offset_bytes;
    return offset_bytes + static_cast<std::uint64_t>(fields[i].data - data);
  }
  // Bytes of the whole field; more than fields[i].size only where kHuge is set. REQUIRES: i < stored.
  [[nodiscard]] std::uint64_t FieldSize(std::size_t i) const {
    return places != nullptr ? places[i].size_bytes : fields[i].size;
  }
};

// Receives records in the order of the file.
class RecordSink {
 public:
  virtual ~RecordSink() = default;

  // REQUIRES of implementations: throws nothing, does not feed the reader.
  virtual void OnRecord(const RecordView& record) = 0;

  // A piece of a field that is flagged kHuge in the OnRecord that follows: all of its bytes come here, in order and
  // without gaps, so that they can be judged in a stream. `at_bytes` counts from the field's first byte; 0 begins a
  // field. `field` counts from 0 and is below kMaxStoredFields.
  virtual void OnHugeFieldBytes([[maybe_unused]] std::uint32_t field, [[maybe_unused]] std::uint64_t at_bytes,
                                [[maybe_unused]] std::span<const std::uint8_t> piece) {}
};

constexpr std::size_t kKiB = 1024;

// Sizes in bytes that bound the reader's memory: about whole + lookahead + 2 × read, and for over-long records kept +
// 128 × head. The defaults are meant for use; tests make them small.
struct RecordLimits {
  // A record up to this is parsed where it lies; a longer one is over-long.
  std::size_t whole_bytes = 1024 * kKiB;
  // Kept of the fields of an over-long record; a field that does not fit is huge.
  std::size_t kept_bytes = 1024 * kKiB;
  // Kept of a huge field.
  std::size_t head_bytes = 256;
  // Looked at beyond a broken record; a line that tells how to read it must fit in.
  std::size_t lookahead_bytes = 64 * kKiB;
  // What second readings may cost at once; more comes with the bytes read, eight times as many.
  std::size_t credit_bytes = 4096 * kKiB;
  // Offered by RecordReader::Span at most.
  std::size_t read_bytes = 64 * kKiB;
};

}  // namespace renkei::csv
