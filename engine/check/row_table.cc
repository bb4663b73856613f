#include "engine/check/row_table.h"

#include <cstring>

namespace renkei {
namespace {

constexpr std::size_t kMostRows = 131'072;

std::uint64_t HashBytes(const std::uint8_t* data, std::size_t size) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ size;
  for (; size >= 8; data += 8, size -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, data, 8);
    hash = (hash ^ word) * 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 32U;
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, data, size);
  hash = (hash ^ rest) * 0xFF51AFD7ED558CCDULL;
  hash ^= hash >> 29U;
  return hash == 0 ? 1 : hash;
}

}  // namespace

void RowTable::Grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? 256 : old.size() * 2, Slot());
  for (const Slot& slot : old) {
    if (slot.hash == 0) continue;
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].hash != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

std::uint64_t RowTable::Remember(const std::uint8_t* data, std::size_t size, std::uint64_t number) {
  const std::uint64_t hash = HashBytes(data, size);
  const bool full = used_ >= kMostRows;
  if (!full && used_ * 2 >= slots_.size()) Grow();
  std::size_t at = hash & (slots_.size() - 1);
  // Once full, a row takes the place of the one where its probe ends, so that neighbours are still compared.
  for (int steps = 0; slots_[at].hash != 0 && !(full && steps == 4); ++steps) {
    if (slots_[at].hash == hash) return slots_[at].number;
    at = (at + 1) & (slots_.size() - 1);
  }
  if (slots_[at].hash == 0) ++used_;
  slots_[at] = {hash, number};
  return 0;
}

}  // namespace renkei
