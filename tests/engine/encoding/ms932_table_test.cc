// Every byte and every pair of bytes against the counts that several independent tables agree on.
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "engine/encoding/ms932.h"

namespace renkei::ms932 {
namespace {

template <typename Visitor>
void ForEachPair(Visitor&& visit) {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      visit(static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second));
    }
  }
}

// The flags of a two-byte character; 0 for any other pair.
std::uint32_t PairFlags(std::uint8_t first, std::uint8_t second) {
  const std::array<std::uint8_t, 2> bytes{first, second};
  const Character character = JudgeOne(bytes.data(), bytes.size());
  return character.length_bytes == 2 ? character.flags : 0;
}

bool IsCharacter(std::uint8_t first, std::uint8_t second) {
  return ClassOfPair(first, second) == PairClass::kCharacter;
}

unsigned CodeOf(std::uint8_t first, std::uint8_t second) { return static_cast<unsigned>(first) << 8U | second; }

std::string BlockOf(unsigned code) {
  if (code >= 0x8740 && code <= 0x879C) return "NEC row 13";
  if (code >= 0xED40 && code <= 0xEEFC) return "NEC selected";
  if (code >= 0xF040 && code <= 0xF9FC) return "gaiji";
  return code >= 0xFA40 ? "IBM" : "JIS X 0208";
}

TEST(Ms932Table, SplitsTheBytesIntoTheirClasses) {
  std::map<ByteClass, int> counts;
  for (unsigned byte = 0; byte < 256; ++byte) ++counts[ClassOfByte(static_cast<std::uint8_t>(byte))];
  EXPECT_EQ(counts[ByteClass::kAscii], 128);
  EXPECT_EQ(counts[ByteClass::kHalfWidthKana], 63);
  EXPECT_EQ(counts[ByteClass::kLead], 60);
  EXPECT_EQ(counts[ByteClass::kIllegal], 5);
  for (const unsigned byte : {0x80U, 0xA0U, 0xFDU, 0xFEU, 0xFFU}) {
    EXPECT_EQ(ClassOfByte(static_cast<std::uint8_t>(byte)), ByteClass::kIllegal) << byte;
  }
}

TEST(Ms932Table, SplitsThePairsIntoTheirClasses) {
  std::map<PairClass, int> counts;
  ForEachPair([&](std::uint8_t first, std::uint8_t second) { ++counts[ClassOfPair(first, second)]; });
  EXPECT_EQ(counts[PairClass::kTwoSingles], 36481);
  EXPECT_EQ(counts[PairClass::kCharacter], 9604);
  EXPECT_EQ(counts[PairClass::kUnassigned], 1676);
  EXPECT_EQ(counts[PairClass::kBadTrail], 4080);
  EXPECT_EQ(counts[PairClass::kDanglingLead], 11460);
  EXPECT_EQ(counts[PairClass::kIllegalFirst], 1280);
  EXPECT_EQ(counts[PairClass::kIllegalSecond], 955);
}

TEST(Ms932Table, HoldsTheBlocksInFull) {
  std::map<std::string, int> counts;
  ForEachPair([&](std::uint8_t first, std::uint8_t second) {
    if (IsCharacter(first, second)) ++counts[BlockOf(CodeOf(first, second))];
  });
  EXPECT_EQ(counts["JIS X 0208"], 6879);
  EXPECT_EQ(counts["NEC row 13"], 83);
  EXPECT_EQ(counts["NEC selected"], 374);
  EXPECT_EQ(counts["IBM"], 388);
  EXPECT_EQ(counts["gaiji"], 1880);
}

TEST(Ms932Table, FlagsOfAPairFollowItsClass) {
  ForEachPair([](std::uint8_t first, std::uint8_t second) {
    const std::uint32_t flags = PairFlags(first, second);
    const PairClass pair = ClassOfPair(first, second);
    const unsigned code = CodeOf(first, second);
    const bool well_formed = pair == PairClass::kCharacter || pair == PairClass::kUnassigned;
    ASSERT_EQ((flags & kDoubleByte) != 0, well_formed) << std::hex << code;
    ASSERT_EQ((flags & kUnassigned) != 0, pair == PairClass::kUnassigned) << std::hex << code;
    ASSERT_EQ((flags & kGaiji) != 0, pair == PairClass::kCharacter && BlockOf(code) == "gaiji") << std::hex << code;
    ASSERT_EQ(CodePointOf(first, second) != 0, pair == PairClass::kCharacter) << std::hex << code;
  });
}

