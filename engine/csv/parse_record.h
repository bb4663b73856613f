// Runs the record grammar (renkei/sdk/record_grammar.h) once. It is instantiated in record_grammar.cc alone, so that
// nobody else has to compile X3. Used by the record reader and its second readings.
//
// Threads: a RecordParts belongs to one thread.
#pragma once

#include <cstdint>

#include "renkei/sdk/record_parts.h"

namespace renkei::csv {

// Parses the record that begins at `first` into `parts` and returns the place after its terminator. A record that runs
// to `last` has parts.end == kEndOfFile; whether that is the file's end is the caller's knowledge, as is whether a CR
// just before `last` is followed by an LF. Cannot fail. Views in `parts` point into [first, last).
const std::uint8_t* ParseRecord(const std::uint8_t* first, const std::uint8_t* last, RecordParts& parts);

// The same for what follows the first fields of a record. REQUIRES: `parts` holds these, their number and flags, and
// its scanner was reset for `last`; `first` is the byte after a comma.
const std::uint8_t* ParseRestOfRecord(const std::uint8_t* first, const std::uint8_t* last, RecordParts& parts);

// The same for a record that holds undoubled quotes in its texts: in a quoted field only a quote before a comma, a line
// end or `last` closes; a field with others is flagged kTextAfterQuote. A second reading for records that do not come
// out well by the first.
const std::uint8_t* ParseLooseRecord(const std::uint8_t* first, const std::uint8_t* last, RecordParts& parts);

}  // namespace renkei::csv
