// For plugin authors: whole numbers out of a record's bytes, without a branch for each digit.
// Threads: pure functions.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "renkei/abi/spec_plugin.h"

namespace renkei::sdk {

// A whole number, a minus allowed; nullopt for anything else and beyond 18 digits.
inline std::optional<std::int64_t> ToNumber(std::string_view text) {
  const bool minus = !text.empty() && text.front() == '-';
  if (minus) text.remove_prefix(1);
  if (text.empty() || text.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return minus ? -value : value;
}

// The same for a field of a record. Up to eight digits are read as one word: the digits are moved to its upper end,
// zeros fill the lower one, then neighbours are added up: by twos, fours and eights.
inline std::optional<std::int64_t> ToNumber(const renkei_field_view_t& field) {
  if constexpr (std::endian::native == std::endian::little) {
    if (field.size - 1 < 8) {
      constexpr std::uint64_t kZeros = 0x3030303030303030ULL;
      std::uint64_t word = 0;
      std::memcpy(&word, field.data, sizeof word);
      word = (word ^ kZeros) << (64 - 8 * field.size);
      const bool digits = (((word + 0x0606060606060606ULL) | word) & 0xF0F0F0F0F0F0F0F0ULL) == 0;
      if (digits) {
        word = word * 10 + (word >> 8U);
        constexpr std::uint64_t kPairs = 0x000000FF000000FFULL;
        const std::uint64_t upper = (word & kPairs) * (100 + (1000000ULL << 32U));
        const std::uint64_t lower = ((word >> 16U) & kPairs) * (1 + (10000ULL << 32U));
        return static_cast<std::int64_t>((upper + lower) >> 32U);
      }
    }
  }
  return ToNumber(std::string_view(reinterpret_cast<const char*>(field.data), field.size));
}

}  // namespace renkei::sdk
