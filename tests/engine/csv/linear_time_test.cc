// Whatever the bytes are, twice as many take about twice the work. Work is counted in blocks of 64 bytes looked at, not
// in time.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/csv/record_reader.h"

namespace renkei::csv {
namespace {

struct CountingSink : RecordSink {
  void OnRecord(const RecordView& view) override {
    ++records;
    fields += view.field_count;
  }
  std::uint64_t records = 0;
  std::uint64_t fields = 0;
};

struct Work {
  std::uint64_t blocks = 0;
  std::uint64_t records = 0;
  std::uint64_t fields = 0;
};

// A sixteenth of the real limits, so that over-long records come up in files of less than a megabyte.
constexpr RecordLimits kLimits = {
    .whole_bytes = 64 * kKiB, .lookahead_bytes = 4 * kKiB, .credit_bytes = 256 * kKiB, .read_bytes = 128 * kKiB};
constexpr std::size_t kBytes = 400'000;

Work Measure(std::string_view unit, std::size_t bytes, std::size_t piece_bytes) {
  CountingSink sink;
  RecordReader reader(sink, kLimits);
  reader.SetExpectedFields(3);
  std::string block;
  while (block.size() < piece_bytes) block += unit;
  const std::size_t whole = piece_bytes - piece_bytes % unit.size();
  const std::size_t piece = std::max(whole, std::min(piece_bytes, unit.size()));
  for (std::size_t at = 0; at < bytes;) {
    const auto space = reader.Span();
    const std::size_t size = std::min(space.size(), piece);
    std::copy_n(block.begin(), size, space.begin());
    reader.Commit(size);
    at += size;
  }
  reader.Finish();
  return {reader.Blocks(), sink.records, sink.fields};
}

class LinearTime : public testing::TestWithParam<std::string_view> {};

TEST_P(LinearTime, TwiceTheBytesTakeTwiceTheWork) {
  const Work once = Measure(GetParam(), kBytes, 100'000);
  const Work twice = Measure(GetParam(), 2 * kBytes, 100'000);
  EXPECT_LE(twice.blocks, 22 * once.blocks / 10);
  EXPECT_LE(twice.records, 22 * once.records / 10 + 2);
  EXPECT_LE(twice.fields, 22 * once.fields / 10 + 2);
  // Each byte is looked at a fixed number of times at most, in short lines a few blocks a line.
  EXPECT_LE(once.blocks, 20 * (kBytes / kBlockBytes) + 8 * once.records + 10'000);
}

TEST_P(LinearTime, SmallPiecesDoNotMakeItQuadratic) {
  const Work large = Measure(GetParam(), kBytes, 100'000);
  const Work small = Measure(GetParam(), kBytes, 100);
  EXPECT_LE(small.blocks, 8 * large.blocks + 10'000);
}

INSTANTIATE_TEST_SUITE_P(Inputs, LinearTime,
                         testing::Values(",", "\"", "\r", "\n", "\r\n", "a", "\x82", "\"\n", "\"\"\n", "\"a\n",
                                         "a\",\"b\n", "a\",\"b\n1,2,3\n", "1,\"a\n1,2,3\n", "\"a\"b\n", "1,\"a\"b\n",
                                         "1,\"x\n", "1,\"x,2\n", "1,\"x\n\"y,2\n", "1,2,\"\n", "\"\"\"\n,"));

TEST(LinearTimeOfEmptyLines, TenMillionEmptyLinesAreTenMillionBlankLines) {
  const Work work = Measure("\n", 10'000'000, 100'000);
  EXPECT_EQ(work.records, 10'000'000U);
  EXPECT_LE(work.blocks, 2 * work.records);
}

}  // namespace
}  // namespace renkei::csv
