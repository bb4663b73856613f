// Physical line ends in raw bytes: CRLF, LF and CR each end a line, inside quotes as outside.
// Used where records are broken or hold line breaks; the grammar itself does not need it.
//
// Threads: pure functions.
#pragma once

#include <algorithm>
#include <cstdint>

#include "renkei/sdk/record_field.h"

namespace renkei::csv {

// The first CR or LF, or `last`.
inline const std::uint8_t* FindLineEnd(const std::uint8_t* first, const std::uint8_t* last) {
  return std::find_if(first, last, [](std::uint8_t c) { return c == '\r' || c == '\n'; });
}

// The first byte of the next line. REQUIRES: line_end == last or *line_end is a CR or LF.
inline const std::uint8_t* SkipLineEnd(const std::uint8_t* line_end, const std::uint8_t* last) {
  if (line_end == last) return last;
  const bool crlf = *line_end == '\r' && last - line_end > 1 && line_end[1] == '\n';
  return line_end + (crlf ? 2 : 1);
}

// Which line end stands in [line_end, next); kEndOfFile for none.
inline RecordEnd LineEndAt(const std::uint8_t* line_end, const std::uint8_t* next) {
  if (line_end == next) return RecordEnd::kEndOfFile;
  if (next - line_end == 2) return RecordEnd::kCrLf;
  return *line_end == '\r' ? RecordEnd::kCr : RecordEnd::kLf;
}

inline std::uint64_t CountLineEnds(const std::uint8_t* first, const std::uint8_t* last) {
  std::uint64_t count = 0;
  for (const auto* p = FindLineEnd(first, last); p != last; p = FindLineEnd(p, last)) {
    ++count;
    p = SkipLineEnd(p, last);
  }
  return count;
}

}  // namespace renkei::csv
