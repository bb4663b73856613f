#include "engine/csv/long_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/csv/reading.h"

namespace renkei::csv {
namespace {

constexpr std::size_t kMiB = std::size_t{1} << 20U;

// The views as they are, for one record that has huge fields.
struct Watcher : RecordSink {
  void OnRecord(const RecordView& view) override {
    ++records;
    if (view.data != nullptr) return;
    field_count = view.field_count;
    flags.clear();
    for (std::size_t i = 0; i < view.stored; ++i) {
      flags.push_back(view.fields[i].flags);
      kept += view.fields[i].size;
      sizes.push_back(view.FieldSize(i));
    }
  }
  void OnHugeFieldBytes(std::uint32_t, std::uint64_t, std::span<const std::uint8_t> piece) override {
    handed_out += piece.size();
  }

  void Run(std::string_view bytes) {
    RecordReader reader(*this);
    while (!bytes.empty()) {
      const auto space = reader.Span();
      const std::size_t size = std::min(space.size(), bytes.size());
      std::copy_n(bytes.begin(), size, space.begin());
      reader.Commit(size);
      bytes.remove_prefix(size);
    }
    reader.Finish();
  }

  int records = 0;
  std::uint64_t field_count = 0;
  std::uint64_t kept = 0;
  std::uint64_t handed_out = 0;
  std::vector<unsigned> flags;
  std::vector<std::uint64_t> sizes;
};

TEST(LongRecord, ATextOfTenMegabytesIsHandedOutInPiecesAndItsHeadIsKept) {
  const std::string text(10'000'000, 'a');
  Watcher watcher;
  watcher.Run("1,\"" + text + "\",x\r\n2,b\r\n");
  EXPECT_EQ(watcher.records, 2);
  EXPECT_THAT(watcher.sizes, testing::ElementsAre(1, 10'000'000, 1));
  EXPECT_THAT(watcher.flags, testing::ElementsAre(0, kQuoted | kHuge, 0));
  EXPECT_EQ(watcher.handed_out, 10'000'000U);
  EXPECT_EQ(watcher.kept, 1U + 256 + 1);
}

TEST(LongRecord, AFieldOfOneMegabyteIsKeptWhole) {
  Watcher watcher;
  watcher.Run("\"" + std::string(kMiB, 'a') + "\",x\n");
  EXPECT_THAT(watcher.flags, testing::ElementsAre(kQuoted, kHuge));
  EXPECT_EQ(watcher.kept, kMiB + 1);
}

TEST(LongRecord, AFieldAboveOneMegabyteIsHuge) {
  Watcher watcher;
  watcher.Run("\"" + std::string(kMiB + 1, 'a') + "\",x\n");
  EXPECT_THAT(watcher.flags, testing::ElementsAre(kQuoted | kHuge, 0));
  EXPECT_EQ(watcher.kept, 256U + 1);
}

TEST(LongRecord, TenMillionFieldsAreCountedExactly) {
  Watcher watcher;
  watcher.Run(std::string(9'999'999, ',') + "\n1,2\n");
  EXPECT_EQ(watcher.field_count, 10'000'000U);
  EXPECT_EQ(watcher.sizes.size(), kMaxStoredFields);
  EXPECT_EQ(watcher.records, 2);
}

TEST(LongRecord, WhatIsKeptOfManyLargeFieldsIsBounded) {
  std::string bytes;
  for (int i = 0; i < 100; ++i) bytes += std::string(100'000, 'a') + ",";
  Watcher watcher;
  watcher.Run(bytes + "\n");
  EXPECT_EQ(watcher.field_count, 101U);
  EXPECT_LE(watcher.kept, kMiB + kMaxStoredFields * 256);
  EXPECT_EQ(watcher.handed_out, 90U * 100'000);
}

TEST(LongRecord, AQuoteThatNothingGivesAwayTakesTheRestInBoundedMemory) {
  std::string bytes = "1,\"open\n";
  while (bytes.size() < 3 * kMiB) bytes += "no line of this text looks like a record\n";
  const ReadFile file = Read(bytes, {.expected_fields = 2});
  ASSERT_EQ(file.records.size(), 1U);
  EXPECT_EQ(file.records[0].flags, kQuoted | kLineBreak | kUnterminated);
  EXPECT_EQ(file.records[0].end, RecordEnd::kEndOfFile);
}

TEST(LongRecord, LineEndsInsideItsQuotesCountForTheLinesBelow) {
  std::string text;
  while (text.size() < 2 * kMiB) text += "line\r\nline\rline\n";
  const std::uint64_t lines = text.size() / 16 * 3;
  const ReadFile file = Read("1,\"" + text + "\"\r\n2,b\r\n");
  ASSERT_EQ(file.records.size(), 2U);
  EXPECT_EQ(file.records[1].line, lines + 2);
  EXPECT_EQ(file.records[1].number, 2U);
}

}  // namespace
}  // namespace renkei::csv
