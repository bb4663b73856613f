// What is not certain is left as it is, byte for byte, and said.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <regex>

#include "engine/encoding/ms932.h"
#include "tests/engine/fix/damaged_set.h"

namespace renkei::fix {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using test::SampleSet;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Damage = std::function<std::string(const std::string& bytes)>;

std::string ReplaceAll(const std::string& text, const std::string& pattern, const std::string& with) {
  return std::regex_replace(text, std::regex(pattern), with);
}

SampleSet Damaged(const Damage& damage, const char* file = "UPPLAN") {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.SetItem("UPPLAN", 1, 21, "\"\x8B\x67\x82\xA9\"");  // 吉か
  set.ChangeBytes(file, damage);
  return set;
}

// The plan for a set of which nothing may change.
FixPlan LeavesAlone(SampleSet set, const FixOptions& options) {
  FixPlan plan = PlanFix(IntakeOf(set.files()), test::Specs(), options);
  EXPECT_THAT(plan.changes, IsEmpty());
  const auto mended = MendedFiles(plan);
  for (std::size_t i = 0; i < mended.size(); ++i) {
    EXPECT_EQ(mended[i].name, set.files()[i].name);
    EXPECT_EQ(mended[i].bytes, set.files()[i].bytes);
  }
  return plan;
}

std::string Utf8With(const std::string& bytes, const std::string& kanji) {
  return ReplaceAll(ms932::ToUtf8(bytes), "吉", kanji);
}

TEST(HeldBack, ASubstituteWaitsForConsentAndSaysWhereItStands) {
  const FixPlan plan =
      LeavesAlone(Damaged([](const std::string& bytes) { return Utf8With(bytes, "𠮷"); }), NoConsents());
  ASSERT_EQ(plan.held_back.size(), 1U);
  const HeldBack& held = plan.held_back.front();
  EXPECT_EQ(held.reason, Reason::kNeedsSubstitutes);
  EXPECT_EQ(held.character, U'\U00020BB7');
  EXPECT_EQ(held.substitute, "吉");
  EXPECT_EQ(held.record, 1U);
  EXPECT_EQ(held.item, 21U);
  ASSERT_NE(held.field, nullptr);
}

TEST(HeldBack, OneCharacterWithoutSubstituteKeepsTheFile) {
  const FixPlan plan =
      LeavesAlone(Damaged([](const std::string& bytes) { return Utf8With(bytes, "𠮷한"); }), AllConsents());
  EXPECT_THAT(ReasonsOf(plan), ElementsAre("character-unmappable", "needs-accept-substitutes"));
}

TEST(HeldBack, PrivateUseCharactersOfUtf8HaveNoSubstitute) {
  const FixPlan plan =
      LeavesAlone(Damaged([](const std::string& bytes) { return Utf8With(bytes, "\xEE\x80\x80"); }), AllConsents());
  EXPECT_THAT(ReasonsOf(plan), ElementsAre("character-unmappable"));
}

TEST(HeldBack, UserDefinedBytesAreNeverTouched) {
  for (const char* const gaiji : {"\xF0\x40", "\xF3\x80", "\xF9\xFC"}) {
    SampleSet set = Damaged([&](const std::string& bytes) { return ReplaceAll(bytes, "\x8B\x67", gaiji); });
    const FixPlan plan = LeavesAlone(set, AllConsents());
    CheckOptions options;
    options.as_of = kAsOf;
    EXPECT_TRUE(test::Fired(Check(plan.Mended(), test::Specs(), options), "text-gaiji"));
  }
}

TEST(HeldBack, AMarkBeforeWhatIsNotUtf8) {
  const FixPlan plan =
      LeavesAlone(Damaged([](const std::string& bytes) { return "\xEF\xBB\xBF" + bytes; }), AllConsents());
  EXPECT_THAT(ReasonsOf(plan), ElementsAre("not-utf8"));
}

TEST(HeldBack, WhatHangsOnItemsWhereQuotesDoNotPairUp) {
  const FixPlan plan = LeavesAlone(Damaged([](const std::string& bytes) {
                                     return ReplaceAll(ReplaceAll(bytes, "\x82\xA9\"", "\x82\xA9"), "\r\n", "\n");
                                   }),
                                   AllConsents());
  EXPECT_THAT(ReasonsOf(plan), ElementsAre("quotes-unpaired"));
}

TEST(HeldBack, AnOverLongRecordKeepsTheFile) {
  const FixPlan plan = LeavesAlone(Damaged([](const std::string& bytes) {
                                     const std::string text = "\"" + std::string(std::size_t{2} << 20U, 'x') + "\"";
                                     const std::size_t at = bytes.find("\"\x8B\x67");
                                     return ReplaceAll(bytes.substr(0, at), "\r\n", "\n") + text +
                                            ReplaceAll(bytes.substr(at + 6), "\r\n", "\n");
                                   }),
                                   AllConsents());
  EXPECT_THAT(ReasonsOf(plan), ElementsAre("record-too-long"));
}

TEST(HeldBack, LostZerosWaitForConsent) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  for (std::size_t r = 1; r <= set.RecordCount("UPPLAN"); ++r) set.SetItem("UPPLAN", r, 3, "12345678");
  const FixPlan plan = LeavesAlone(set, NoConsents());
  ASSERT_EQ(plan.held_back.size(), 1U);
  EXPECT_EQ(plan.held_back.front().reason, Reason::kNeedsUnsafe);
  EXPECT_EQ(plan.held_back.front().item, 3U);
  EXPECT_EQ(plan.held_back.front().count, set.RecordCount("UPPLAN"));
}

