// The generator's random numbers: splitmix64, the same on every platform (the distributions of
// the standard library are not). Not for secrets. One object belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>

namespace renkei_generator {

// A seed that depends on both arguments; used to give every user a stream of its own.
constexpr std::uint64_t MixSeeds(std::uint64_t a, std::uint64_t b) {
  std::uint64_t z = a ^ (b * 0x9E3779B97F4A7C15U + 0xD1B54A32D192ED03U);
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

class Rng {
 public:
  explicit Rng(std::uint64_t seed) : state_(seed) {}

  std::uint64_t Next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  // 0 … bound - 1. REQUIRES: bound > 0.
  int Below(int bound) { return static_cast<int>(((Next() >> 32U) * static_cast<std::uint64_t>(bound)) >> 32U); }

  // low … high, both included. REQUIRES: low <= high.
  int Between(int low, int high) { return low + Below(high - low + 1); }

  bool Percent(int percent) { return Below(100) < percent; }

  // One element of an array or vector. REQUIRES: it is not empty.
  template <typename Container>
  const auto& Pick(const Container& container) {
    const auto index = static_cast<std::size_t>(Below(static_cast<int>(std::size(container))));
    return std::data(container)[index];
  }

 private:
  std::uint64_t state_;
};

}  // namespace renkei_generator
