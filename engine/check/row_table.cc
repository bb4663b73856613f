#include "engine/check/row_table.h"

#include "engine/check/short_bytes.h"

namespace renkei {
namespace {

constexpr std::size_t kMostRows = 16'384;
constexpr std::size_t kLatestSlots = 2'048;  // a user has a few hundred rows at most

// The word of eight bytes at a place of a row, mixed so that a sum of them tells rows apart.
std::uint64_t MixedWord(const std::uint8_t* row, std::size_t size, std::size_t word) {
  const std::size_t at = word * 8;
  const std::uint64_t bytes = at + 8 <= size ? LoadWord<std::uint64_t>(row + at) : LoadUpTo8(row + at, size - at);
  std::uint64_t hash = (bytes ^ ((word + 1) * 0x9E3779B97F4A7C15ULL)) * 0xFF51AFD7ED558CCDULL;
  hash ^= hash >> 32U;
  return hash * 0xC2B2AE3D27D4EB4FULL;
}

std::uint64_t SumOfWords(const std::uint8_t* row, std::size_t size, std::size_t begin, std::size_t end) {
  std::uint64_t sum = 0;
  for (std::size_t word = begin; word < end; ++word) sum += MixedWord(row, size, word);
  return sum;
}

std::size_t SizeWithoutTerminator(const csv::RecordView& record) {
  if (record.end == csv::RecordEnd::kEndOfFile) return record.size_bytes;
  return record.size_bytes - (record.end == csv::RecordEnd::kCrLf ? 2 : 1);
}

}  // namespace

std::uint64_t RowHash::Of(const csv::RecordView& record, const csv::ChangedFields& changed) {
  const std::uint8_t* const row = record.data;
  const std::size_t size = SizeWithoutTerminator(record);
  if (!changed.LieAsBefore()) {
    sum_ = SumOfWords(row, size, 0, (size + 7) / 8) + size;
  } else if (changed.begin < changed.end) {
    const csv::FieldView& last = record.fields[changed.end - 1];
    const auto begin = static_cast<std::size_t>(record.fields[changed.begin].data - row) / 8;
    const auto end = (static_cast<std::size_t>(last.data + last.size - row) + 7) / 8;
    sum_ += SumOfWords(row, size, begin, end) - SumOfWords(row - record.size_bytes, size, begin, end);
  }
  return sum_ == 0 ? 1 : sum_;
}

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

std::uint64_t RowTable::Remember(std::uint64_t hash, std::uint64_t number) {
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
