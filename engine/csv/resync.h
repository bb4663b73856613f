// Second readings of a record whose quotes do not pair up, so that one fault costs one record and not all that follow.
// Used by the record reader, which owns it.
//
// A missing closing quote lets a field run on into the lines below until the next quote there; what follows that quote
// then looks like text after a closing quote. A quote inside a text that is not doubled ends the field too early, and
// with a line break in the text the record too. When the caller knows how many fields a record has, such a record is
// read again:
// - cut: the field's quote is never closed; the record ends with the line of that quote or one below. Taken at the
//   first line end below which a clean record of the expected number of fields begins, or before and behind which there
//   are exactly the commas of a record.
// - joined: quotes inside texts are text. Taken if the record then has the expected number of fields and swallows no
//   clean record.
//
// A quote that is open at the end of the file is cut in any case: where the record has its commas, else at the end of
// its line.
//
// The verdict depends on the bytes alone, never on how they came in. Looking ahead is bounded: in place by
// RecordLimits::lookahead_bytes, over the file by a credit that grows with the bytes read; when it is used up, records
// are taken as they stand. So the time stays linear whatever the bytes are.
//
// Threads: as the reader.
#pragma once

#include <cstdint>

#include "engine/csv/record_view.h"
#include "renkei/sdk/record_parts.h"

namespace renkei::csv {

class Resync {
 public:
  explicit Resync(const RecordLimits& limits) : limits_(limits) {}

  // 0: not known.
  void SetExpectedFields(std::uint64_t count) { expected_ = count; }

  // A record that was read strictly, where it lies and what is known beyond it.
  struct Situation {
    const std::uint8_t* first = nullptr;  // of the record
    const std::uint8_t* next = nullptr;   // after the record, or where the reading was stopped
    const std::uint8_t* last = nullptr;   // the end of the bytes at hand
    bool final = false;                   // `last` is the end of the file
    bool too_long = false;                // the record goes on after `next`
    std::uint64_t offset_bytes = 0;       // of `first` in the file
  };
  struct Decision {
    bool need_more = false;  // cannot tell before more bytes are at hand; nothing was changed
    Reading reading = Reading::kStrict;
    const std::uint8_t* next = nullptr;  // after the record as it is to be read
  };

  // Whether Choose could come to another reading than the strict one. Cheap.
  [[nodiscard]] bool Suspects(const RecordParts& parts, bool final, bool too_long) const;

  // Chooses the reading. `parts` holds the strict one and, unless that stands, is filled anew.
  Decision Choose(const Situation& situation, RecordParts& parts);

  // Work done in readings on trial, for tests of linear time (RecordScanner::Blocks).
  [[nodiscard]] std::uint64_t Blocks() const { return trial_.scanner.Blocks(); }
  // Forgets what was spent; a new file begins.
  void Reset() { spent_bytes_ = 0; }

 private:
  struct Place {
    bool need_more = false;
    const std::uint8_t* line_end = nullptr;  // null: none
  };

  [[nodiscard]] bool MayCut(const RecordParts& parts, bool too_long) const;
  [[nodiscard]] bool MayJoin(const RecordParts& parts, bool too_long) const;
  [[nodiscard]] bool HasCredit(std::uint64_t offset_bytes) const;
  Decision ReadOtherwise(const Situation& situation, RecordParts& parts);
  Place FindCut(const Situation& situation, const FieldView& field, std::uint64_t index);
  const std::uint8_t* LikelyLineEnd(RecordParts& parts) const;
  Decision Cut(const Situation& situation, const std::uint8_t* line_end, RecordParts& parts);
  Decision TryJoin(const Situation& situation, RecordParts& parts);
  bool TakeCleanRecord(const std::uint8_t*& at, const std::uint8_t* stop, bool at_end_of_file);
  bool HasItsCommas(const std::uint8_t* line, const std::uint8_t* stop, bool at_end_of_file);

  RecordLimits limits_;
  std::uint64_t expected_ = 0;
  std::uint64_t spent_bytes_ = 0;
  std::uint64_t give_up_at_bytes_ = 0;  // spent for the record at hand
  RecordParts trial_;
};

}  // namespace renkei::csv
