// A clean set gets no error and no warning, whatever its kind, version, size and seed.
#include <gtest/gtest.h>

#include <tuple>

#include "tests/engine/check/sample_set.h"

namespace renkei::test {
namespace {

using renkei_generator::Care;
using renkei_generator::Kind;
using renkei_generator::Spec;

constexpr std::uint64_t kSeeds = 60;

class CleanSets : public testing::TestWithParam<std::tuple<Spec, Kind, Care>> {};

TEST_P(CleanSets, GetNoErrorAndNoWarning) {
  const auto [spec, kind, care] = GetParam();
  if (!renkei_generator::KindExists(kind, spec, care)) return;  // not every kind exists for every version
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    renkei_generator::Options options;
    options.spec = spec;
    options.kind = kind;
    options.care = care;
    options.users = seed % 5 + 1;
    options.seed = seed * 977;
    options.text = seed % 3 == 0 ? renkei_generator::TextStyle::kRich : renkei_generator::TextStyle::kPlain;
    const Report report = SampleSet(options).Check();
    ASSERT_FALSE(report.files.empty());
    ASSERT_EQ(report.units.size(), 1U) << "seed " << options.seed;
    ASSERT_GT(report.totals.records, 0U);
    ASSERT_EQ(RulesOf(report), std::vector<std::string>()) << "seed " << options.seed << "\n" << Describe(report);
    ASSERT_EQ(report.verdict, Verdict::kValid);
  }
}

INSTANTIATE_TEST_SUITE_P(AllKinds, CleanSets,
                         testing::Combine(testing::Values(Spec::kV3, Spec::kV4_1),
                                          testing::ValuesIn(renkei_generator::AllKinds()),
                                          testing::Values(Care::kCare, Care::kPrevention, Care::kLocal)),
                         [](const auto& the) { return "Kind" + std::to_string(the.index); });

TEST(CleanSetsOfOneFolder, AreToldApart) {
  SampleSet slips = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip, 1);
  SampleSet plans = SampleSet::Of(Spec::kV4_1, Kind::kPlanSet, 2);
  SampleSet old_slips = SampleSet::Of(Spec::kV3, Kind::kServiceSlip, 3);
  for (const auto& file : plans.files()) slips.Add(file.name, file.bytes);
  for (const auto& file : old_slips.files()) slips.Add(file.name, file.bytes);
  const Report report = slips.Check();
  ASSERT_EQ(report.units.size(), 3U);
  EXPECT_EQ(RulesOf(report), std::vector<std::string>()) << Describe(report);
  EXPECT_EQ(report.units[0].kind, "service-slip");
  EXPECT_EQ(report.units[1].kind, "plan-set");
  EXPECT_EQ(report.units[2].spec, "mhlw:careplan:3");
}

TEST(CleanSets, GiveTheSameReportForAnyNumberOfJobs) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kPreventionPlanAndBasicInfo);
  set.SetItem("UPKIHON_SUB1", 1, 2, "x");
  set.SetItem("UPYOBO_SUB", 1, 3, "x");
  const Report one = set.Check(Scope::kSend, 1);
  const Report four = set.Check(Scope::kSend, 4);
  EXPECT_EQ(Describe(one), Describe(four));
  EXPECT_GE(one.totals.errors, 2U);
}

}  // namespace
}  // namespace renkei::test
