// Reads the records of one CSV file out of raw MS932 bytes that come in pieces. The bytes are never copied but into the
// reader's own buffer, which the caller fills; records are views into it. Whatever the bytes are: no failure, bounded
// memory, linear time, and the same records however the bytes were cut into pieces.
//
// Used by the checks:
//
//   RecordReader reader(sink);
//   for (;;) {
//     const std::span<std::uint8_t> space = reader.Span();
//     … read up to space.size() bytes into space.data(); 0 bytes: break
//     reader.Commit(n);  // calls sink.OnRecord for each record that is complete
//   }
//   const RecordSummary& summary = reader.Finish();
//
// What is structure: the bytes 22, 2C, 0D and 0A, always; in MS932 no second byte of a character has these values. A
// record ends with CRLF, LF, CR or the end of the file, outside quotes. Blank lines and a final 1A are handed out with
// a kind of their own and have no number. Faulty quoting is flagged in the field and the reader goes on: see
// renkei/sdk/record_field.h for what is taken literally and engine/csv/resync.h for missing and undoubled quotes. A
// record above RecordLimits::whole_bytes is over-long (engine/csv/long_record.h); for it there is no second reading
// once it was passed on in pieces, so that a quote that is never closed and that no line below gives away takes the
// rest of the file as one huge field.
//
// Threads: one thread at a time; readers share nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "engine/csv/long_record.h"
#include "engine/csv/record_summary.h"
#include "engine/csv/record_view.h"
#include "engine/csv/resync.h"
#include "renkei/sdk/record_parts.h"

namespace renkei::csv {

class RecordReader {
 public:
  // The sink must outlive the reader.
  explicit RecordReader(RecordSink& sink, const RecordLimits& limits = {});
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;

  // How many fields a record of this file has; 0, as at first: not known. Without it faulty quotes are told by the end
  // of the file alone. Holds from the next record on and may be called from OnRecord.
  void SetExpectedFields(std::uint64_t count) { resync_.SetExpectedFields(count); }

  // Free space of the buffer, never empty. Valid until Commit.
  std::span<std::uint8_t> Span();
  // Takes the first `size` bytes of Span and hands out the records that are known to be complete.
  // REQUIRES: size <= Span().size().
  void Commit(std::size_t size);
  // The file is at its end: hands out what is left. The summary is valid until Reset, which has to come before the next
  // file.
  const RecordSummary& Finish();
  // What is known of the records handed out so far.
  [[nodiscard]] const RecordSummary& SoFar() const { return summary_; }
  // Ready for another file, with the same buffer and no expected number of fields.
  void Reset();

  // Work done since construction, in blocks of 64 bytes looked at, for tests of linear time.
  [[nodiscard]] std::uint64_t Blocks() const;

 private:
  enum class Step : std::uint8_t { kGoOn, kNeedMore };

  void Parse(bool final);
  Step ParseStep(bool final);
  Step HandleUnusual(const std::uint8_t* next, bool final);
  Step HandleOverLong(bool final);
  Step FeedLongRecord();
  void Wait();
  void Emit(const std::uint8_t* next, Reading reading);
  void EmitLongRecord();
  void Classify(RecordView& view) const;
  void HandOut(RecordView& view, std::uint64_t inner_line_ends);
  [[nodiscard]] RecordView Start() const;
  [[nodiscard]] std::size_t Available() const { return static_cast<std::size_t>(end_ - pos_); }

  RecordSink& sink_;
  RecordLimits limits_;
  std::size_t capacity_;
  std::unique_ptr<std::uint8_t[]> buffer_;
  std::uint8_t* pos_;             // the record being read
  std::uint8_t* end_;             // of the bytes at hand
  std::uint64_t pos_offset_ = 0;  // of pos_ in the file
  std::uint64_t line_ = 1;        // of pos_
  std::size_t try_at_bytes_ = 0;  // with fewer bytes at hand nothing new can come out
  RecordParts parts_;
  std::size_t before_bytes_ = 0;  // of the record just before pos_ if the parts still hold it, else 0
  ChangedFields changed_;         // of the record being read
  Resync resync_;
  LongRecord long_;
  RecordSummary summary_;
};

}  // namespace renkei::csv
