// Each repair by a set before and after: a sound set is damaged, and mending gives the sound one back, byte for byte.
// What changed is what was listed, and mending what was mended changes nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <regex>

#include "engine/encoding/ms932.h"
#include "engine/fix/rule_changes.h"
#include "tests/engine/fix/damaged_set.h"

namespace renkei::fix {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using test::SampleSet;
using ::testing::Contains;
using ::testing::IsEmpty;

struct RepairCase {
  const char* name;
  Repair repair;
  Spec spec = Spec::kV4_1;
  const char* rule;  // that fires before and is gone after
  void (*damage)(SampleSet& set);
  void (*settle)(SampleSet& set) = nullptr;  // what the sound set has to become first
};

// The name of a test with its case, the same in every run.
void PrintTo(const RepairCase& each, std::ostream* out) { *out << each.name; }

std::string ReplaceAll(const std::string& text, const std::string& pattern, const std::string& with) {
  return std::regex_replace(text, std::regex(pattern), with);
}

// A change of the bytes of the plan's main file.
template <typename Change>
void OfPlan(SampleSet& set, Change&& change) {
  set.ChangeBytes("UPPLAN", [&](const std::string& bytes) { return change(bytes); });
}

std::string Header(const SampleSet& /*set*/) {
  std::string header = "\x83\x6F\x81[\x83W\x83\x87\x83\x93";  // バージョン
  for (int i = 2; i <= 25; ++i) header += ",\x8D\x80";        // 項
  return header + "\r\n";
}

void Rename(SampleSet& set, const std::string& pattern, const std::string& with) {
  set.Rename("UPPLAN", [&](const std::string& name) { return ReplaceAll(name, pattern, with); });
}

// Neither quotes inside texts nor empty texts: these cannot be told once all quotes are gone.
void WithoutDoubledQuotes(SampleSet& set) {
  set.ChangeBytes("UPHOSOKU", [](const std::string& bytes) { return ReplaceAll(bytes, "\"\"", ""); });
}

const RepairCase kCases[] = {
    {"CopySuffix", Repair::kName, Spec::kV4_1, "name-copy-suffix",
     [](SampleSet& set) { Rename(set, "\\.CSV$", " (1).CSV"); }},
    {"WindowsCopyOfV3", Repair::kName, Spec::kV3, "name-copy-suffix",
     [](SampleSet& set) { Rename(set, "\\.CSV$", " - コピー.CSV"); }},
    {"LowerCaseName", Repair::kName, Spec::kV4_1, "name-lower-case",
     [](SampleSet& set) { Rename(set, "^UPPLAN", "upplan"); }},
    {"FullWidthName", Repair::kName, Spec::kV4_1, "name-non-ascii",
     [](SampleSet& set) { Rename(set, "^UPPLAN", "ＵＰＰＬＡＮ"); }},
    {"Hyphens", Repair::kName, Spec::kV4_1, "name-separator", [](SampleSet& set) { Rename(set, "_", "-"); }},
    {"TextExtension", Repair::kName, Spec::kV4_1, "name-extension",
     [](SampleSet& set) { Rename(set, "\\.CSV$", ".txt"); }},
    {"Utf8", Repair::kEncode, Spec::kV4_1, "encoding-utf8",
     [](SampleSet& set) { OfPlan(set, [](const std::string& bytes) { return ms932::ToUtf8(bytes); }); },
     [](SampleSet& set) { set.SetItem("UPPLAN", 1, 21, "\"\x89\xEE\x8C\xEC\x82\xA9\""); }},
    {"Utf8WithMarkOfV3", Repair::kEncode, Spec::kV3, "encoding-utf8-bom",
     [](SampleSet& set) {
       OfPlan(set, [](const std::string& bytes) { return "\xEF\xBB\xBF" + ms932::ToUtf8(bytes); });
     }},
    {"VariantKanji", Repair::kSubstitute, Spec::kV4_1, "encoding-utf8",
     [](SampleSet& set) {
       OfPlan(set, [](const std::string& bytes) { return ReplaceAll(ms932::ToUtf8(bytes), "吉", "𠮷"); });
     },
     [](SampleSet& set) { set.SetItem("UPPLAN", 1, 21, "\"\x8B\x67\x82\xA9\""); }},
    {"HeaderRow", Repair::kHeaderRow, Spec::kV4_1, "file-header-row",
     [](SampleSet& set) { OfPlan(set, [&](const std::string& bytes) { return Header(set) + bytes; }); }},
    {"LineFeeds", Repair::kLineEnds, Spec::kV4_1, "csv-line-end",
     [](SampleSet& set) { OfPlan(set, [](const std::string& bytes) { return ReplaceAll(bytes, "\r\n", "\n"); }); }},
    {"LineFeedsWithoutTheLast", Repair::kLineEnds, Spec::kV3, "csv-line-end",
     [](SampleSet& set) {
       OfPlan(set, [](const std::string& bytes) {
         const std::string lines = ReplaceAll(bytes, "\r\n", "\n");
         return lines.substr(0, lines.size() - 1);
       });
     }},
    {"BlankLines", Repair::kBlankLines, Spec::kV4_1, "csv-blank-line",
     [](SampleSet& set) { OfPlan(set, [](const std::string& bytes) { return bytes + "\r\n\r\n"; }); }},
    {"EndOfFileMark", Repair::kEofMark, Spec::kV4_1, "csv-eof-mark",
     [](SampleSet& set) { OfPlan(set, [](const std::string& bytes) { return bytes + "\x1A"; }); }},
    {"EndOfFileMarksAndBlankLineOfV3", Repair::kEofMark, Spec::kV3, "csv-eof-mark",
     [](SampleSet& set) { OfPlan(set, [](const std::string& bytes) { return bytes + "\r\n\x1A\x1A"; }); }},
    {"OneTextWithoutQuotes", Repair::kQuoteText, Spec::kV4_1, "csv-text-unquoted",
     [](SampleSet& set) {
       const std::string text = set.Item("UPHOSOKU", 1, 5);
       set.SetItem("UPHOSOKU", 1, 5, text.substr(1, text.size() - 2));
     }},
    {"AllTextsWithoutQuotes", Repair::kQuoteText, Spec::kV3, "excel-quotes-stripped",
     [](SampleSet& set) {
       set.ChangeBytes("UPHOSOKU", [](const std::string& bytes) { return ReplaceAll(bytes, "\"", ""); });
     },
     WithoutDoubledQuotes},
    {"VersionOfTheMonthOfIssue", Repair::kVersion, Spec::kV4_1, "version-issue-month",
     [](SampleSet& set) {
       OfPlan(set, [](const std::string& bytes) { return ReplaceAll(bytes, "202407,", "202410,"); });
     }},
    {"VersionOfTheSamples", Repair::kVersion, Spec::kV4_1, "version-sample",
     [](SampleSet& set) {
       OfPlan(set, [](const std::string& bytes) { return ReplaceAll(bytes, "202407,", "202404,"); });
     }},
    {"EmptyColumn", Repair::kEmptyColumn, Spec::kV4_1, "csv-field-count",
     [](SampleSet& set) { OfPlan(set, [](const std::string& bytes) { return ReplaceAll(bytes, "\r\n", ",\r\n"); }); }},
    {"EmptyQuotedColumnOfV3", Repair::kEmptyColumn, Spec::kV3, "csv-field-count",
     [](SampleSet& set) {
       OfPlan(set, [](const std::string& bytes) { return ReplaceAll(bytes, "\r\n", ",\"\"\r\n"); });
     }},
    {"LostZeros", Repair::kZeros, Spec::kV4_1, "excel-leading-zeros",
     [](SampleSet& set) {
       for (std::size_t r = 1; r <= set.RecordCount("UPPLAN"); ++r) set.SetItem("UPPLAN", r, 3, "12345678");
     },
     [](SampleSet& set) {
       for (std::size_t r = 1; r <= set.RecordCount("UPPLAN"); ++r) set.SetItem("UPPLAN", r, 3, "0012345678");
     }},
};

class EveryRepair : public testing::TestWithParam<RepairCase> {
 protected:
  EveryRepair() : sound_(SampleSet::Of(GetParam().spec, Kind::kServiceSlip)), damaged_(sound_) {
    if (GetParam().settle != nullptr) GetParam().settle(sound_);
    damaged_ = sound_;
    GetParam().damage(damaged_);
    intake_ = IntakeOf(damaged_.files());
    plan_ = PlanFix(intake_, test::Specs(), AllConsents());
  }

