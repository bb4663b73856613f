// Scan in both its bodies against the plainest reading of the rules.
#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <random>
#include <string>

#include "engine/encoding/ms932.h"
#include "engine/encoding/ms932_scan.h"
#include "tests/engine/encoding/samples.h"

namespace renkei::ms932 {
namespace {

std::uint32_t NaiveSingle(unsigned byte) {
  if (byte == 0) return kNul;
  if (byte == '\r' || byte == '\n') return kLineBreak;
  if (byte == '\t') return 0;
  if (byte < 0x20 || byte == 0x7F) return kControl;
  if (byte < 0x80) return 0;
  return byte > 0xA0 && byte < 0xE0 ? kHalfWidthKana : kIllegalByte;
}

std::uint32_t NaivePair(unsigned lead, unsigned trail) {
  const unsigned code = lead << 8U | trail;
  if (CodePointOf(static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail)) == 0) {
    return kDoubleByte | kUnassigned;
  }
  if (lead >= 0xF0 && lead <= 0xF9) return kDoubleByte | kGaiji;
  return CanonicalCode(static_cast<std::uint16_t>(code)) == code ? kDoubleByte : kDoubleByte | kDuplicate;
}

std::uint32_t NaiveScan(const std::string& text) {
  std::uint32_t flags = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned byte = static_cast<unsigned char>(text[at]);
    const bool lead = (byte > 0x80 && byte < 0xA0) || (byte > 0xDF && byte < 0xFD);
    if (!lead) {
      flags |= NaiveSingle(byte);
      continue;
    }
    const unsigned next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    if (next < 0x40 || next == 0x7F || next > 0xFC) {
      flags |= kBrokenPair;
    } else {
      flags |= NaivePair(byte, next);
      ++at;
    }
  }
  return flags;
}

// Scans a copy that ends where its allocation ends and begins `misalignment` bytes after an aligned address.
void ExpectScanned(const std::string& text, std::size_t misalignment) {
  const auto copy = std::make_unique<std::uint8_t[]>(misalignment + text.size());
  std::memcpy(copy.get() + misalignment, text.data(), text.size());
  const std::uint8_t* const p = copy.get() + misalignment;
  const std::uint32_t expected = NaiveScan(text);
  ASSERT_EQ(Scan(p, text.size()), expected) << ToUtf8(text) << " at " << misalignment;
  ASSERT_EQ(ScanPortable(p, text.size()), expected) << ToUtf8(text) << " at " << misalignment;
}

TEST(Ms932Scan, AgreesWithTheNaiveReadingAtEveryAlignmentAndLength) {
  std::mt19937 random(20250401);
  for (const Mixture mixture : kMixtures) {
    for (std::size_t length = 0; length <= 100; ++length) {
      for (std::size_t misalignment = 0; misalignment < 16; ++misalignment) {
        for (int round = 0; round < 4; ++round) {
          ASSERT_NO_FATAL_FAILURE(ExpectScanned(RandomBytes(random, mixture, length), misalignment));
        }
      }
    }
  }
}

TEST(Ms932Scan, JudgesEveryPairWhereverItStands) {
  for (std::size_t before = 0; before <= 33; ++before) {
    std::string text = std::string(before, 'x') + "ab" + std::string(33 - before, 'y');
    for (unsigned first = 0; first < 256; ++first) {
      for (unsigned second = 0; second < 256; ++second) {
        text[before] = static_cast<char>(first);
        text[before + 1] = static_cast<char>(second);
        ASSERT_EQ(Scan(text), NaiveScan(text)) << ToUtf8(text);
      }
    }
  }
}

TEST(Ms932Scan, CarriesALeadAcrossEveryBlockOfARunOfLeads) {
  for (std::size_t length = 1; length <= 100; ++length) {
    const std::string leads(length, '\x89');
    EXPECT_EQ(Scan(leads), length % 2 == 0 ? kDoubleByte : NaiveScan(leads)) << length;
    EXPECT_EQ(Scan("x" + leads + "\x81"), NaiveScan("x" + leads + "\x81")) << length;
  }
}

TEST(Ms932Scan, FindsTheOneFaultInALongText) {
  const std::string faults[] = {Bytes({0xF0, 0x40}), Bytes({0x85, 0x41}), Bytes({0x82, 0x22}),
                                Bytes({0xFD}),       Bytes({0x1A}),       Bytes({0x00})};
  const std::uint32_t kinds[] = {kGaiji, kUnassigned, kBrokenPair, kIllegalByte, kControl, kNul};
  for (std::size_t i = 0; i < std::size(faults); ++i) {
    for (std::size_t at = 0; at <= 50; ++at) {
      std::string text;
      for (int pair = 0; pair < 50; ++pair) text += "\x8B\x8F";
      text.insert(2 * at, faults[i]);
      EXPECT_EQ(Scan(text), kDoubleByte | kinds[i]) << i << " at " << at;
    }
  }
}

TEST(Ms932Scan, SaysNothingOfPlainAsciiAndOfNothing) {
  EXPECT_EQ(Scan(nullptr, 0), 0U);
  EXPECT_EQ(Scan(std::string_view()), 0U);
  EXPECT_EQ(Scan("202407,\t1370000001 ~"), 0U);
}

TEST(Ms932Scan, CountsCharactersAndNotBytes) {
  const std::string text = Bytes({'a', 0x82, 0xA0, 0xB1, 0x82, 0x22, 0x85, 0x41, 0x82});
  EXPECT_EQ(CountCharacters(AsBytes(text), text.size()), 7U);
  EXPECT_EQ(CountCharacters(nullptr, 0), 0U);
}

}  // namespace
}  // namespace renkei::ms932
