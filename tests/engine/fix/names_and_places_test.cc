// Which name a file gets, and where in the new folder it stands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fix/output_paths.h"
#include "tests/engine/fix/damaged_set.h"

namespace renkei::fix {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using test::SampleSet;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string With(const std::string& name, const std::string& mark) {
  return name.substr(0, name.size() - 4) + mark + name.substr(name.size() - 4);
}

FixPlan PlanOf(SampleSet& set) { return PlanFix(IntakeOf(set.files()), test::Specs(), NoConsents()); }

TEST(Names, ACopyBesideTheOriginalKeepsItsName) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  const renkei_generator::File plan_file = set.file("UPPLAN");
  set.Add(With(plan_file.name, " (1)"), plan_file.bytes);
  const FixPlan plan = PlanOf(set);
  EXPECT_THAT(RepairsOf(plan), IsEmpty());
  EXPECT_THAT(ReasonsOf(plan), ElementsAre("name-taken"));
}

TEST(Names, TwoCopiesKeepTheirNames) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  const renkei_generator::File plan_file = set.file("UPPLAN");
  set.Rename("UPPLAN", [](const std::string& name) { return With(name, " (1)"); });
  set.Add(With(plan_file.name, " (2)"), plan_file.bytes);
  const FixPlan plan = PlanOf(set);
  EXPECT_THAT(RepairsOf(plan), IsEmpty());
  EXPECT_EQ(plan.held_back.size(), 2U);
}

TEST(Names, AnotherFolderIsAnotherMatter) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  const renkei_generator::File plan_file = set.file("UPPLAN");
  Intake intake = IntakeOf(set.files());
  intake.files.push_back(MemoryFile(With(plan_file.name, " (1)"), plan_file.bytes, "set/other"));
  const FixPlan plan = PlanFix(intake, test::Specs(), NoConsents());
  EXPECT_EQ(plan.files.back().target, "other/" + plan_file.name);
}

TEST(Names, WhatIsMissingIsNotMadeUp) {
  for (const char* const mark : {"_43", "x"}) {
    SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
    set.Rename("UPPLAN", [&](std::string name) { return name.replace(name.find("_43"), 3, mark); });
    EXPECT_EQ(PlanOf(set).files.front().Renamed(), false) << mark;
  }
}

TEST(Names, AnotherExtensionNeedsTheItemsOfTheLayout) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.Rename("UPPLAN", [](const std::string& name) { return name.substr(0, name.size() - 4) + ".txt"; });
  set.ChangeBytes("UPPLAN", [](const std::string&) { return "a memo\r\n"; });
  EXPECT_THAT(RepairsOf(PlanOf(set)), IsEmpty());
}

TEST(Names, TheCaseOfAnExtensionAloneIsNoMatter) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.Rename("UPPLAN", [](const std::string& name) { return name.substr(0, name.size() - 4) + ".csv"; });
  EXPECT_THAT(RepairsOf(PlanOf(set)), IsEmpty());
}

TEST(Names, PicturesGetTheirsBack) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kBasicInfo);
  const std::string right = set.file("UPKIHON_IMAGE").name;
  set.Rename("UPKIHON_IMAGE", [](const std::string& name) { return With(name, " (1)"); });
  bool found = false;
  for (const auto& file : MendedFiles(PlanOf(set))) found = found || file.name == right;
  EXPECT_TRUE(found);
}

TEST(Places, AreBelowTheCommonFolder) {
  EXPECT_THAT(PlacesBelowCommon({"a/b", "a/b"}), ElementsAre("", ""));
  EXPECT_THAT(PlacesBelowCommon({"a/b", "a/b/c/d", "a/b/c"}), ElementsAre("", "c/d", "c"));
  EXPECT_THAT(PlacesBelowCommon({"/x/a", "/x/b"}), ElementsAre("a", "b"));
  EXPECT_THAT(PlacesBelowCommon({"../a", "."}).front(), "a");
  EXPECT_THAT(PlacesBelowCommon({"x.zip!/", "x.zip!/sub"}), ElementsAre("", "sub"));
  EXPECT_THAT(PlacesBelowCommon({"d/x.zip!/", "d"}), ElementsAre("x.zip", ""));
  EXPECT_THAT(PlacesBelowCommon({}), IsEmpty());
}

TEST(Places, JunkIsLeftOut) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  Intake intake = IntakeOf(set.files());
  intake.files.push_back(MemoryFile(".DS_Store", "x", "set"));
  intake.files.back().junk = true;
  EXPECT_EQ(PlanFix(intake, test::Specs(), NoConsents()).files.size(), set.files().size());
}

}  // namespace
}  // namespace renkei::fix