  SampleSet sound_;
  SampleSet damaged_;
  Intake intake_;
  FixPlan plan_;
};

TEST_P(EveryRepair, GivesTheSoundSetBack) {
  EXPECT_THAT(plan_.troubles, IsEmpty());
  EXPECT_THAT(plan_.held_back, IsEmpty());
  const auto mended = MendedFiles(plan_);
  ASSERT_EQ(mended.size(), sound_.files().size());
  for (std::size_t i = 0; i < mended.size(); ++i) {
    EXPECT_EQ(mended[i].name, sound_.files()[i].name);
    EXPECT_EQ(mended[i].bytes, sound_.files()[i].bytes) << mended[i].name;
  }
  EXPECT_THAT(RepairsOf(plan_), Contains(std::string(InfoOf(GetParam().repair).id)));
}

TEST_P(EveryRepair, ResolvesTheRuleThatItNames) {
  EXPECT_TRUE(Mends(GetParam().repair, GetParam().rule));
  CheckOptions options;
  options.as_of = kAsOf;
  const Report before = Check(intake_, test::Specs(), options);
  const Report after = Check(plan_.Mended(), test::Specs(), options);
  const auto changes = CompareRules(before, after);
  const auto change =
      std::find_if(changes.begin(), changes.end(), [&](const RuleChange& c) { return c.rule == GetParam().rule; });
  ASSERT_NE(change, changes.end()) << test::Describe(before);
  EXPECT_GT(change->Resolved(), 0U);
  EXPECT_EQ(change->Remaining(), 0U);
}

TEST_P(EveryRepair, ChangesTheListedBytesAndNoOthers) {
  for (std::size_t i = 0; i < plan_.files.size(); ++i) {
    const std::string original = damaged_.files()[i].bytes;
    EXPECT_EQ(Apply(plan_, static_cast<int>(i), original), BytesOf(plan_.files[i].mended)) << plan_.files[i].name;
    EXPECT_EQ(plan_.files[i].changes, plan_.files[i].listed);
  }
  for (const Change& change : plan_.changes) {
    const std::string& original = damaged_.files()[static_cast<std::size_t>(change.file)].bytes;
    EXPECT_NE(original.substr(change.offset_bytes, change.length_bytes), change.bytes);
    EXPECT_FALSE(change.repairs.Empty());
  }
}

TEST_P(EveryRepair, ChangesNothingTheSecondTime) {
  const auto mended = MendedFiles(plan_);
  const FixPlan again = PlanFix(IntakeOf(mended), test::Specs(), AllConsents());
  EXPECT_THAT(again.changes, IsEmpty());
  EXPECT_THAT(RepairsOf(again), IsEmpty());
  const auto twice = MendedFiles(again);
  for (std::size_t i = 0; i < mended.size(); ++i) EXPECT_EQ(twice[i].bytes, mended[i].bytes);
}

TEST_P(EveryRepair, WantsTheConsentOfItsRow) {
  const FixPlan plan = PlanFix(intake_, test::Specs(), NoConsents());
  const bool done = plan.CountOf(GetParam().repair) > 0;
  EXPECT_EQ(done, InfoOf(GetParam().repair).consent == Consent::kNone);
  EXPECT_NE(plan.held_back.empty(), !done);
}

INSTANTIATE_TEST_SUITE_P(Fix, EveryRepair, testing::ValuesIn(kCases), [](const auto& each) { return each.param.name; });

TEST(Repairs, EachHasASetBeforeAndAfter) {
  for (std::size_t i = 0; i < kRepairCount; ++i) {
    const bool there = std::any_of(std::begin(kCases), std::end(kCases),
                                   [&](const RepairCase& each) { return each.repair == static_cast<Repair>(i); });
    EXPECT_TRUE(there) << InfoOf(static_cast<Repair>(i)).id;
  }
}

TEST(Repairs, ComeTogetherInOneFile) {
  SampleSet sound = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  WithoutDoubledQuotes(sound);
  SampleSet damaged = sound;
  damaged.ChangeBytes("UPHOSOKU", [](const std::string& bytes) {
    std::string text = ReplaceAll(ReplaceAll(ms932::ToUtf8(bytes), "\"", ""), "\r\n", ",\n");
    return "\xEF\xBB\xBF" + ReplaceAll(text, "202407,", "202410,") + "\n\x1A";
  });
  damaged.Rename("UPHOSOKU", [](const std::string& name) { return ReplaceAll(name, "\\.CSV$", " (2).CSV"); });
  const FixPlan plan = PlanFix(IntakeOf(damaged.files()), test::Specs(), NoConsents());
  EXPECT_THAT(RepairsOf(plan),
              testing::ElementsAre("restore-name", "encode-ms932", "line-ends-crlf", "drop-blank-lines",
                                   "drop-eof-mark", "quote-text", "set-version", "drop-empty-column"));
  const auto mended = MendedFiles(plan);
  for (std::size_t i = 0; i < mended.size(); ++i) {
    EXPECT_EQ(mended[i].name, sound.files()[i].name);
    EXPECT_EQ(mended[i].bytes, sound.files()[i].bytes);
    EXPECT_EQ(Apply(plan, static_cast<int>(i), damaged.files()[i].bytes), mended[i].bytes);
  }
}

}  // namespace
}  // namespace renkei::fix