// Each looks like a mistake that is mended elsewhere.
TEST(NotCertain, StaysAsItIs) {
  const Damage cases[] = {
      // A value of another version, and one that nobody knows.
      [](const std::string& bytes) { return ReplaceAll(bytes, "202407,", "202504,"); },
      [](const std::string& bytes) { return ReplaceAll(bytes, "202407,", "202499,"); },
      // Two versions in one file.
      [](const std::string& bytes) { return "202410" + bytes.substr(6); },
      // One record with an item too many.
      [](const std::string& bytes) { return bytes.substr(0, bytes.size() - 2) + ",\r\n"; },
      // Line ends that were doubled.
      [](const std::string& bytes) { return ReplaceAll(bytes, "\r\n", "\r\r\n"); },
      // A header row and nothing else.
      [](const std::string& /*bytes*/) { return "version,insurer,user,x\r\n"; },
      // Tabs for commas.
      [](const std::string& bytes) { return ReplaceAll(bytes, ",", "\t"); },
      // No records at all.
      [](const std::string& /*bytes*/) { return "\r\n\r\n\x1A"; },
      [](const std::string& /*bytes*/) { return ""; },
      [](const std::string& /*bytes*/) { return "\xEF\xBB\xBF"; },
  };
  for (const Damage& damage : cases) LeavesAlone(Damaged(damage), AllConsents());
}

TEST(NotCertain, CleanSetsOfAllKindsStayAsTheyAre) {
  const std::pair<Spec, Kind> sets[] = {
      {Spec::kV3, Kind::kPlanSet},         {Spec::kV3, Kind::kServiceSlip},   {Spec::kV3, Kind::kActuals},
      {Spec::kV4_1, Kind::kPlanSet},       {Spec::kV4_1, Kind::kServiceSlip}, {Spec::kV4_1, Kind::kActuals},
      {Spec::kV4_1, Kind::kActualsDelete}, {Spec::kV4_1, Kind::kBasicInfo},   {Spec::kV4_1, Kind::kPreventionPlan}};
  for (const auto& [spec, kind] : sets) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      renkei_generator::Options options;
      options.spec = spec;
      options.kind = kind;
      options.seed = seed;
      options.text = renkei_generator::TextStyle::kRich;
      const FixPlan plan = LeavesAlone(SampleSet(options), AllConsents());
      EXPECT_THAT(plan.held_back, IsEmpty());
    }
  }
}

TEST(NotCertain, FreeCsvFilesAndAttachmentsStayAsTheyAre) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.Add("メモ.csv", "名前,電話\n花子,090\n\x1A");
  set.Add("読んでください.txt", "\xEF\xBB\xBFこんにちは\n");
  set.Add("photo (1).jpg", "\xFF\xD8\xFF");
  LeavesAlone(set, AllConsents());
}

TEST(NotCertain, LineEndsInsideQuotesStay) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.ChangeBytes("UPHOSOKU", [](const std::string& bytes) {
    const std::size_t at = bytes.find('"') + 1;
    return ReplaceAll(bytes.substr(0, at), "\r\n", "\n") + "a\nb\rc\r\nd" + ReplaceAll(bytes.substr(at), "\r\n", "\n");
  });
  const FixPlan plan = PlanFix(IntakeOf(set.files()), test::Specs(), NoConsents());
  EXPECT_THAT(RepairsOf(plan), ElementsAre("line-ends-crlf"));
  for (const auto& file : MendedFiles(plan)) {
    if (file.name.rfind("UPHOSOKU", 0) == 0) {
      EXPECT_NE(file.bytes.find("\"a\nb\rc\r\nd"), std::string::npos);
      EXPECT_EQ(ReplaceAll(ReplaceAll(file.bytes, "a\nb\rc\r\nd", ""), "\r\n", "").find('\n'), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace renkei::fix
