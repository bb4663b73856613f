// One field of a CSV record as the record grammar sees it: a view of raw MS932 bytes and what its quoting says.
// Filled by the record grammar (renkei/sdk/record_grammar.h); read by whoever judges records.
//
// Threads: values; no shared state.
#pragma once

#include <cstddef>
#include <cstdint>

#include "renkei/abi/spec_plugin.h"

namespace renkei::csv {

// Bits of FieldView::flags.
enum FieldFlag : std::uint8_t {
  kQuoted = 0x01,         // opened by a double quote
  kDoubledQuotes = 0x02,  // holds "" for a quote of the text
  kLineBreak = 0x04,      // a CR or LF stands inside the quotes
  kNotPlain = 0x08,       // holds a byte outside 20-7E other than a CR or LF; without it the field needs no MS932 check
  kHuge = 0x10,           // too long to keep: data and size are those of its head
  kStray = 0x20,          // a double quote inside a bare field; taken as it stands
  kTextAfterQuote = 0x40,  // text between the closing quote and the next separator, taken into the field
  kUnterminated = 0x80,    // no closing quote
};

// Flags of a field that RFC 4180 does not allow.
constexpr std::uint8_t kBrokenQuoting = kStray | kTextAfterQuote | kUnterminated;

// A field's bytes without the enclosing quotes; doubled quotes stay doubled. A field flagged kTextAfterQuote or
// kUnterminated has no enclosing pair: its data begins after the opening quote and holds all that follows up to the
// separator. Lives as long as the parsed bytes. The ABI's own form, so that checks in plugins get it without a copy.
using FieldView = renkei_field_view_t;

inline bool Has(const FieldView& field, FieldFlag flag) { return (field.flags & flag) != 0; }

// What ended a record.
enum class RecordEnd : std::uint8_t { kEndOfFile, kCrLf, kLf, kCr };

// Fields that are kept of one record; further ones are only counted.
constexpr std::size_t kMaxStoredFields = 128;

}  // namespace renkei::csv
