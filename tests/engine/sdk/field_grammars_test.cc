#include "renkei/sdk/field_grammars.h"

#include <gtest/gtest.h>

#include <boost/fusion/include/adapt_struct.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace renkei::sdk::field {

struct NameParts {
  std::string_view office;
  std::string_view service;
  StampTime sent;
};

}  // namespace renkei::sdk::field

BOOST_FUSION_ADAPT_STRUCT(renkei::sdk::field::NameParts, office, service, sent)

namespace renkei::sdk::field {
namespace {

template <typename Parser>
bool Matches(const Parser& parser, std::string_view text) {
  return x3::parse(text.begin(), text.end(), parser >> x3::eoi);
}

template <typename Value, typename Parser>
Value ValueOf(const Parser& parser, std::string_view text) {
  Value value{};
  EXPECT_TRUE(x3::parse(text.begin(), text.end(), parser >> x3::eoi, value)) << text;
  return value;
}

TEST(FieldGrammars, OfficeNumbersAreTenDigitsOrUpperCaseLetters) {
  EXPECT_TRUE(Matches(office_number, "1370000001"));
  EXPECT_TRUE(Matches(office_number, "13A0000001"));
  EXPECT_FALSE(Matches(office_number, "137000001"));
  EXPECT_FALSE(Matches(office_number, "13700000011"));
  EXPECT_FALSE(Matches(office_number, "13a0000001"));
  EXPECT_EQ(ValueOf<std::string_view>(office_number, "1370000001"), "1370000001");
}

TEST(FieldGrammars, ShapesTakeExactlyTheirCharacters) {
  EXPECT_TRUE(Matches(service_type, "A2"));
  EXPECT_TRUE(Matches(service_code, "43ZZZZ"));
  EXPECT_TRUE(Matches(month_digits, "000000"));
  EXPECT_TRUE(Matches(stamp_digits, "20250328090000"));
  EXPECT_TRUE(Matches(image_branch, "0001"));
  EXPECT_TRUE(Matches(postal_code, "100-0001"));
  EXPECT_FALSE(Matches(postal_code, "1000001"));
  EXPECT_TRUE(Matches(tais_code, "00001-000010"));
  EXPECT_FALSE(Matches(tais_code, "00001000010"));
  EXPECT_FALSE(Matches(tais_code, "00001-00001A"));
}

TEST(FieldGrammars, OnlyDaysOfTheCalendarAreDates) {
  using std::chrono::year_month_day;
  using namespace std::chrono_literals;
  EXPECT_EQ(ValueOf<year_month_day>(date, "20250430"), 2025y / 4 / 30);
  EXPECT_TRUE(Matches(date, "20240229"));
  EXPECT_TRUE(Matches(date, "20000229"));
  for (const char* text :
       {"20250229", "19000229", "20250431", "20251301", "20250100", "00000000", "2025043", "2025 401"}) {
    EXPECT_FALSE(Matches(date, text)) << text;
  }
}

TEST(FieldGrammars, MonthsRunFromOneToTwelve) {
  using namespace std::chrono_literals;
  EXPECT_EQ(ValueOf<std::chrono::year_month>(month, "202504"), 2025y / 4);
  EXPECT_FALSE(Matches(month, "202500"));
  EXPECT_FALSE(Matches(month, "202513"));
  EXPECT_FALSE(Matches(month, "000000"));
}

TEST(FieldGrammars, TimesAreOnTheClock) {
  using namespace std::chrono_literals;
  EXPECT_EQ(ValueOf<std::chrono::minutes>(time, "0930"), 9h + 30min);
  EXPECT_TRUE(Matches(time, "2359"));
  for (const char* text : {"2400", "0960", "9999", "930", "09:30", "-930"}) EXPECT_FALSE(Matches(time, text)) << text;
}

TEST(FieldGrammars, StampsAreMoments) {
  using namespace std::chrono_literals;
  const StampTime moment{2025y / 3 / 28, 9h + 1min + 2s};
  EXPECT_EQ(ValueOf<StampTime>(stamp, "20250328090102"), moment);
  for (const char* text : {"20250230090000", "20250328240000", "20250328096000", "20250328090060", "2025032809000"}) {
    EXPECT_FALSE(Matches(stamp, text)) << text;
  }
}

TEST(FieldGrammars, PartsComposeAndFillASequence) {
  const std::string name = "UPKIHON_1370000001_11_20250328090000";
  NameParts parts;
  const auto grammar = "UPKIHON_" >> office_number >> '_' >> service_type >> '_' >> stamp >> x3::eoi;
  ASSERT_TRUE(x3::parse(name.begin(), name.end(), grammar, parts));
  EXPECT_EQ(parts.office, "1370000001");
  EXPECT_EQ(parts.service, "11");
  EXPECT_EQ(parts.sent.time_of_day, std::chrono::hours(9));
}

TEST(FieldGrammars, RawBytesAreParsedAsCharactersAre) {
  const std::vector<std::uint8_t> bytes = {'2', '0', '2', '5', '0', '4', ','};
  auto first = bytes.begin();
  std::string_view text;
  ASSERT_TRUE(x3::parse(first, bytes.end(), month_digits, text));
  EXPECT_EQ(text, "202504");
  EXPECT_EQ(first, bytes.end() - 1);
}

TEST(FieldGrammars, WhatDoesNotMatchIsNotTaken) {
  const std::string text = "20250230";
  auto first = text.begin();
  EXPECT_FALSE(x3::parse(first, text.end(), date));
  EXPECT_EQ(first, text.begin());
}

}  // namespace
}  // namespace renkei::sdk::field
