// The reader against the reference, over all small inputs and many random ones, and the same records however the bytes
// come in.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/engine/csv/reading.h"
#include "tests/engine/csv/reference_reader.h"

namespace renkei::csv {
namespace {

constexpr RecordLimits kTiny = {
    .whole_bytes = 12, .kept_bytes = 6, .head_bytes = 2, .lookahead_bytes = 8, .credit_bytes = 1, .read_bytes = 5};

// Large enough for every record of the small inputs; much cheaper to allocate than the defaults.
constexpr RecordLimits kSmall = {
    .whole_bytes = 512, .kept_bytes = 256, .head_bytes = 16, .lookahead_bytes = 256, .read_bytes = 256};

// Calls `test` with every string of `length` symbols of `alphabet`.
template <typename Test>
void ForEachString(std::string_view alphabet, std::size_t length, const Test& test) {
  std::vector<std::size_t> digits(length, 0);
  for (;;) {
    std::string text;
    for (const std::size_t digit : digits) text += alphabet[digit];
    test(text);
    std::size_t i = 0;
    while (i < length && ++digits[i] == alphabet.size()) digits[i++] = 0;
    if (i == length) return;
  }
}

std::string RandomBytes(std::mt19937& random, std::size_t max_length) {
  constexpr std::string_view kAlphabet = "\"\",,\r\na\x82\xA0\x5C";
  std::string bytes(random() % (max_length + 1), '\0');
  for (char& byte : bytes) byte = kAlphabet[random() % kAlphabet.size()];
  return bytes;
}

void ExpectSame(const ReadFile& file, const std::vector<ReadRecord>& records, const std::string& bytes) {
  ASSERT_EQ(file.records, records) << Escaped(bytes);
}

TEST(Chunking, EverySmallInputReadsAsTheReferenceReadsIt) {
  for (std::size_t length = 0; length <= 6; ++length) {
    ForEachString("\",\r\na", length, [](const std::string& bytes) {
      ExpectSame(Read(bytes, {.limits = kSmall}), ReadByReference(bytes, kSmall.whole_bytes), bytes);
    });
  }
}

TEST(Chunking, EverySmallInputReadsTheSameAtEverySplit) {
  for (std::size_t length = 1; length <= 5; ++length) {
    ForEachString("\",\r\na\x82", length, [](const std::string& bytes) {
      const std::vector<ReadRecord> records = ReadByReference(bytes, kSmall.whole_bytes);
      ExpectSame(Read(bytes, {.limits = kSmall, .piece_bytes = 1}), records, bytes);
      for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
        ExpectSame(Read(bytes, {.limits = kSmall, .cuts = {cut}}), records, bytes);
      }
    });
  }
}

TEST(Chunking, OverLongRecordsReadAsTheReferenceReadsThem) {
  std::mt19937 random(1);
  for (int round = 0; round < 30000; ++round) {
    const std::string bytes = RandomBytes(random, 60);
    const std::vector<ReadRecord> records = ReadByReference(bytes, kTiny.whole_bytes);
    ExpectSame(Read(bytes, {.limits = kTiny}), records, bytes);
    ExpectSame(Read(bytes, {.limits = kTiny, .piece_bytes = 1 + random() % 7}), records, bytes);
  }
}

TEST(Chunking, LongRandomInputsReadAsTheReferenceReadsThem) {
  std::mt19937 random(2);
  for (int round = 0; round < 300; ++round) {
    const std::string bytes = RandomBytes(random, 20000);
    const std::vector<ReadRecord> records = ReadByReference(bytes, kSmall.whole_bytes);
    ExpectSame(Read(bytes, {.limits = kSmall}), records, bytes);
    ExpectSame(Read(bytes, {.limits = kSmall, .piece_bytes = 1 + random() % 3000}), records, bytes);
  }
}

TEST(Chunking, SecondReadingsDoNotDependOnThePieces) {
  std::mt19937 random(3);
  std::uint64_t recovered = 0;
  for (int round = 0; round < 30000; ++round) {
    const std::string bytes = RandomBytes(random, 80);
    ReadOptions options;
    options.limits = round % 2 == 0 ? kTiny : kSmall;
    options.expected_fields = 1 + random() % 4;
    const ReadFile whole = Read(bytes, options);
    options.piece_bytes = 1 + random() % 9;
    const ReadFile pieces = Read(bytes, options);
    ASSERT_EQ(pieces.records, whole.records) << Escaped(bytes);
    ASSERT_EQ(pieces.summary.recovered, whole.summary.recovered);
    recovered += whole.summary.recovered;
  }
  EXPECT_GT(recovered, 1000U) << "the test sees too few second readings";
}

// Lead bytes at the end of a piece included.
TEST(Chunking, ARealisticRecordReadsTheSameAtEverySplit) {
  const std::string bytes =
      "202407,131001,0000000001,\"\x89\xEE\x8C\xEC \x89\xD4\x8E\x71\",250,,\"\x83\x5C\r\n\x95\x5C\"\"\",0\r\n"
      "202407,131001,0000000002,\"\x8E\x52\x93\x63,1,2,3,4\r\n"
      "202407,131001,0000000003,\"\x97\xEB\x96\xD8\",1,2,\"\",3\r\n";
  const ReadFile whole = Read(bytes, {.expected_fields = 8});
  ASSERT_EQ(whole.records.size(), 3U);
  EXPECT_EQ(whole.summary.recovered, 1U);
  for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
    ASSERT_EQ(Read(bytes, {.expected_fields = 8, .cuts = {cut}}).records, whole.records) << cut;
  }
  EXPECT_EQ(Read(bytes, {.expected_fields = 8, .piece_bytes = 1}).records, whole.records);
}

}  // namespace
}  // namespace renkei::csv
