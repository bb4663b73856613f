#include "engine/check/row_table.h"

#include <cstring>

#include "engine/check/short_bytes.h"

namespace renkei {
namespace {

constexpr std::size_t kMostRows = 16'384;
constexpr std::size_t kLatestSlots = 2'048;  // a user has a few hundred rows at most

std::uint64_t Mix(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0xFF51AFD7ED558CCDULL;
  return hash ^ (hash >> 32U);
}

// Four lanes, so that one multiplication need not wait for the other.
std::uint64_t HashBytes(const std::uint8_t* data, std::size_t size) {
  std::uint64_t a = 0x9E3779B97F4A7C15ULL ^ size;
  std::uint64_t b = 0xC2B2AE3D27D4EB4FULL;
  std::uint64_t c = 0x165667B19E3779F9ULL;
  std::uint64_t d = 0x27D4EB2F165667C5ULL;
  for (; size >= 32; data += 32, size -= 32) {
    a = Mix(a, LoadWord<std::uint64_t>(data));
    b = Mix(b, LoadWord<std::uint64_t>(data + 8));
    c = Mix(c, LoadWord<std::uint64_t>(data + 16));
    d = Mix(d, LoadWord<std::uint64_t>(data + 24));
  }
  for (; size >= 16; data += 16, size -= 16) {
    a = Mix(a, LoadWord<std::uint64_t>(data));
    b = Mix(b, LoadWord<std::uint64_t>(data + 8));
  }
  std::uint64_t rest[2] = {0, 0};
  std::memcpy(rest, data, size);
  const std::uint64_t hash = Mix(Mix(Mix(a, rest[0]), c), Mix(Mix(b, rest[1]), d));
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

// A row takes the place of an older one that falls into its slot.
std::uint64_t RowTable::RememberLatest(std::uint64_t hash, std::uint64_t number) {
  if (slots_.size() != kLatestSlots) slots_.assign(kLatestSlots, Slot());
  Slot& slot = slots_[hash & (kLatestSlots - 1)];
  const std::uint64_t earlier = slot.hash == hash ? slot.number : 0;
  slot = {hash, number};
  return earlier;
}

std::uint64_t RowTable::Remember(const std::uint8_t* data, std::size_t size, std::uint64_t number) {
  const std::uint64_t hash = HashBytes(data, size);
  if (used_ >= kMostRows) return RememberLatest(hash, number);
  if (used_ * 2 >= slots_.size()) Grow();
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].hash != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash == hash) return slots_[at].number;
  }
  ++used_;
  slots_[at] = {hash, number};
  return 0;
}

}  // namespace renkei
