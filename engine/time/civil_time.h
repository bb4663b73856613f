// Days and instants: the day is Asia/Tokyo's whatever TZ says (system clock + 9 hours; Japan has no summer time).
// Threads: pure functions.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace renkei {

using Instant = std::chrono::system_clock::time_point;

// YYYYMMDD in Asia/Tokyo.
std::string TokyoDay(Instant instant);

// RFC 3339 with the offset of Asia/Tokyo: 2026-11-22T09:00:00+09:00. Fractions of a second are dropped.
std::string TokyoTime(Instant instant);

// YYYY-MM-DD of a real day, as YYYYMMDD.
std::optional<std::string> ParseDay(std::string_view text);

// RFC 3339 with any offset (Z, +09:00 …; a fraction is dropped; years 1970 to 9999).
std::optional<Instant> ParseInstant(std::string_view text);

}  // namespace renkei
