#include "renkei/sdk/record_block.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <vector>

#include "renkei/sdk/record_scanner.h"

namespace renkei::csv {
namespace {

using Block = std::array<std::uint8_t, kBlockBytes>;

TEST(RecordBlock, EachByteHasItsClassInEachPlace) {
  for (unsigned value = 0; value < 256; ++value) {
    const bool structure = value == '"' || value == ',' || value == '\r' || value == '\n';
    const bool odd = value < 0x20 || value > 0x7E;
    for (std::size_t at = 0; at < kBlockBytes; ++at) {
      Block block;
      block.fill('a');
      block[at] = static_cast<std::uint8_t>(value);
      const BlockMasks masks = Classify(block.data());
      EXPECT_EQ(masks.structure, std::uint64_t{structure} << at) << value << " at " << at;
      EXPECT_EQ(masks.odd, std::uint64_t{odd} << at) << value << " at " << at;
    }
  }
}

TEST(RecordBlock, TheFastWayAgreesWithThePlainWay) {
  std::mt19937 random(20250401);
  for (int round = 0; round < 2000; ++round) {
    Block block;
    for (std::uint8_t& byte : block) byte = static_cast<std::uint8_t>(random());
    const BlockMasks fast = Classify(block.data());
    const BlockMasks plain = ClassifyPortable(block.data());
    EXPECT_EQ(fast.structure, plain.structure);
    EXPECT_EQ(fast.odd, plain.odd);
  }
}

TEST(RecordScanner, FindsEachPlaceFromEachPlaceAndStopsAtTheEnd) {
  // Exactly as long as its bytes, so that a read beyond the end shows under the sanitizers.
  for (std::size_t size = 0; size <= 200; ++size) {
    std::vector<std::uint8_t> bytes(size, 'a');
    if (size > 2) bytes[size * 2 / 3] = ',';
    RecordScanner scanner;
    const std::uint8_t* const end = bytes.data() + size;
    scanner.Reset(end);
    for (const std::uint8_t* from = bytes.data(); from <= end; ++from) {
      std::uint64_t odd = 0;
      const std::uint8_t* const found = scanner.Find(from, odd);
      EXPECT_EQ(found, std::find(from, end, ',')) << size;
      EXPECT_EQ(odd, 0U);
    }
  }
}

TEST(RecordScanner, OddBytesAreSeenOnlyBeforeTheStructure) {
  for (std::size_t place = 0; place < 150; ++place) {
    std::vector<std::uint8_t> bytes(151, 'a');
    bytes[100] = ',';
    if (place == 100) continue;
    bytes[place] = 0x82;
    RecordScanner scanner;
    scanner.Reset(bytes.data() + bytes.size());
    std::uint64_t odd = 0;
    EXPECT_EQ(scanner.Find(bytes.data(), odd), bytes.data() + 100);
    EXPECT_EQ(odd != 0, place < 100) << place;
    odd = 0;
    EXPECT_EQ(scanner.Find(bytes.data() + 101, odd), bytes.data() + bytes.size());
    EXPECT_EQ(odd != 0, place > 100) << place;
  }
}

}  // namespace
}  // namespace renkei::csv
