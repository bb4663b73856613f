// Whole numbers out of fields: the quick way says what the plain way says, whatever lies behind the field.
#include "renkei/sdk/numbers.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace renkei::sdk {
namespace {

std::optional<std::int64_t> FieldNumber(const std::string& text, char behind) {
  const std::string bytes = text + std::string(16, behind);
  return ToNumber(renkei_field_view_t{reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                      static_cast<std::uint32_t>(text.size()), 0});
}

TEST(Numbers, KnownOnes) {
  EXPECT_EQ(FieldNumber("0", ','), 0);
  EXPECT_EQ(FieldNumber("7", '9'), 7);
  EXPECT_EQ(FieldNumber("00000123", ','), 123);
  EXPECT_EQ(FieldNumber("12345678", '9'), 12'345'678);
  EXPECT_EQ(FieldNumber("123456789", '0'), 123'456'789);
  EXPECT_EQ(FieldNumber("-42", ','), -42);
  EXPECT_EQ(FieldNumber("999999999999999999", ','), 999'999'999'999'999'999);
  for (const char* none : {"", "-", "1-2", "12a", "1.5", " 1", "1234567890123456789"}) {
    EXPECT_EQ(FieldNumber(none, '1'), std::nullopt) << none;
  }
}

TEST(Numbers, TheQuickWaySaysWhatThePlainWaySays) {
  std::mt19937 random(20260101);
  std::size_t numbers = 0;
  for (std::size_t round = 0; round < 200'000; ++round) {
    std::string text;
    const auto size = static_cast<std::size_t>(random() % 10);
    for (std::size_t i = 0; i < size; ++i) {
      text += random() % 30 == 0 ? static_cast<char>(random() % 256) : "0123456789"[random() % 10];
    }
    const auto plain = ToNumber(std::string_view(text));
    if (plain) ++numbers;
    ASSERT_EQ(FieldNumber(text, static_cast<char>(random() % 256)), plain) << text;
  }
  EXPECT_GT(numbers, 100'000U);
}

}  // namespace
}  // namespace renkei::sdk
