// When a send is tried again.
#include "office/retry.h"

#include <gtest/gtest.h>

namespace renkei::office {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

const Instant kBegin(hours(24 * 20'000));
constexpr double kMiddle = 0.5;  // no jitter

seconds WaitAfter(int attempts, std::optional<seconds> retry_after = std::nullopt, double chance = kMiddle) {
  const auto next = NextAttempt({}, attempts, kBegin, kBegin, retry_after, chance);
  return next ? std::chrono::duration_cast<seconds>(*next - kBegin) : seconds(-1);
}

TEST(Retry, WaitsThreeMinutesAndTwiceAsLongEachTimeUpToAnHour) {
  const std::vector<int> expected = {3, 6, 12, 24, 48, 60, 60, 60};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(WaitAfter(static_cast<int>(i) + 1), minutes(expected[i])) << i;
  }
  EXPECT_EQ(WaitAfter(1'000'000), hours(1));
}

TEST(Retry, JitterIsATenthAtMost) {
  EXPECT_EQ(WaitAfter(1, {}, 0), seconds(162));
  EXPECT_EQ(WaitAfter(1, {}, 0.999999), seconds(197));
}

TEST(Retry, NeverWaitsLessThanTheOtherSideAsksFor) {
  EXPECT_EQ(WaitAfter(1, hours(2)), hours(2));
  EXPECT_EQ(WaitAfter(6, minutes(1)), hours(1));
}

TEST(Retry, GivesUpAfterThreeDays) {
  const auto at = [](Instant now) { return NextAttempt({}, 90, kBegin, now, std::nullopt, kMiddle); };
  EXPECT_TRUE(at(kBegin + hours(71)));
  EXPECT_FALSE(at(kBegin + hours(71) + seconds(1)));
  EXPECT_FALSE(NextAttempt({}, 1, kBegin, kBegin, hours(73), kMiddle));
}

}  // namespace
}  // namespace renkei::office
