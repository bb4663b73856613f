// A number or a day only where the cell then shows the very text of the file.
#include "engine/sheet/cell_value.h"

#include <gtest/gtest.h>

#include "tests/engine/check/sample_set.h"

namespace renkei::sheet {
namespace {

CellValue ValueOfType(renkei_field_type_t type, std::string_view text, Values values = Values::kFull,
                      std::string_view id = "x") {
  renkei_field_t field{};
  field.type = static_cast<std::uint8_t>(type);
  field.id = {id.data(), id.size()};
  return ValueOf(*test::Specs().specs().front().spec, field, text, Lang::kJa, values);
}

void ExpectNumber(renkei_field_type_t type, std::string_view text, Shape shape, double number) {
  const CellValue value = ValueOfType(type, text);
  EXPECT_EQ(value.shape, shape) << text;
  EXPECT_DOUBLE_EQ(value.number, number) << text;
}

void ExpectText(renkei_field_type_t type, std::string_view text) {
  const CellValue value = ValueOfType(type, text);
  EXPECT_FALSE(value.IsNumber()) << text;
  EXPECT_EQ(value.text, text);
}

TEST(CellValues, NumbersThatPrintAsWrittenAreNumbers) {
  ExpectNumber(RENKEI_FIELD_INT, "0", Shape::kWhole, 0);
  ExpectNumber(RENKEI_FIELD_INT, "-1234", Shape::kWhole, -1234);
  ExpectNumber(RENKEI_FIELD_INT, "999999999999999", Shape::kWhole, 999999999999999.0);
  ExpectNumber(RENKEI_FIELD_DECIMAL, "11.40", Shape::kHundredths, 11.4);
  ExpectNumber(RENKEI_FIELD_DECIMAL, "0.5", Shape::kTenths, 0.5);
  ExpectNumber(RENKEI_FIELD_DECIMAL, "-0.125", Shape::kThousandths, -0.125);
}

TEST(CellValues, OtherNumbersStayTexts) {
  for (const char* const text : {"01", "-0", "-0.00", "+1", "1.", ".5", "1.2345", "1e3", "0x1", " 1", "1 ", "-", "１",
                                 "1000000000000000", "1,000", "--1", "1.2.3"}) {
    ExpectText(RENKEI_FIELD_INT, text);
    ExpectText(RENKEI_FIELD_DECIMAL, text);
  }
  for (const renkei_field_type_t type : {RENKEI_FIELD_DIGITS, RENKEI_FIELD_ALNUM, RENKEI_FIELD_TEXT,
                                         RENKEI_FIELD_POSTAL, RENKEI_FIELD_PHONE, RENKEI_FIELD_UNUSED}) {
    ExpectText(type, "1234");
  }
}

TEST(CellValues, RealDaysAreDays) {
  ExpectNumber(RENKEI_FIELD_DATE, "19000301", Shape::kDate, 61);
  ExpectNumber(RENKEI_FIELD_DATE, "20240229", Shape::kDate, 45351);
  ExpectNumber(RENKEI_FIELD_MONTH, "202504", Shape::kMonth, 45748);
  for (const char* const text : {"00000000", "20250229", "19000228", "2025041", "2025-4-1", "99999999", "2025040a"}) {
    ExpectText(RENKEI_FIELD_DATE, text);
  }
  for (const char* const text : {"202513", "000000", "2025", "20250401"}) ExpectText(RENKEI_FIELD_MONTH, text);
}

TEST(CellValues, RealTimesAreTimes) {
  ExpectNumber(RENKEI_FIELD_TIME, "0000", Shape::kTime, 0);
  ExpectNumber(RENKEI_FIELD_TIME, "0930", Shape::kTime, 570.0 / 1440);
  for (const char* const text : {"9999", "2400", "1260", "930", "09:3"}) ExpectText(RENKEI_FIELD_TIME, text);
}

TEST(CellValues, TheVersionIsNoMonth) {
  const CellValue value = ValueOfType(RENKEI_FIELD_MONTH, "202407", Values::kFull, "csv_version");
  EXPECT_FALSE(value.IsNumber());
  EXPECT_EQ(value.text, "202407");
}

TEST(CellValues, HiddenOnesAreTextsWithoutMeaning) {
  EXPECT_EQ(ValueOfType(RENKEI_FIELD_INT, "1234", Values::kMasked).text, "9999");
  EXPECT_EQ(ValueOfType(RENKEI_FIELD_DATE, "20250401", Values::kNone).text, "…");
  EXPECT_EQ(ValueOfType(RENKEI_FIELD_TEXT, "11", Values::kMasked, "service_type").text, "99");
  EXPECT_EQ(ValueOfType(RENKEI_FIELD_TEXT, "", Values::kNone).text, "");
}

TEST(CellValues, CodesHaveTheirMeaningBehindThem) {
  EXPECT_EQ(ValueOfType(RENKEI_FIELD_ALNUM, "11", Values::kFull, "a_service_type").text, "11 訪問介護");
  EXPECT_EQ(ValueOfType(RENKEI_FIELD_ALNUM, "0Z", Values::kFull, "a_service_type").text, "0Z");
}

TEST(CellValues, FreeTextBreaksItsLines) {
  EXPECT_EQ(ValueOfType(RENKEI_FIELD_TEXT, "a").shape, Shape::kProse);
  EXPECT_EQ(ValueOfType(RENKEI_FIELD_ALNUM, "a\r\nb").shape, Shape::kProse);
  EXPECT_EQ(ExtraValue("=1", Values::kFull).text, "=1");
  EXPECT_EQ(ExtraValue("=1", Values::kMasked).text, "?9");
}

}  // namespace
}  // namespace renkei::sheet
