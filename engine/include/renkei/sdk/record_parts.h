// What one run of the record grammar fills: the fields of a record, their number and what ended it. It travels in the
// grammar's context. Used by the grammar's primitives (record_primitives.h) and read by whoever runs the grammar.
//
// Threads: one thread at a time. Nothing is allocated.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "renkei/sdk/record_field.h"
#include "renkei/sdk/record_scanner.h"

namespace renkei::csv {

// The key of the RecordParts in the grammar's context.
struct RecordTag;

class RecordParts {
 public:
  // Called by the grammar before a record. The bytes up to `last` must be those that the scanner was reset for, unless
  // `last` is new.
  void Begin(const std::uint8_t* last) {
    if (last != scanner.end()) scanner.Reset(last);
    field_count = 0;
    flags = 0;
  }

  void AddField(const std::uint8_t* begin, const std::uint8_t* stop, std::uint8_t field_flags) {
    fields[Slot(field_count)] = {begin, static_cast<std::uint32_t>(stop - begin), field_flags};
    ++field_count;
    flags |= field_flags;
  }

  // The field added last runs on to `stop`.
  void ExtendField(const std::uint8_t* stop, std::uint8_t more_flags) {
    FieldView& field = LastField();
    field.size = static_cast<std::uint32_t>(stop - field.data);
    field.flags |= more_flags;
    flags |= more_flags;
  }

  // The field added last, also where it is one of those that are only counted. REQUIRES: field_count > 0.
  FieldView& LastField() { return fields[Slot(field_count - 1)]; }

  RecordScanner scanner;
  std::uint64_t field_count = 0;  // exact; `fields` keeps the first kMaxStoredFields
  std::uint8_t flags = 0;         // FieldFlag bits of all fields, stored or not
  RecordEnd end = RecordEnd::kEndOfFile;
  std::array<FieldView, kMaxStoredFields + 1> fields;

 private:
  // Fields beyond those that are kept share the spare slot.
  static std::size_t Slot(std::uint64_t index) {
    return index < kMaxStoredFields ? static_cast<std::size_t>(index) : kMaxStoredFields;
  }
};

}  // namespace renkei::csv
