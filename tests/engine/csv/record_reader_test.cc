#include "engine/csv/record_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/csv/reading.h"

namespace renkei::csv {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RecordReader, RecordsCarryNumberLineAndPlace) {
  const ReadFile file = Read("a,\"b\r\nc\"\r\nd,e\nf,\"g\"");
  ASSERT_EQ(file.records.size(), 3U);
  EXPECT_EQ(file.records[0].line, 1U);
  EXPECT_EQ(file.records[1].line, 3U);
  EXPECT_EQ(file.records[2].line, 4U);
  EXPECT_EQ(file.records[2].number, 3U);
  EXPECT_EQ(file.records[2].offset, 14U);
  EXPECT_EQ(file.records[2].size, 5U);
  EXPECT_EQ(file.records[2].fields[1].offset, 17U);
  EXPECT_EQ(file.summary.records, 3U);
  EXPECT_EQ(file.summary.bytes, 19U);
}

TEST(RecordReader, LineEndsAreCountedByKind) {
  const ReadFile file = Read("a\r\nb\nc\rd\r\n\"e\n\"");
  EXPECT_EQ(file.summary.Count(RecordEnd::kCrLf), 2U);
  EXPECT_EQ(file.summary.Count(RecordEnd::kLf), 1U);
  EXPECT_EQ(file.summary.Count(RecordEnd::kCr), 1U);
  EXPECT_EQ(file.summary.Count(RecordEnd::kEndOfFile), 1U);
  EXPECT_EQ(file.summary.final_end, RecordEnd::kEndOfFile);
  EXPECT_EQ(Read("a\r\n").summary.final_end, RecordEnd::kCrLf);
  EXPECT_EQ(Read("a\r").summary.final_end, RecordEnd::kCr);
}

TEST(RecordReader, AnEmptyFileHasNoRecords) {
  const ReadFile file = Read("");
  EXPECT_THAT(file.records, IsEmpty());
  EXPECT_EQ(file.summary.records, 0U);
  EXPECT_EQ(file.summary.final_end, RecordEnd::kEndOfFile);
}

TEST(RecordReader, AFinalLineEndBeginsNoRecord) {
  EXPECT_EQ(Read("a\r\n").records.size(), 1U);
  EXPECT_EQ(Read("a").records.size(), 1U);
}

TEST(RecordReader, BlankLinesHaveNoNumberAndAreToldApartByPlace) {
  const ReadFile file = Read("\r\na\r\n\nb\r\n\r\n\r\n");
  ASSERT_EQ(file.records.size(), 6U);
  EXPECT_EQ(file.records[0].kind, RecordKind::kBlank);
  EXPECT_EQ(file.records[0].number, 0U);
  EXPECT_EQ(file.records[1].number, 1U);
  EXPECT_EQ(file.records[2].kind, RecordKind::kBlank);
  EXPECT_EQ(file.records[2].number, 1U);
  EXPECT_EQ(file.records[3].number, 2U);
  EXPECT_EQ(file.records[3].line, 4U);
  EXPECT_EQ(file.summary.records, 2U);
  EXPECT_EQ(file.summary.blank_between, 2U);
  EXPECT_EQ(file.summary.blank_at_end, 2U);
  EXPECT_THAT(file.summary.blank_lines, ElementsAre(1, 3, 5, 6, 0, 0, 0, 0));
}

TEST(RecordReader, AnEmptyQuotedFieldIsNoBlankLine) {
  const ReadFile file = Read("\"\"\r\n");
  EXPECT_EQ(file.records[0].kind, RecordKind::kData);
  EXPECT_EQ(file.summary.records, 1U);
}

TEST(RecordReader, AFinal1AOnALineOfItsOwnIsNoRecord) {
  const ReadFile file = Read("a\r\n\x1A");
  ASSERT_EQ(file.records.size(), 2U);
  EXPECT_EQ(file.records[1].kind, RecordKind::kEofMark);
  EXPECT_EQ(file.summary.records, 1U);
  EXPECT_TRUE(file.summary.ends_with_1a);
  EXPECT_TRUE(file.summary.eof_mark_alone);
  EXPECT_EQ(file.summary.final_end, RecordEnd::kCrLf);
}