TEST(Ms932Table, DuplicatesAreThe398CodesThatAnEarlierBlockHas) {
  const std::map<std::string, int> rank{
      {"JIS X 0208", 0}, {"NEC row 13", 1}, {"IBM", 2}, {"NEC selected", 3}, {"gaiji", 4}};
  std::map<unsigned, unsigned> best;  // by code point
  ForEachPair([&](std::uint8_t first, std::uint8_t second) {
    if (!IsCharacter(first, second)) return;
    const unsigned code = CodeOf(first, second);
    const auto [entry, is_new] = best.emplace(CodePointOf(first, second), code);
    if (!is_new && rank.at(BlockOf(code)) < rank.at(BlockOf(entry->second))) entry->second = code;
  });
  int duplicates = 0;
  ForEachPair([&](std::uint8_t first, std::uint8_t second) {
    if (!IsCharacter(first, second)) return;
    const unsigned code = CodeOf(first, second);
    const unsigned canonical = best.at(CodePointOf(first, second));
    const bool duplicate = (PairFlags(first, second) & kDuplicate) != 0;
    duplicates += duplicate ? 1 : 0;
    ASSERT_EQ(duplicate, canonical != code) << std::hex << code;
    ASSERT_EQ(CanonicalCode(static_cast<std::uint16_t>(code)), canonical) << std::hex << code;
  });
  EXPECT_EQ(duplicates, 398);
  EXPECT_EQ(best.size(), 9206U);
}

TEST(Ms932Table, GaijiFillThePrivateUseAreaInOrder) {
  unsigned expected = 0xE000;
  ForEachPair([&](std::uint8_t first, std::uint8_t second) {
    if ((PairFlags(first, second) & kGaiji) != 0) {
      ASSERT_EQ(CodePointOf(first, second), expected++);
    }
  });
  EXPECT_EQ(expected, 0xE758U);
}

TEST(Ms932Table, EqualsTheSourceItIsGeneratedFrom) {
  std::ifstream source(std::string(RENKEI_SOURCE_DIR) + "/engine/encoding/tables/ms932.tsv");
  ASSERT_TRUE(source.is_open());
  std::set<unsigned> leads;
  for (std::string line; std::getline(source, line);) {
    if (line.front() == '#') continue;
    std::istringstream cells(line);
    unsigned lead = 0;
    cells >> std::hex >> lead;
    leads.insert(lead);
    for (unsigned trail = 0x40; trail <= 0xFC; ++trail) {
      if (trail == 0x7F) continue;
      std::string cell;
      ASSERT_TRUE(cells >> cell);
      const unsigned code_point = cell == "-" ? 0 : static_cast<unsigned>(std::stoul(cell, nullptr, 16));
      ASSERT_EQ(CodePointOf(static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail)), code_point)
          << std::hex << lead << ' ' << trail;
    }
  }
  EXPECT_EQ(leads.size(), 45U);
}

TEST(Ms932Table, CanonicalCodeLeavesWhatHasNoOtherCode) {
  EXPECT_EQ(CanonicalCode(0x88A0), 0x88A0);
  EXPECT_EQ(CanonicalCode(0xF040), 0xF040);
  EXPECT_EQ(CanonicalCode(0x8140), 0x8140);
  EXPECT_EQ(CanonicalCode(0x8541), 0x8541);
  EXPECT_EQ(CanonicalCode(0x0041), 0x0041);
  EXPECT_EQ(CanonicalCode(0xEEE0), 0xFBFC);
  EXPECT_EQ(CanonicalCode(0xEEF9), 0x81CA);
}

}  // namespace
}  // namespace renkei::ms932
