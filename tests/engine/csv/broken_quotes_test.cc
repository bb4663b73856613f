#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "engine/csv/resync.h"
#include "tests/engine/csv/reading.h"

namespace renkei::csv {
namespace {

using ::testing::ElementsAre;

ReadFile ReadExpecting(std::uint64_t fields, std::string_view bytes) {
  return Read(bytes, {.expected_fields = fields});
}

TEST(BrokenQuotes, AQuoteOpenAtTheEndOfTheFileIsReportedAtItsLine) {
  const ReadFile file = Read("1,a\r\n2,\"b\r\n3,c\r\n4,d\r\n");
  ASSERT_EQ(file.records.size(), 4U);
  EXPECT_EQ(file.records[1].line, 2U);
  EXPECT_EQ(file.records[1].reading, Reading::kCut);
  EXPECT_THAT(Texts(file.records[1]), ElementsAre("2", "b"));
  EXPECT_EQ(file.records[1].fields[1].flags, kQuoted | kUnterminated);
  EXPECT_EQ(file.records[1].end, RecordEnd::kCrLf);
  EXPECT_THAT(Texts(file.records[3]), ElementsAre("4", "d"));
  EXPECT_EQ(file.records[3].line, 4U);
  EXPECT_EQ(file.summary.recovered, 1U);
}

TEST(BrokenQuotes, AQuoteOpenOnTheLastLineTakesThatLine) {
  const ReadFile file = Read("1,a\r\n2,\"b,c");
  ASSERT_EQ(file.records.size(), 2U);
  EXPECT_EQ(file.records[1].reading, Reading::kStrict);
  EXPECT_THAT(Texts(file.records[1]), ElementsAre("2", "b,c"));
  EXPECT_EQ(file.records[1].flags, kQuoted | kUnterminated);
}

TEST(BrokenQuotes, ALineWithTextBehindAQuoteIsOneRecord) {
  const ReadFile file = ReadExpecting(2, "1,\"a\"b\r\n2,c\r\n");
  ASSERT_EQ(file.records.size(), 2U);
  EXPECT_THAT(Texts(file.records[0]), ElementsAre("1", "a\"b"));
  EXPECT_EQ(file.records[0].flags, kQuoted | kTextAfterQuote);
}

// The missing quote pairs with the next record's opening quote; without a second reading two records melt into one.
TEST(BrokenQuotes, OneMissingClosingQuoteCostsOneRecord) {
  const ReadFile file = ReadExpecting(3, "1,\"a\",x\r\n2,\"b,x\r\n3,\"c\",x\r\n4,\"d\",x\r\n");
  ASSERT_EQ(file.records.size(), 4U);
  EXPECT_EQ(file.records[1].reading, Reading::kCut);
  EXPECT_THAT(Texts(file.records[1]), ElementsAre("2", "b,x"));
  EXPECT_THAT(Texts(file.records[2]), ElementsAre("3", "c", "x"));
  EXPECT_EQ(file.records[2].reading, Reading::kStrict);
  EXPECT_EQ(file.records[3].line, 4U);
}

TEST(BrokenQuotes, WithoutAnExpectedNumberOfFieldsTwoRecordsMeltAndTheThirdIsSound) {
  const ReadFile file = Read("1,\"a,x\r\n2,\"b\",x\r\n3,\"c\",x\r\n");
  ASSERT_EQ(file.records.size(), 2U);
  EXPECT_EQ(file.records[0].flags, kQuoted | kLineBreak | kTextAfterQuote);
  EXPECT_THAT(Texts(file.records[1]), ElementsAre("3", "c", "x"));
}

TEST(BrokenQuotes, EveryQuoteLeftOpenCostsOneRecordEach) {
  std::string bytes;
  for (int i = 0; i < 50; ++i) bytes += "1,\"name,2,3\r\n";
  const ReadFile file = ReadExpecting(4, bytes);
  ASSERT_EQ(file.records.size(), 50U);
  for (const ReadRecord& record : file.records) EXPECT_EQ(record.reading, Reading::kCut);
}

// The text ends with a quote that should have been doubled: `"" ` is read as a quote of the text.
TEST(BrokenQuotes, ADoubledQuoteInPlaceOfAClosingOneCostsOneRecord) {
  const ReadFile file = ReadExpecting(3, "1,\"a\"\",x\n2,\"\",x\n3,\"c\",x\n");
  ASSERT_EQ(file.records.size(), 3U);
  EXPECT_EQ(file.records[0].reading, Reading::kCut);
  EXPECT_THAT(Texts(file.records[1]), ElementsAre("2", "", "x"));
}

TEST(BrokenQuotes, ASoundTextWithLineBreaksBeforeTheFaultyOneIsKept) {
  const ReadFile file = ReadExpecting(4, "1,\"a\nb\nc\",\"open,x\n2,\"d\ne\",\"f\",x\n3,\"g\",\"h\",x\n");
  ASSERT_EQ(file.records.size(), 3U);
  EXPECT_EQ(file.records[0].reading, Reading::kCut);
  EXPECT_THAT(Texts(file.records[0]), ElementsAre("1", "a\nb\nc", "open,x"));
  EXPECT_THAT(Texts(file.records[1]), ElementsAre("2", "d\ne", "f", "x"));
  EXPECT_EQ(file.records[1].line, 4U);
}

TEST(BrokenQuotes, AQuoteOpenAtTheEndOfTheFileMayStandFarAboveItsLastLine) {
  const ReadFile file = ReadExpecting(3, "1,\"a,x\n2,\"\",x\n3,\"\",x\n");
  ASSERT_EQ(file.records.size(), 3U);
  EXPECT_EQ(file.records[0].reading, Reading::kCut);
  EXPECT_THAT(Texts(file.records[2]), ElementsAre("3", "", "x"));
}

TEST(BrokenQuotes, LineBreaksInASoundRecordAreNoFault) {
  const std::string bytes = "1,\"a\n2,b,c\n\",x\n1,\"d\",x\n";
  const ReadFile file = ReadExpecting(3, bytes);
  ASSERT_EQ(file.records.size(), 2U);
  EXPECT_EQ(file.records[0].reading, Reading::kStrict);
  EXPECT_THAT(Texts(file.records[0]), ElementsAre("1", "a\n2,b,c\n", "x"));
}

TEST(BrokenQuotes, ARecordWithAFieldTooFewAndALineBreakInATextIsNotCut) {
  const ReadFile file = ReadExpecting(4, "1,\"a\nb\",x\n2,\"c\nd\",x\n3,\"e\",x,y\n");
  ASSERT_EQ(file.records.size(), 3U);
  EXPECT_EQ(file.summary.recovered, 0U);
  EXPECT_EQ(file.records[0].field_count, 3U);
}

TEST(BrokenQuotes, AnUndoubledQuoteInATextWithLineBreaksCostsOneRecord) {
  const ReadFile file = ReadExpecting(3, "1,\"he said \"yes\" and\r\nwent \"home\"\",x\r\n2,\"b\",x\r\n");
  ASSERT_EQ(file.records.size(), 2U);
  EXPECT_EQ(file.records[0].reading, Reading::kJoined);
  EXPECT_EQ(file.records[0].field_count, 3U);
  EXPECT_THAT(Texts(file.records[0]), ElementsAre("1", "he said \"yes\" and\r\nwent \"home\"", "x"));
  EXPECT_NE(file.records[0].fields[1].flags & kTextAfterQuote, 0U);
  EXPECT_EQ(file.records[1].line, 3U);
  EXPECT_THAT(Texts(file.records[1]), ElementsAre("2", "b", "x"));
}

TEST(BrokenQuotes, AShortRecordWithAnInnerQuoteDoesNotTakeItsNeighbour) {
  const ReadFile file = ReadExpecting(3, "1,\"a\"b\n2,\"c\",x\n");
  ASSERT_EQ(file.records.size(), 2U);
  EXPECT_EQ(file.records[0].reading, Reading::kStrict);
  EXPECT_THAT(Texts(file.records[1]), ElementsAre("2", "c", "x"));
}

TEST(BrokenQuotes, JoiningSwallowsNoSoundRecord) {
  const ReadFile file = ReadExpecting(3, "1,\"a \"b\" c\n\n2,\"c\",x\n3,\"d\",x\n");
  ASSERT_EQ(file.records.size(), 4U);
  EXPECT_EQ(file.summary.recovered, 0U);
  EXPECT_THAT(Texts(file.records[2]), ElementsAre("2", "c", "x"));
}

TEST(BrokenQuotes, TheExpectedNumberMayComeWhileReading) {
  struct Sink : RecordSink {
    void OnRecord(const RecordView& view) override {
      if (view.number == 1) reader->SetExpectedFields(view.field_count);
      ++records;
    }
    RecordReader* reader = nullptr;
    int records = 0;
  } sink;
  RecordReader reader(sink);
  sink.reader = &reader;
  const std::string bytes = "1,\"a\",x\n2,\"b,x\n3,\"c\",x\n";
  std::copy(bytes.begin(), bytes.end(), reader.Span().begin());
  reader.Commit(bytes.size());
  EXPECT_EQ(reader.Finish().recovered, 1U);
  EXPECT_EQ(sink.records, 3);
}

TEST(BrokenQuotes, AMissingQuoteAboveAnOverLongRestIsFoundByTheLineBelow) {
  std::string bytes = "1,\"a,x\n";
  for (int i = 0; i < 12000; ++i) bytes += "2," + std::string(95, 'b') + ",x\n";
  const ReadFile file = ReadExpecting(3, bytes);
  EXPECT_EQ(file.records.size(), 12001U);
  EXPECT_EQ(file.records[0].reading, Reading::kCut);
}

}  // namespace
}  // namespace renkei::csv
