// StreamJudge: the outcome does not depend on where the chunks end.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

#include "engine/encoding/ms932.h"
#include "tests/engine/encoding/samples.h"

namespace renkei::ms932 {
namespace {

constexpr Flag kFaultKinds[] = {kGaiji, kUnassigned, kBrokenPair, kIllegalByte, kControl, kNul};

struct Expected {
  std::uint32_t flags = 0;
  FlagCounts counts;
  std::map<std::uint32_t, Fault> first;
};

Expected JudgedWhole(const std::string& text) {
  Expected expected;
  expected.flags = Scan(text);
  for (std::size_t at = 0; at < text.size();) {
    const Character character = JudgeOne(AsBytes(text) + at, text.size() - at);
    expected.counts.half_width_kana += (character.flags & kHalfWidthKana) != 0 ? 1 : 0;
    expected.counts.duplicates += (character.flags & kDuplicate) != 0 ? 1 : 0;
    const bool second_of_crlf = text[at] == '\n' && at > 0 && text[at - 1] == '\r';
    expected.counts.line_breaks += (character.flags & kLineBreak) != 0 && !second_of_crlf ? 1 : 0;
    at += character.length_bytes;
  }
  ForEachFault(AsBytes(text), text.size(), [&](const Fault& fault) {
    ++expected.counts.faults;
    expected.first.emplace(fault.kind, fault);
  });
  return expected;
}

void ExpectOutcome(StreamJudge& judge, const Expected& expected, const std::string& text) {
  EXPECT_EQ(judge.Finish(), expected.flags) << ToUtf8(text);
  EXPECT_EQ(judge.Finish(), judge.Flags());
  EXPECT_EQ(judge.Counts(), expected.counts) << ToUtf8(text);
  for (const Flag kind : kFaultKinds) {
    const auto wanted = expected.first.find(kind);
    const std::optional<Fault> got = judge.FirstFault(kind);
    ASSERT_EQ(got.has_value(), wanted != expected.first.end()) << ToUtf8(text);
    if (!got) continue;
    EXPECT_EQ(got->offset_bytes, wanted->second.offset_bytes) << ToUtf8(text);
    EXPECT_EQ(got->length_bytes, wanted->second.length_bytes) << ToUtf8(text);
  }
}

void ExpectSameAtEverySplit(const std::string& text) {
  const Expected expected = JudgedWhole(text);
  for (std::size_t split = 0; split <= text.size(); ++split) {
    StreamJudge judge;
    judge.Feed(AsBytes(text), split);
    judge.Feed(AsBytes(text) + split, text.size() - split);
    ASSERT_NO_FATAL_FAILURE(ExpectOutcome(judge, expected, text)) << split;
  }
  StreamJudge bytewise;
  for (std::size_t at = 0; at < text.size(); ++at) bytewise.Feed(AsBytes(text) + at, 1);
  ExpectOutcome(bytewise, expected, text);
}

TEST(Ms932Stream, RandomBytesAreJudgedAlikeAtEverySplit) {
  std::mt19937 random(7);
  for (const Mixture mixture : kMixtures) {
    for (std::size_t length = 0; length <= 70; ++length) {
      ASSERT_NO_FATAL_FAILURE(ExpectSameAtEverySplit(RandomBytes(random, mixture, length)));
    }
  }
}

TEST(Ms932Stream, EveryPairIsJudgedAlikeSplitAndWhole) {
  for (unsigned first = 0x80; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      const std::string pair = Bytes({first, second});
      StreamJudge judge;
      judge.Feed(AsBytes(pair), 1);
      judge.Feed(AsBytes(pair) + 1, 1);
      ASSERT_EQ(judge.Finish(), Scan(pair)) << ToUtf8(pair);
    }
  }
}

TEST(Ms932Stream, EmptyChunksAndFieldsChangeNothing) {
  StreamJudge judge;
  judge.Feed(nullptr, 0);
  const std::string kanji = "\x8B\x8F";
  judge.Feed(AsBytes(kanji), 1);
  judge.Feed(nullptr, 0);
  judge.Feed(AsBytes(kanji) + 1, 1);
  EXPECT_EQ(judge.Finish(), kDoubleByte);
  EXPECT_EQ(StreamJudge().Finish(), 0U);
}

TEST(Ms932Stream, LineBreakCutBetweenCrAndLfIsOne) {
  const std::string text = "a\r\nb\r";
  StreamJudge judge;
  judge.Feed(AsBytes(text), 2);
  judge.Feed(AsBytes(text) + 2, 3);
  judge.Finish();
  EXPECT_EQ(judge.Counts().line_breaks, 2U);
}

}  // namespace
}  // namespace renkei::ms932
