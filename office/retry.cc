#include "office/retry.h"

#include <algorithm>

namespace renkei::office {

std::optional<Instant> NextAttempt(const RetryPolicy& policy, int attempts, Instant first_attempt, Instant now,
                                   std::optional<std::chrono::seconds> retry_after, double chance) {
  std::chrono::seconds wait = std::min(policy.first, policy.most);
  for (int i = 1; i < attempts && wait < policy.most; ++i) wait = std::min(wait * policy.factor, policy.most);
  const double share = 1 + policy.jitter * (2 * chance - 1);
  wait = std::chrono::seconds(static_cast<std::chrono::seconds::rep>(static_cast<double>(wait.count()) * share));
  if (retry_after) wait = std::max(wait, *retry_after);
  const Instant next = now + wait;
  if (next > first_attempt + policy.within) return std::nullopt;
  return next;
}

}  // namespace renkei::office
