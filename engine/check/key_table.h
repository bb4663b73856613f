// The distinct keys of one file's records, for joins and duplicates: about 70 bytes a key, whatever the records hold.
// Threads: one thread fills it, then it is constant.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/draft.h"

namespace renkei {

// The items that make a key, put together with commas; too long a key (a broken one) is kept as its start and a hash.
class JoinKey {
 public:
  static constexpr std::size_t kBytes = 36;
  void Clear() { size_ = 0; }
  void Add(std::string_view item);
  [[nodiscard]] std::string_view View() const { return {text_.data(), size_}; }
  // The n-th item of the key, from 0. Empty when there is none.
  [[nodiscard]] static std::string_view Part(std::string_view key, std::size_t n);

 private:
  std::array<char, kBytes> text_{};
  std::uint8_t size_ = 0;
};

class KeyTable {
 public:
  struct Entry {
    JoinKey key;
    bool marked = false;  // meaning is the user's: a row of the receiver was seen
    Place place;          // of the first record with it
  };

  // The index of the key and whether it is new.
  std::pair<std::uint32_t, bool> Insert(const JoinKey& key, const Place& place);
  [[nodiscard]] bool Contains(std::string_view key) const { return Find(key) != kNone; }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  Entry& at(std::uint32_t index) { return entries_[index]; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
  [[nodiscard]] std::uint32_t Find(std::string_view key) const;
  [[nodiscard]] std::size_t Home(std::string_view key) const;
  void Grow();

  std::vector<Entry> entries_;        // in the order of the file
  std::vector<std::uint32_t> slots_;  // open addressing, a power of two
};

}  // namespace renkei