TEST(RecordReader, AFinal1ABehindAFieldBelongsToTheField) {
  const ReadFile file = Read("a,b\x1A");
  ASSERT_EQ(file.records.size(), 1U);
  EXPECT_THAT(Texts(file.records[0]), ElementsAre("a", "b\x1A"));
  EXPECT_TRUE(file.summary.ends_with_1a);
  EXPECT_FALSE(file.summary.eof_mark_alone);
}

TEST(RecordReader, A1AInTheMiddleIsAnOrdinaryByte) {
  const ReadFile file = Read("\x1A\r\na\r\n");
  EXPECT_EQ(file.records[0].kind, RecordKind::kData);
  EXPECT_EQ(file.records[0].fields[0].flags, kNotPlain);
  EXPECT_FALSE(file.summary.ends_with_1a);
  EXPECT_EQ(file.summary.records, 2U);
}

TEST(RecordReader, ResetMakesItReadyForAnotherFile) {
  struct Counter : RecordSink {
    void OnRecord(const RecordView& view) override { last_number = view.number, line = view.line; }
    std::uint64_t last_number = 0, line = 0;
  } counter;
  RecordReader reader(counter);
  reader.Span()[0] = '"';
  reader.Commit(1);
  reader.Reset();
  EXPECT_EQ(counter.last_number, 0U);
  reader.Span()[0] = 'a';
  reader.Commit(1);
  EXPECT_EQ(reader.Finish().bytes, 1U);
  EXPECT_EQ(counter.last_number, 1U);
  EXPECT_EQ(counter.line, 1U);
}

// Second bytes of characters that look like text to a naive reader: 5C (backslash) and 7C, before each kind of
// structure.
TEST(RecordReader, TrailBytesThatLookLikeASCIIChangeNoStructure) {
  for (const char trail : {'\x5C', '\x7C'}) {
    for (int lead = 0x81; lead <= 0xFC; ++lead) {
      if (lead >= 0xA0 && lead <= 0xDF) continue;
      const std::string character = {static_cast<char>(lead), trail};
      const std::string bare = "1," + character + ",2\r\n";
      EXPECT_THAT(Texts(Read(bare + bare).records[1]), ElementsAre("1", character, "2"));
      const std::string quoted = "\"" + character + "\",\"x" + character + "\"\n";
      EXPECT_THAT(Texts(Read(quoted + quoted).records[1]), ElementsAre(character, "x" + character));
    }
  }
}

// A dangling lead byte must not hide the structure behind it.
TEST(RecordReader, ALoneLeadByteHidesNoStructure) {
  for (int lead = 0x80; lead <= 0xFF; ++lead) {
    const std::string byte(1, static_cast<char>(lead));
    EXPECT_THAT(Texts(Read(byte + ",b").records[0]), ElementsAre(byte, "b"));
    EXPECT_EQ(Read(byte + "\rb").records.size(), 2U);
    EXPECT_EQ(Read(byte + "\nb").records.size(), 2U);
    EXPECT_THAT(Texts(Read("\"" + byte + "\",b").records[0]), ElementsAre(byte, "b"));
    EXPECT_THAT(Texts(Read("a,b" + byte).records[0]), ElementsAre("a", "b" + byte));
  }
}

TEST(RecordReader, EverySingleByteInsideQuotesIsKeptAndFlaggedWhenOdd) {
  for (unsigned value = 0; value < 256; ++value) {
    if (value == '"') continue;
    const std::string byte(1, static_cast<char>(value));
    const ReadFile file = Read("\"" + byte + "\"");
    EXPECT_THAT(Texts(file.records[0]), ElementsAre(byte));
    const bool line_break = value == '\r' || value == '\n';
    const bool odd = !line_break && (value < 0x20 || value > 0x7E);
    EXPECT_EQ((file.records[0].flags & kNotPlain) != 0, odd) << value;
    EXPECT_EQ((file.records[0].flags & kLineBreak) != 0, line_break) << value;
  }
}

}  // namespace
}  // namespace renkei::csv
