// Remembers rows by their hash, to find one that stands twice: all rows of an ordinary file, the neighbours of a row in
// a file above 16,384, so that memory stays flat and in the cache. Threads: belongs to the thread that reads its file.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/csv/record_view.h"

namespace renkei {

// The hash of a row's bytes without the line end. It is a sum over its words, so that a row costs what differs from the
// row before.
class RowHash {
 public:
  // `changed`: since the record given before this one. REQUIRES: record.data is there.
  std::uint64_t Of(const csv::RecordView& record, const csv::ChangedFields& changed);

 private:
  std::uint64_t sum_ = 0;
};

class RowTable {
 public:
  // The number of the earlier row with the same hash, or 0; remembers this one.
  std::uint64_t Remember(std::uint64_t hash, std::uint64_t number);

 private:
  struct Slot {
    std::uint64_t hash = 0;  // 0: free
    std::uint64_t number = 0;
  };
  std::uint64_t RememberLatest(std::uint64_t hash, std::uint64_t number);
  void Grow();
  std::vector<Slot> slots_;  // a power of two
  std::size_t used_ = 0;
};

}  // namespace renkei
