// Sends and receptions in words: states, kinds of units, times, lengths of time. Used by the commands about them.
// Threads: values and pure functions.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "cli/words.h"
#include "engine/time/civil_time.h"
#include "office/outbox.h"
#include "renkei/specs.h"

namespace renkei::cli {

// 送信待ち, 送信中 …
std::string StateName(office::SendState state, const Words& words);

// The names of kinds of units as the specs give them.
class KindNames {
 public:
  explicit KindNames(const SpecRegistry& registry);
  // The kind itself where no spec knows it.
  [[nodiscard]] std::string Of(const std::string& kind, const Words& words) const;

 private:
  struct Names {
    std::string ja, en;
  };
  std::map<std::string, Names> names_;
};

// 2025-04-01 09:30, Asia/Tokyo.
std::string ShortTime(Instant instant);
// 202504 as 2025-04; empty: "-".
std::string MonthText(const std::string& month);
// 1,234,567.
std::string Grouped(std::uint64_t number);

// 90s, 10m, 2h, 3d; nothing for other texts and for more than a year.
std::optional<std::chrono::seconds> ParseDuration(std::string_view text);

// The first eight characters of an id, which lists show and commands take.
std::string ShortId(const std::string& id);

}  // namespace renkei::cli
