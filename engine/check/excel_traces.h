// Leading zeros lost in a column: whether a short value is one mistake or the trace of a spreadsheet shows only at the
// end of the file, so short values wait here (rules excel-leading-zeros and field-length). Threads: belongs to the
// thread that reads its file.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "engine/check/draft.h"

namespace renkei {

class ExcelTraces {
 public:
  explicit ExcelTraces(std::uint64_t cap) : cap_(cap) {}
  // A value that fits once zeros are put before it; `draft` is what is said of it if it stays alone.
  void Wait(std::uint16_t item, Draft draft);
  // A sound value of a column that begins with a zero: no spreadsheet was here.
  void SawLeadingZero(std::uint16_t item) {
    if (item < 64) zeros_ |= std::uint64_t{1} << item;
  }
  // Hands all that waited to the store.
  void Finish(DraftStore& store);

 private:
  struct Column {
    std::uint64_t count = 0;
    std::vector<Draft> kept;
  };
  std::uint64_t cap_;
  std::uint64_t zeros_ = 0;  // bit n: item n has a sound value that begins with a zero
  std::map<std::uint16_t, Column> columns_;
};

}  // namespace renkei
