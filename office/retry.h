// When a send that failed for now is tried again. Threads: pure functions.
#pragma once

#include <chrono>
#include <optional>

#include "engine/time/civil_time.h"

namespace renkei::office {

// The defaults are those of the exchange; tests make them short.
struct RetryPolicy {
  std::chrono::seconds first{std::chrono::minutes(3)};  // after the first attempt
  int factor = 2;                                       // each further wait
  std::chrono::seconds most{std::chrono::hours(1)};     // the longest wait, apart from what a relay asks for
  std::chrono::seconds within{std::chrono::hours(72)};  // from the first attempt on; then it has failed for good
  double jitter = 0.1;                                  // each wait is up to this share shorter or longer
};

// The time of the next attempt; nullopt: it has failed for good. `attempts` were made (at least one), the first at
// `first_attempt`. `retry_after`: what the other side asked for; never less is waited. `chance` is in [0, 1).
std::optional<Instant> NextAttempt(const RetryPolicy& policy, int attempts, Instant first_attempt, Instant now,
                                   std::optional<std::chrono::seconds> retry_after, double chance);

}  // namespace renkei::office
