// The tables themselves: repairs, reasons, substitutes.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "engine/fix/held_back.h"
#include "engine/fix/repair.h"
#include "engine/fix/substitute.h"
#include "renkei/rules.h"
#include "tests/engine/check/sample_set.h"

namespace renkei::fix {
namespace {

bool HasJapanese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

TEST(RepairTable, IdsAreUniqueAndWellFormed) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < kRepairCount; ++i) {
    const std::string id(InfoOf(static_cast<Repair>(i)).id);
    EXPECT_TRUE(std::regex_match(id, std::regex("[a-z][a-z0-9-]{2,39}"))) << id;
    EXPECT_TRUE(ids.insert(id).second) << id;
  }
}

TEST(RepairTable, NamesRulesThatThereAre) {
  const RuleCatalogue catalogue(test::Specs());
  for (std::size_t i = 0; i < kRepairCount; ++i) {
    std::istringstream rules{std::string(InfoOf(static_cast<Repair>(i)).rules)};
    int count = 0;
    for (std::string rule; rules >> rule; ++count) {
      EXPECT_NE(catalogue.Find(rule), nullptr) << rule;
      EXPECT_TRUE(Mends(static_cast<Repair>(i), rule));
    }
    EXPECT_GT(count, 0);
  }
  EXPECT_FALSE(Mends(Repair::kName, "name"));
  EXPECT_FALSE(Mends(Repair::kName, ""));
}

TEST(RepairTable, SpeaksBothLanguages) {
  for (std::size_t i = 0; i < kRepairCount; ++i) {
    const RepairInfo& info = InfoOf(static_cast<Repair>(i));
    EXPECT_TRUE(HasJapanese(info.ja)) << info.id;
    EXPECT_FALSE(info.en.empty() || HasJapanese(info.en)) << info.id;
  }
}

TEST(ReasonTable, IdsAreUniqueAndBothLanguagesThere) {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < kReasonCount; ++i) {
    const ReasonInfo& info = InfoOf(static_cast<Reason>(i));
    EXPECT_TRUE(ids.insert(info.id).second) << info.id;
    EXPECT_TRUE(HasJapanese(info.ja)) << info.id;
    EXPECT_FALSE(info.en.empty() || HasJapanese(info.en)) << info.id;
  }
}

const Substitute kSubstitutes[] = {
#define RENKEI_SUBSTITUTE(from, to) {from, to},
#include "engine/fix/substitutes.def"
#undef RENKEI_SUBSTITUTE
};

std::string Utf8(char32_t character) {
  std::string text;
  AppendUtf8(character, text);
  return text;
}

TEST(SubstituteTable, StandsForCharactersThatMs932LacksAlone) {
  std::set<char32_t> seen;
  for (const Substitute& row : kSubstitutes) {
    EXPECT_FALSE(ms932::FromUtf8(Utf8(row.from))) << CodePointName(row.from);
    EXPECT_TRUE(seen.insert(row.from).second) << CodePointName(row.from);
    EXPECT_EQ(FindSubstitute(row.from)->to, row.to);
  }
}

TEST(SubstituteTable, PutsInOneCharacterOfMs932AtMostAndNoStructure) {
  for (const Substitute& row : kSubstitutes) {
    const auto bytes = ms932::FromUtf8(row.to);
    ASSERT_TRUE(bytes) << CodePointName(row.from);
    EXPECT_LE(ms932::CountCharacters(ms932::AsBytes(*bytes), bytes->size()), 1U) << CodePointName(row.from);
    EXPECT_EQ(row.to.find_first_of("\",\r\n"), std::string_view::npos) << CodePointName(row.from);
  }
}

TEST(SubstituteTable, HasNoMeaningForPrivateUseCharacters) {
  for (const char32_t character : {U'\uE000', U'\uE757', U'\uF8FF', U'\U000F0000', U'\U0010FFFD'}) {
    EXPECT_EQ(FindSubstitute(character), nullptr) << CodePointName(character);
  }
}

TEST(SubstituteTable, LeavesWhatMs932HoldsAlone) {
  for (const char* const text : {"髙", "﨑", "彅", "濵", "①", "㈱", "～", "－", "ｶﾅ"}) {
    EXPECT_TRUE(ms932::FromUtf8(text)) << text;
    EXPECT_FALSE(EncodeWithSubstitutes(text)->substituted) << text;
  }
}

TEST(Encoding, TakesVariationSelectorsOff) {
  const auto encoded = EncodeWithSubstitutes("葛\U000E0100城");
  ASSERT_TRUE(encoded);
  EXPECT_TRUE(encoded->substituted);
  EXPECT_EQ(ms932::ToUtf8(encoded->bytes), "葛城");
}

TEST(Encoding, FailsWithoutASubstituteAndOnWhatIsNotUtf8) {
  EXPECT_FALSE(EncodeWithSubstitutes("한"));
  EXPECT_FALSE(EncodeWithSubstitutes("𠮷\xEE\x80\x80"));
  EXPECT_FALSE(EncodeWithSubstitutes("\x8B\x67"));
  EXPECT_EQ(EncodeWithSubstitutes("a〜b")->bytes,
            "a\x81\x60"
            "b");
}

}  // namespace
}  // namespace renkei::fix
