// The short way to a record that is much like the one before it. Records of one user begin alike, and often a date
// alone differs: what stands as it stood need not be parsed again, and whoever judges records is told so. Used by the
// record reader for records that follow a plain one.
//
// Threads: pure functions of what they are given.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/csv/record_view.h"
#include "renkei/sdk/record_parts.h"

namespace renkei::csv {

// As ParseRecord, with the same result, for the record at `first`, which follows the `before_bytes` of the one that
// `parts` holds. `changed` comes with what that one changed and goes with the fields that need not be those of the
// record before.
// REQUIRES: the record before was read by the grammar, is none that needs a second reading (kLineBreak,
// kTextAfterQuote, kUnterminated), ended with CRLF or LF and has all its fields in `parts`, whose scanner was reset for
// `last`.
const std::uint8_t* ParseLikeBefore(std::size_t before_bytes, const std::uint8_t* first, const std::uint8_t* last,
                                    RecordParts& parts, ChangedFields& changed);

}  // namespace renkei::csv
