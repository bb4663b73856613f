#include "engine/rules/spelling.h"

#include <gtest/gtest.h>

namespace renkei {
namespace {

TEST(EditDistance, CountsEdits) {
  EXPECT_EQ(EditDistance("", ""), 0U);
  EXPECT_EQ(EditDistance("UPKHON", "UPKIHON"), 1U);
  EXPECT_EQ(EditDistance("UPPLAN", "UPLPAN"), 1U);
  EXPECT_EQ(EditDistance("abc", ""), 3U);
  EXPECT_EQ(EditDistance("UP6KYO", "UPPLAN"), 4U);
}

}  // namespace
}  // namespace renkei
