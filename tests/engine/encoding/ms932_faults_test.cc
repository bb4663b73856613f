// Each kind of fault and note, by its whole table.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/encoding/ms932.h"
#include "tests/engine/encoding/samples.h"

namespace renkei::ms932 {
namespace {

constexpr std::string_view kStructure = "\",\r\n";

struct Seen {
  std::uint32_t kind;
  std::size_t offset_bytes;
  std::size_t length_bytes;
  bool operator==(const Seen&) const = default;
};

std::vector<Seen> FaultsOf(const std::string& text) {
  std::vector<Seen> faults;
  ForEachFault(AsBytes(text), text.size(), [&](const Fault& fault) {
    faults.push_back({fault.kind, fault.offset_bytes, fault.length_bytes});
  });
  return faults;
}

template <typename Visitor>
void ForEachCode(PairClass wanted, Visitor&& visit) {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      if (ClassOfPair(static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second)) == wanted) {
        visit(Bytes({first, second}));
      }
    }
  }
}

TEST(Ms932Faults, TrailsThatLookLikeBackslashOrBarStayTrails) {
  int backslashes = 0;
  int bars = 0;
  int ascii = 0;
  ForEachCode(PairClass::kCharacter, [&](const std::string& pair) {
    ascii += pair[1] >= 0x40 && pair[1] <= 0x7E ? 1 : 0;
    if (pair[1] != '\\' && pair[1] != '|') return;
    (pair[1] == '\\' ? backslashes : bars) += 1;
    const std::uint32_t alone = Scan(pair);
    for (const char next : kStructure) {
      const std::uint32_t line_break = next == '\r' || next == '\n' ? kLineBreak : 0U;
      EXPECT_EQ(Scan(pair + next), alone | line_break) << ToUtf8(pair);
      EXPECT_EQ(CountCharacters(AsBytes(pair + next), 3), 2U) << ToUtf8(pair);
    }
  });
  EXPECT_EQ(backslashes, 52);
  EXPECT_EQ(bars, 50);
  EXPECT_EQ(ascii, 3288);
}

TEST(Ms932Faults, LeadBeforeStructureIsBrokenAlone) {
  int tried = 0;
  for (unsigned lead = 0; lead < 256; ++lead) {
    if (ClassOfByte(static_cast<std::uint8_t>(lead)) != ByteClass::kLead) continue;
    for (const char next : kStructure) {
      const std::string text = Bytes({'a', lead}) + next + "b";
      EXPECT_EQ(FaultsOf(text), (std::vector<Seen>{{kBrokenPair, 1, 1}})) << ToUtf8(text);
      EXPECT_EQ(CountCharacters(AsBytes(text), text.size()), 4U);
      ++tried;
    }
  }
  EXPECT_EQ(tried, 240);
}

TEST(Ms932Faults, ByteAfterABrokenLeadIsJudgedOnItsOwn) {
  int tried = 0;
  ForEachCode(PairClass::kBadTrail, [&](const std::string& pair) {
    std::vector<Seen> expected{{kBrokenPair, 0, 1}};
    const std::uint32_t own = Scan(pair.substr(1)) & kFaultMask;
    if (own != 0) expected.push_back({own, 1, 1});
    EXPECT_EQ(FaultsOf(pair), expected) << ToUtf8(pair);
    ++tried;
  });
  EXPECT_EQ(tried, 4080);
  // An illegal byte may swallow nothing either, nor the lead that follows it.
  EXPECT_EQ(FaultsOf(Bytes({0x82, 0xFF, 0x82, 0xA0})), (std::vector<Seen>{{kBrokenPair, 0, 1}, {kIllegalByte, 1, 1}}));
}

TEST(Ms932Faults, LeadAtTheEndIsBroken) {
  for (unsigned lead = 0; lead < 256; ++lead) {
    if (ClassOfByte(static_cast<std::uint8_t>(lead)) != ByteClass::kLead) continue;
    EXPECT_EQ(FaultsOf(Bytes({0x82, 0xA0, lead})), (std::vector<Seen>{{kBrokenPair, 2, 1}})) << lead;
  }
}

TEST(Ms932Faults, WellFormedPairsWithoutACharacterAreUnassigned) {
  int tried = 0;
  ForEachCode(PairClass::kUnassigned, [&](const std::string& pair) {
    EXPECT_EQ(FaultsOf(Bytes({'x'}) + pair), (std::vector<Seen>{{kUnassigned, 1, 2}})) << ToUtf8(pair);
    ++tried;
  });
  EXPECT_EQ(tried, 1676);
}

TEST(Ms932Faults, GaijiAreFoundThoughTheyDecode) {
  int gaiji = 0;
  int duplicates = 0;
  ForEachCode(PairClass::kCharacter, [&](const std::string& pair) {
    const auto lead = static_cast<unsigned char>(pair[0]);
    const bool is_gaiji = lead >= 0xF0 && lead <= 0xF9;
    gaiji += is_gaiji ? 1 : 0;
    duplicates += (Scan(pair) & kDuplicate) != 0 ? 1 : 0;
    const std::vector<Seen> expected = is_gaiji ? std::vector<Seen>{{kGaiji, 0, 2}} : std::vector<Seen>{};
    EXPECT_EQ(FaultsOf(pair), expected) << ToUtf8(pair);
  });
  EXPECT_EQ(gaiji, 1880);
  EXPECT_EQ(duplicates, 398);
}

TEST(Ms932Faults, EverySingleByteIsJudgedAlikeAtEveryPlace) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const ByteClass kind = ClassOfByte(static_cast<std::uint8_t>(byte));
    if (kind == ByteClass::kLead) continue;
    std::uint32_t expected = kind == ByteClass::kIllegal ? kIllegalByte : 0U;
    if (kind == ByteClass::kHalfWidthKana) expected = kHalfWidthKana;
    if (byte < 0x20 || byte == 0x7F) expected = kControl;
    if (byte == 0) expected = kNul;
    if (byte == '\t') expected = 0;
    if (byte == '\r' || byte == '\n') expected = kLineBreak;
    const std::string middle = Bytes({byte});
    for (const std::string& text : {middle, middle + "ab", Bytes({'a', byte, 'b'}), Bytes({'a', 'b', byte})}) {
      EXPECT_EQ(Scan(text), expected) << byte;
      EXPECT_EQ(FaultsOf(text).size(), (expected & kFaultMask) != 0 ? 1U : 0U) << byte;
    }
    const std::string between = Bytes({0x82, 0xA0}) + middle + Bytes({0x82, 0xA0});
    EXPECT_EQ(Scan(between), expected | kDoubleByte) << byte;
  }
}

TEST(Ms932Faults, CountsWhatIsToldOncePerFile) {
  const std::string text = Bytes({0xB1, 0xB2, 0xED, 0x40, 0x87, 0x90, '\r', '\n', '\n', '\r', '\r', '\n', 0x80, 0x82});
  const FlagCounts counts = CountFlags(AsBytes(text), text.size());
  EXPECT_EQ(counts.half_width_kana, 2U);
  EXPECT_EQ(counts.duplicates, 2U);
  EXPECT_EQ(counts.line_breaks, 4U);
  EXPECT_EQ(counts.faults, 2U);
  FlagCounts twice = counts;
  twice += counts;
  EXPECT_EQ(twice.line_breaks, 8U);
}

}  // namespace
}  // namespace renkei::ms932
