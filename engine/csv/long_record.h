// A record that is too long to be parsed where it lies: a state machine that takes it piece by piece in bounded memory.
// Same reading of quotes as the grammar's; there is no second reading, so a quote that is never closed runs to the end
// of the file. Used by the record reader, which owns it. Fields are kept whole while RecordLimits::kept_bytes lasts;
// one that does not fit is huge: its head is kept and all of its bytes go to the sink.
//
// Threads: as the reader.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "engine/csv/record_view.h"
#include "renkei/sdk/record_scanner.h"

namespace renkei::csv {

class LongRecord {
 public:
  LongRecord(const RecordLimits& limits, RecordSink& sink) : limits_(limits), sink_(sink) {}

  // Starts a record; the bytes given from now on are its. `start` brings number, line and offset.
  void Begin(const RecordView& start);
  [[nodiscard]] bool IsActive() const { return active_; }
  // Stops without a result; the next file begins.
  void Abandon() { active_ = false; }

  // Takes bytes up to the end of the record or of the piece and returns how many. At the end of the record IsActive()
  // turns false.
  std::size_t Feed(const std::uint8_t* data, std::size_t size);
  // The file ends here. Afterwards IsActive() is false.
  void FinishFile();

  // The record, valid until the next Begin. REQUIRES: it has ended.
  [[nodiscard]] RecordView View() const;
  // Line ends inside its quotes.
  [[nodiscard]] std::uint64_t InnerLineEnds() const { return inner_line_ends_; }
  // Work done, for tests of linear time.
  [[nodiscard]] std::uint64_t Blocks() const { return scanner_.Blocks(); }

 private:
  enum class State : std::uint8_t { kFieldStart, kBare, kQuoted, kQuoteSeen, kAfterQuote, kCrSeen };

  const std::uint8_t* Step(const std::uint8_t* p, const std::uint8_t* last);
  const std::uint8_t* StartField(const std::uint8_t* p);
  const std::uint8_t* TakeText(const std::uint8_t* p, const std::uint8_t* last);
  const std::uint8_t* AfterQuote(const std::uint8_t* p);
  const std::uint8_t* Separator(const std::uint8_t* p);
  void NoteLineBreak(const std::uint8_t* p);
  void Append(const std::uint8_t* data, std::size_t size);
  void MakeHuge();
  void HandOut(const std::uint8_t* data, std::size_t size);
  void EndField();
  void EndRecord(RecordEnd end);
  [[nodiscard]] std::uint64_t OffsetOf(const std::uint8_t* p) const;
  [[nodiscard]] bool Stored() const { return view_.field_count < kMaxStoredFields; }

  RecordLimits limits_;
  RecordSink& sink_;
  bool active_ = false;
  State state_ = State::kFieldStart;
  RecordScanner scanner_;
  RecordView view_;
  const std::uint8_t* piece_ = nullptr;  // the piece being fed
  std::uint64_t taken_bytes_ = 0;        // of the record before that piece
  std::uint64_t inner_line_ends_ = 0;
  std::uint64_t after_cr_offset_ = 0;  // of the byte after the last CR inside quotes

  FieldView field_{};  // the field being read
  FieldPlace place_;
  std::unique_ptr<std::uint8_t[]> kept_;  // whole fields and heads, one after another
  std::size_t kept_used_ = 0;             // up to the field being read
  std::size_t whole_used_ = 0;            // of it what whole fields took
  std::array<FieldView, kMaxStoredFields> fields_;
  std::array<FieldPlace, kMaxStoredFields> places_;
};

}  // namespace renkei::csv
