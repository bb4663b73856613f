// What a spec says of itself, its lists of service types, and the version values that it refuses by name.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/plugins/spec_access.h"

namespace renkei::plugin_tests {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

std::vector<std::string> Types(const renkei_spec_t& spec, std::string_view id) {
  std::vector<std::string> types;
  for (std::uint64_t i = 0; i < spec.list_count; ++i) {
    if (View(spec.lists[i].id) != id) continue;
    for (std::uint64_t k = 0; k < spec.lists[i].code_count; ++k) types.emplace_back(View(spec.lists[i].codes[k].value));
  }
  return types;
}

TEST(Spec, V41SaysWhatItIs) {
  const renkei_spec_t& spec = *SpecV41();
  EXPECT_EQ(View(spec.coordinate), "mhlw:careplan:4.1");
  EXPECT_EQ(View(spec.csv_version), "202407");
  EXPECT_EQ(View(spec.month_from), "202504");
  EXPECT_EQ(View(spec.month_to), "");
  EXPECT_EQ(View(spec.replacement), "");
}

TEST(Spec, V3IsStillSentThoughReplaced) {
  const renkei_spec_t& spec = *SpecV3();
  EXPECT_EQ(spec.status, RENKEI_STATUS_CURRENT);
  EXPECT_EQ(View(spec.coordinate), "mhlw:careplan:3");
  EXPECT_EQ(View(spec.csv_version), "202208");
  EXPECT_EQ(View(spec.month_from), "202301");
  EXPECT_EQ(View(spec.month_to), "202503");
  EXPECT_EQ(View(spec.replacement), View(SpecV41()->coordinate));
}

TEST(Spec, WrongVersionsHaveReasonsOfTheirOwn) {
  const auto describe = [](const renkei_spec_t& spec) {
    std::vector<std::string> all;
    for (std::uint64_t i = 0; i < spec.wrong_version_count; ++i) {
      const renkei_wrong_version_t& wrong = spec.wrong_versions[i];
      all.push_back(std::string(View(wrong.value)) + " " + std::string(View(wrong.rule)) +
                    (wrong.records_judged != 0 ? " judged" : ""));
    }
    return all;
  };
  EXPECT_THAT(describe(*SpecV41()), ElementsAre("202410 version-issue-month judged", "202504 version-withdrawn judged",
                                                "202404 version-sample judged"));
  EXPECT_THAT(describe(*SpecV3()), ElementsAre("202003 version-older", "201910 version-older"));
}

TEST(ServiceTypes, OfV41AreThoseOfSectionOne) {
  const auto in = Types(*SpecV41(), RENKEI_LIST_SCOPE_TYPES);
  const auto out = Types(*SpecV41(), RENKEI_LIST_OUT_OF_SCOPE_TYPES);
  EXPECT_EQ(in.size(), 23U + 14U + 8U);
  EXPECT_EQ(out.size(), 11U + 4U);
  EXPECT_THAT(in, IsSupersetOf({"11", "2A", "67", "2B", "A1", "A8"}));
  EXPECT_THAT(out, IsSupersetOf({"33", "41", "59", "81", "35", "45"}));
}

TEST(ServiceTypes, OfV3AreTheCareListAlone) {
  const auto in = Types(*SpecV3(), RENKEI_LIST_SCOPE_TYPES);
  EXPECT_EQ(in.size(), 23U);
  EXPECT_EQ(Types(*SpecV3(), RENKEI_LIST_OUT_OF_SCOPE_TYPES).size(), 11U);
  EXPECT_THAT(in, testing::Not(testing::Contains("62")));
  EXPECT_THAT(in, testing::Not(testing::Contains("A2")));
}

TEST(ServiceTypes, PlanningSidesCarryCareManagementAndItsKin) {
  EXPECT_THAT(Types(*SpecV41(), RENKEI_LIST_PLANNING_TYPES),
              testing::UnorderedElementsAre("43", "46", "73", "75", "77", "68", "69", "79", "AF"));
  EXPECT_THAT(Types(*SpecV3(), RENKEI_LIST_PLANNING_TYPES),
              testing::UnorderedElementsAre("43", "73", "77", "68", "79"));
}

class EachSpecsLists : public EachSpec {};
INSTANTIATE_TEST_SUITE_P(Specs, EachSpecsLists, both_specs, SpecName);

TEST_P(EachSpecsLists, NoTypeIsInScopeAndOut) {
  std::set<std::string> seen;
  for (const char* id : {RENKEI_LIST_SCOPE_TYPES, RENKEI_LIST_OUT_OF_SCOPE_TYPES}) {
    for (const std::string& type : Types(Spec(), id)) EXPECT_TRUE(seen.insert(type).second) << type;
  }
}

TEST_P(EachSpecsLists, EveryWrongVersionNamesARuleOfTheSpec) {
  std::set<std::string_view> rules;
  for (std::uint64_t i = 0; i < Spec().rule_count; ++i) rules.insert(View(Spec().rules[i].id));
  EXPECT_EQ(rules.size(), Spec().rule_count);
  for (std::uint64_t i = 0; i < Spec().wrong_version_count; ++i) {
    EXPECT_TRUE(rules.contains(View(Spec().wrong_versions[i].rule))) << View(Spec().wrong_versions[i].rule);
  }
}

TEST_P(EachSpecsLists, RulesAndChecksAreComplete) {
  for (std::uint64_t i = 0; i < Spec().rule_count; ++i) {
    EXPECT_FALSE(View(Spec().rules[i].id).empty()) << i;
    EXPECT_TRUE(View(Spec().rules[i].clause).starts_with(View(Spec().clause_prefix))) << View(Spec().rules[i].id);
  }
  for (std::uint64_t i = 0; i < Spec().check_count; ++i) {
    for (std::uint64_t k = 0; k < Spec().checks[i].layout_count; ++k) {
      EXPECT_NE(FindLayout(Spec(), View(Spec().checks[i].layouts[k])), nullptr) << View(Spec().checks[i].id);
    }
  }
}

}  // namespace
}  // namespace renkei::plugin_tests
