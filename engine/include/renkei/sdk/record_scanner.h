// Finds structure (22 2C 0D 0A) in raw bytes. It remembers the masks of the 64 bytes it stands in, so that a short
// field costs a shift and a bit scan. Used by the text primitives of the record grammar (record_primitives.h) and by
// the reader of over-long records.
//
// Threads: one thread at a time.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "renkei/sdk/record_block.h"

namespace renkei::csv {

class RecordScanner {
 public:
  // Bytes from `end` on are never read. Call again when bytes before `end` have changed.
  void Reset(const std::uint8_t* end) {
    end_ = end;
    block_ = reinterpret_cast<std::uintptr_t>(end) + 1;  // no address up to the end is in it
  }
  [[nodiscard]] const std::uint8_t* end() const { return end_; }

  // The first structure byte at or after `p`, or the end. Sets bits in `odd` when a byte outside 20-7E stands before
  // it. REQUIRES: p <= end().
  RENKEI_RECORD_HOT const std::uint8_t* Find(const std::uint8_t* p, std::uint64_t& odd) {
    const std::uintptr_t in_block = reinterpret_cast<std::uintptr_t>(p) - block_;
    if (in_block < kBlockBytes) [[likely]] {
      const std::uint64_t structure = masks_.structure >> in_block;
      const std::uint64_t odd_here = masks_.odd >> in_block;
      if (structure != 0) [[likely]] {
        odd |= odd_here & ((structure & (0 - structure)) - 1);
        return p + std::countr_zero(structure);
      }
      odd |= odd_here;
      p += kBlockBytes - in_block;
    }
    return FindInNextBlocks(p, odd);
  }

  // What is known of the bytes from `p` on, the lowest bit `p`'s; nothing when `p` lies outside the block. The end
  // counts as structure. REQUIRES: p <= end().
  struct Rest {
    std::uint64_t structure;
    std::uint64_t odd;
  };
  RENKEI_RECORD_HOT Rest RestOfBlock(const std::uint8_t* p) const {
    const std::uintptr_t in_block = reinterpret_cast<std::uintptr_t>(p) - block_;
    if (in_block >= kBlockBytes) return {0, 0};
    return {masks_.structure >> in_block, masks_.odd >> in_block};
  }

  // Blocks of 64 bytes classified since construction: the work done, for tests of linear time.
  [[nodiscard]] std::uint64_t Blocks() const { return blocks_; }

 private:
  RENKEI_RECORD_HOT const std::uint8_t* FindInNextBlocks(const std::uint8_t* p, std::uint64_t& odd) {
    for (;;) {
      Load(p);
      if (masks_.structure != 0) {
        odd |= masks_.odd & ((masks_.structure & (0 - masks_.structure)) - 1);
        return p + std::countr_zero(masks_.structure);
      }
      odd |= masks_.odd;
      p += kBlockBytes;
    }
  }

  // The end counts as structure, so that a search always stops there.
  RENKEI_RECORD_COLD void Load(const std::uint8_t* p) {
    block_ = reinterpret_cast<std::uintptr_t>(p);
    ++blocks_;
    const auto left = static_cast<std::size_t>(end_ - p);
    if (left >= kBlockBytes) [[likely]] {
      masks_ = Classify(p);
      return;
    }
    LoadLast(p, left);
  }

  RENKEI_RECORD_COLD void LoadLast(const std::uint8_t* p, std::size_t left) {
    std::uint8_t padded[kBlockBytes] = {};
    std::copy_n(p, left, padded);
    masks_ = Classify(padded);
    masks_.structure |= ~std::uint64_t{0} << left;
  }

  const std::uint8_t* end_ = nullptr;
  std::uintptr_t block_ = 1;  // address of the classified block
  BlockMasks masks_;
  std::uint64_t blocks_ = 0;
};

}  // namespace renkei::csv
