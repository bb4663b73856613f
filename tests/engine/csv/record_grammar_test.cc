#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/csv/parse_record.h"

namespace renkei::csv {
namespace {

using ::testing::ElementsAre;

// The grammar run once over `bytes`.
struct Parsed {
  explicit Parsed(std::string_view bytes, bool loose = false) {
    const auto* const first = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto* const last = first + bytes.size();
    const auto* const next = loose ? ParseLooseRecord(first, last, parts) : ParseRecord(first, last, parts);
    size = static_cast<std::size_t>(next - first);
    for (std::size_t i = 0; i < parts.field_count && i < kMaxStoredFields; ++i) {
      const FieldView& field = parts.fields[i];
      texts.emplace_back(field.data, field.data + field.size);
      flags.push_back(field.flags);
    }
  }

  RecordParts parts;
  std::size_t size = 0;
  std::vector<std::string> texts;
  std::vector<unsigned> flags;
};

TEST(RecordGrammar, BareAndQuotedFieldsLoseTheirSeparators) {
  const Parsed parsed("202407,\"a\",,\"\",0\r\nnext");
  EXPECT_THAT(parsed.texts, ElementsAre("202407", "a", "", "", "0"));
  EXPECT_THAT(parsed.flags, ElementsAre(0, kQuoted, 0, kQuoted, 0));
  EXPECT_EQ(parsed.parts.end, RecordEnd::kCrLf);
  EXPECT_EQ(parsed.size, 18U);
}

TEST(RecordGrammar, EachLineEndEndsTheRecord) {
  EXPECT_EQ(Parsed("a\r\nb").parts.end, RecordEnd::kCrLf);
  EXPECT_EQ(Parsed("a\nb").parts.end, RecordEnd::kLf);
  EXPECT_EQ(Parsed("a\rb").parts.end, RecordEnd::kCr);
  EXPECT_EQ(Parsed("a\r").parts.end, RecordEnd::kCr);
  EXPECT_EQ(Parsed("a").parts.end, RecordEnd::kEndOfFile);
  EXPECT_EQ(Parsed("a\n\r").size, 2U);
}

TEST(RecordGrammar, QuotesKeepCommasLineBreaksAndDoubledQuotes) {
  const Parsed parsed("\"a,b\",\"c\r\nd\",\"e\"\"f\"");
  EXPECT_THAT(parsed.texts, ElementsAre("a,b", "c\r\nd", "e\"\"f"));
  EXPECT_THAT(parsed.flags, ElementsAre(kQuoted, kQuoted | kLineBreak, kQuoted | kDoubledQuotes));
}

TEST(RecordGrammar, FaultyQuotingIsTakenAsItStandsAndFlagged) {
  const Parsed stray("a\"b,c\"\n");
  EXPECT_THAT(stray.texts, ElementsAre("a\"b", "c\""));
  EXPECT_THAT(stray.flags, ElementsAre(kStray, kStray));

  const Parsed after("\"a\"b\"c,d\n");
  EXPECT_THAT(after.texts, ElementsAre("a\"b\"c", "d"));
  EXPECT_THAT(after.flags, ElementsAre(kQuoted | kTextAfterQuote, 0));

  const Parsed open("x,\"a,b\nc");
  EXPECT_THAT(open.texts, ElementsAre("x", "a,b\nc"));
  EXPECT_THAT(open.flags, ElementsAre(0, kQuoted | kLineBreak | kUnterminated));
  EXPECT_EQ(open.parts.end, RecordEnd::kEndOfFile);
}

TEST(RecordGrammar, LooseReadingClosesOnlyBeforeASeparator) {
  const Parsed parsed("\"a \"b\" \nc\",\"d\"\"\",\"e\"\",\"\",\"f\"\nnext", true);
  EXPECT_THAT(parsed.texts, ElementsAre("a \"b\" \nc", "d\"\"", "e\"", "", "f"));
  EXPECT_THAT(parsed.flags, ElementsAre(kQuoted | kLineBreak | kTextAfterQuote, kQuoted | kDoubledQuotes,
                                        kQuoted | kTextAfterQuote, kQuoted, kQuoted));
  EXPECT_EQ(parsed.parts.end, RecordEnd::kLf);
}

TEST(RecordGrammar, FieldsBeyondTheStoredOnesAreCounted) {
  std::string bytes(1000, ',');
  bytes += "\"open";
  const Parsed parsed(bytes);
  EXPECT_EQ(parsed.parts.field_count, 1001U);
  EXPECT_EQ(parsed.parts.flags, kQuoted | kUnterminated);
  EXPECT_EQ(parsed.texts.size(), kMaxStoredFields);
}

TEST(RecordGrammar, FieldsOfEveryLengthEndWhereTheyEnd) {
  for (std::size_t length = 0; length < 200; ++length) {
    const std::string text(length, 'a');
    const std::string japanese(length, '\x82');
    const Parsed parsed(text + ",\"" + japanese + "\"," + text + "\n");
    EXPECT_THAT(parsed.texts, ElementsAre(text, japanese, text));
    EXPECT_EQ(parsed.flags[1], length == 0 ? kQuoted : kQuoted | kNotPlain);
    EXPECT_EQ(parsed.flags[0] | parsed.flags[2], 0U);
  }
}

}  // namespace
}  // namespace renkei::csv
