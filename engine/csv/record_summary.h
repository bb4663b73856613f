// What is known of a whole CSV file once its last record was read: counts, line ends, blank lines, an old end-of-file
// mark. Filled by the record reader. Whether a NUL stands somewhere is not in it: every NUL lies in a field flagged
// kNotPlain, which is judged anyway.
//
// Threads: a value.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/csv/record_view.h"

namespace renkei::csv {

struct RecordSummary {
  std::uint64_t bytes = 0;
  std::uint64_t records = 0;    // data records
  std::uint64_t recovered = 0;  // of them those read otherwise than strictly (Reading::kCut, kJoined)

  // Line ends outside quotes, those of blank lines too, by RecordEnd.
  std::array<std::uint64_t, 4> line_ends{};
  [[nodiscard]] std::uint64_t Count(RecordEnd end) const { return line_ends[static_cast<std::size_t>(end)]; }
  // Of the last record or blank line. kEndOfFile: no final line end, or no line at all.
  RecordEnd final_end = RecordEnd::kEndOfFile;

  std::uint64_t blank_between = 0;  // blank lines that stand before a data record
  std::uint64_t blank_at_end = 0;   // blank lines after the last data record
  // 1-based physical lines of the first blank lines; 0 for none. The first `blank_between` of them stand before a data
  // record.
  std::array<std::uint64_t, 8> blank_lines{};

  bool ends_with_1a = false;    // the file's last byte is 1A
  bool eof_mark_alone = false;  // and it stands on a line of its own (RecordKind::kEofMark), not in a field

  // Counts one record, blank line or EOF mark that begins on `line`.
  void NoteRecord(RecordKind kind, RecordEnd end, std::uint64_t line) {
    if (kind == RecordKind::kEofMark) {
      eof_mark_alone = true;
      return;
    }
    ++line_ends[static_cast<std::size_t>(end)];
    final_end = end;
    if (kind == RecordKind::kBlank) {
      const std::uint64_t index = blank_between + blank_at_end;
      if (index < blank_lines.size()) blank_lines[index] = line;
      ++blank_at_end;
      return;
    }
    ++records;
    blank_between += blank_at_end;
    blank_at_end = 0;
  }
};

}  // namespace renkei::csv
