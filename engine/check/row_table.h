// Remembers rows by their hash, to find one that stands twice: every row of an ordinary file, the first 131,072 and then the latest of a huge one, so that
// memory stays flat. Threads: belongs to the thread that reads its file.
#pragma once

#include <cstdint>
#include <vector>

namespace renkei {

class RowTable {
 public:
  // The number of the earlier row with the same bytes, or 0; remembers this one.
  std::uint64_t Remember(const std::uint8_t* data, std::size_t size, std::uint64_t number);

 private:
  struct Slot {
    std::uint64_t hash = 0;  // 0: free
    std::uint64_t number = 0;
  };
  void Grow();
  std::vector<Slot> slots_;  // a power of two
  std::size_t used_ = 0;
};

}  // namespace renkei
