#include "engine/check/key_table.h"

#include <cstring>
#include <functional>

namespace renkei {

void JoinKey::Add(std::string_view item) {
  if (size_ > 0 && size_ < kBytes) text_[size_++] = ',';
  if (size_ + item.size() <= kBytes) {
    std::memcpy(text_.data() + size_, item.data(), item.size());
    size_ = static_cast<std::uint8_t>(size_ + item.size());
    return;
  }
  // Only broken values are as long; a hash keeps them apart.
  const std::size_t hash = std::hash<std::string_view>()(item);
  const std::size_t room = kBytes - size_ < sizeof hash ? kBytes - size_ : sizeof hash;
  std::memcpy(text_.data() + size_, &hash, room);
  size_ = static_cast<std::uint8_t>(size_ + room);
}

std::string_view JoinKey::Part(std::string_view key, std::size_t n) {
  for (; n > 0; --n) {
    const auto comma = key.find(',');
    if (comma == std::string_view::npos) return {};
    key.remove_prefix(comma + 1);
  }
  return key.substr(0, key.find(','));
}

std::size_t KeyTable::Home(std::string_view key) const {
  return std::hash<std::string_view>()(key) & (slots_.size() - 1);
}

std::uint32_t KeyTable::Find(std::string_view key) const {
  if (slots_.empty()) return kNone;
  for (std::size_t at = Home(key); slots_[at] != kNone; at = (at + 1) & (slots_.size() - 1)) {
    if (entries_[slots_[at]].key.View() == key) return slots_[at];
  }
  return kNone;
}

void KeyTable::Grow() {
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, kNone);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = Home(entries_[i].key.View());
    while (slots_[at] != kNone) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = i;
  }
}

std::pair<std::uint32_t, bool> KeyTable::Insert(const JoinKey& key, const Place& place) {
  if (const std::uint32_t found = Find(key.View()); found != kNone) return {found, false};
  if (entries_.size() * 2 >= slots_.size()) Grow();
  const auto index = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({key, false, place});
  std::size_t at = Home(key.View());
  while (slots_[at] != kNone) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = index;
  return {index, true};
}

}  // namespace renkei
