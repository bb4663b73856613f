// Sending units and relations: what belongs together and what joins what.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/plugins/spec_access.h"

namespace renkei::plugin_tests {
namespace {

const renkei_unit_t* FindUnit(const renkei_spec_t& spec, std::string_view kind) {
  for (std::uint64_t i = 0; i < spec.unit_count; ++i) {
    if (View(spec.units[i].kind) == kind) return &spec.units[i];
  }
  return nullptr;
}

// A unit in one line: MAIN*, required, (expected), [optional…].
std::string Describe(const renkei_spec_t& spec, std::string_view kind) {
  const renkei_unit_t* unit = FindUnit(spec, kind);
  if (unit == nullptr) return "none";
  std::string text;
  for (std::uint64_t i = 0; i < unit->member_count; ++i) {
    const renkei_member_t& member = unit->members[i];
    std::string layout(View(member.layout));
    if ((member.flags & RENKEI_MEMBER_MAIN) != 0) layout += "*";
    if ((member.flags & RENKEI_MEMBER_MONTH_ZERO) != 0) layout += "=000000";
    if ((member.flags & RENKEI_MEMBER_MONTH_REAL) != 0) layout += "=month";
    if ((member.flags & RENKEI_MEMBER_MANY) != 0) layout += "...";
    if (member.presence == RENKEI_MEMBER_EXPECTED) layout.insert(0, "(").append(")");
    if (member.presence == RENKEI_MEMBER_OPTIONAL) layout.insert(0, "[").append("]");
    text.append(text.empty() ? "" : " ").append(layout);
  }
  return text;
}

TEST(Units, OfV41AreThoseOfTheStandard) {
  const renkei_spec_t& spec = *SpecV41();
  EXPECT_EQ(spec.unit_count, 11U);
  EXPECT_EQ(Describe(spec, "plan-set"), "UP1KYO* UP2KYO UP3KYO UPHOSOKU=000000");
  EXPECT_EQ(Describe(spec, "service-slip"), "UPPLAN* UPSIKYU UPHOSOKU=month");
  EXPECT_EQ(Describe(spec, "actuals"), "UPJSK*");
  EXPECT_EQ(Describe(spec, "plan-delete"), "DLT1KYO*");
  EXPECT_EQ(Describe(spec, "slip-delete"), "DLTPLAN*");
  EXPECT_EQ(Describe(spec, "actuals-delete"), "DLTJSK*");
  EXPECT_EQ(Describe(spec, "basic-info"), "UPKIHON* (UPKIHON_SUB1) (UPKIHON_SUB2) [UPKIHON_IMAGE...]");
  EXPECT_EQ(Describe(spec, "prevention-plan"), "UPYOBO* (UPYOBO_SUB)");
  EXPECT_EQ(Describe(spec, "prevention-plan-and-basic-info"),
            "UPYOBO* (UPYOBO_SUB) UPKIHON* (UPKIHON_SUB1) (UPKIHON_SUB2) [UPKIHON_IMAGE...]");
  EXPECT_EQ(Describe(spec, "basic-info-delete"), "DLTKIHON*");
  EXPECT_EQ(Describe(spec, "prevention-plan-delete"), "DLTYOBO*");
}

TEST(Units, OfV3HaveNoTableThreeAndNoPrevention) {
  const renkei_spec_t& spec = *SpecV3();
  EXPECT_EQ(spec.unit_count, 6U);
  EXPECT_EQ(Describe(spec, "plan-set"), "UP1KYO* UP2KYO UPHOSOKU=000000");
  EXPECT_EQ(Describe(spec, "service-slip"), "UPPLAN* UPSIKYU UPHOSOKU=month");
  EXPECT_EQ(Describe(spec, "actuals"), "UPJSK*");
  EXPECT_EQ(Describe(spec, "plan-delete"), "DLT1KYO*");
  EXPECT_EQ(Describe(spec, "slip-delete"), "DLTPLAN*");
  EXPECT_EQ(Describe(spec, "actuals-delete"), "DLTJSK*");
}

std::string Items(const std::uint16_t* items, std::uint32_t count) {
  std::string text;
  for (std::uint32_t i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + std::to_string(items[i]);
  return text;
}

std::vector<std::string> DescribeRelations(const renkei_spec_t& spec) {
  std::vector<std::string> all;
  for (std::uint64_t i = 0; i < spec.relation_count; ++i) {
    const renkei_relation_t& r = spec.relations[i];
    all.push_back(std::string(View(r.main_layout)) + " " + Items(r.main_items, r.key_count) + " - " +
                  std::string(View(r.dependent_layout)) + " " + Items(r.dependent_items, r.key_count) +
                  (r.main_without_dependent == RENKEI_SEVERITY_WARNING ? " warning" : ""));
    EXPECT_LE(r.main_without_dependent, static_cast<std::uint32_t>(RENKEI_SEVERITY_WARNING));
  }
  return all;
}

TEST(Relations, OfV41JoinByUserAndDateOrMonth) {
  EXPECT_EQ(DescribeRelations(*SpecV41()),
            (std::vector<std::string>{"UP1KYO 2,3,14 - UP2KYO 2,3,5 warning", "UP1KYO 2,3,14 - UP3KYO 2,3,5",
                                      "UP1KYO 2,3,14 - UPHOSOKU 2,3,4 warning", "UPPLAN 2,3,5 - UPSIKYU 2,3,5 warning",
                                      "UPPLAN 2,3,5 - UPHOSOKU 2,3,63 warning", "UPKIHON 2,3,4 - UPKIHON_SUB1 2,3,4",
                                      "UPKIHON 2,3,4 - UPKIHON_SUB2 2,3,4", "UPYOBO 2,3,4 - UPYOBO_SUB 2,3,4",
                                      "UPYOBO 2,3,4 - UPYOBO_SUB 2,3,4", "UPKIHON 2,3,4 - UPKIHON_SUB1 2,3,4",
                                      "UPKIHON 2,3,4 - UPKIHON_SUB2 2,3,4"}));
}

TEST(Relations, OfV3JoinByUserAndDateOrMonth) {
  EXPECT_EQ(
      DescribeRelations(*SpecV3()),
      (std::vector<std::string>{"UP1KYO 2,3,14 - UP2KYO 2,3,5 warning", "UP1KYO 2,3,14 - UPHOSOKU 2,3,4 warning",
                                "UPPLAN 2,3,5 - UPSIKYU 2,3,5 warning", "UPPLAN 2,3,5 - UPHOSOKU 2,3,63 warning"}));
}

class EachSpecsUnits : public EachSpec {};
INSTANTIATE_TEST_SUITE_P(Specs, EachSpecsUnits, both_specs, SpecName);

bool IsMember(const renkei_unit_t& unit, renkei_string_t layout) {
  for (std::uint64_t i = 0; i < unit.member_count; ++i) {
    if (View(unit.members[i].layout) == View(layout)) return true;
  }
  return false;
}

TEST_P(EachSpecsUnits, EveryLayoutTravelsInSomeUnit) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    bool travels = false;
    for (std::uint64_t i = 0; i < Spec().unit_count; ++i) travels = travels || IsMember(Spec().units[i], layout.id);
    EXPECT_TRUE(travels) << View(layout.id);
  }
}

TEST_P(EachSpecsUnits, RelationsJoinMembersOfTheirUnitByItemsOfOneKind) {
  for (std::uint64_t i = 0; i < Spec().relation_count; ++i) {
    const renkei_relation_t& r = Spec().relations[i];
    const renkei_unit_t* unit = FindUnit(Spec(), View(r.unit_kind));
    ASSERT_NE(unit, nullptr) << View(r.unit_kind);
    EXPECT_TRUE(IsMember(*unit, r.main_layout) && IsMember(*unit, r.dependent_layout)) << View(r.unit_kind);
    for (std::uint32_t k = 0; k < r.key_count; ++k) {
      const renkei_field_t& main = Field(Spec(), View(r.main_layout), r.main_items[k]);
      const renkei_field_t& dependent = Field(Spec(), View(r.dependent_layout), r.dependent_items[k]);
      EXPECT_EQ(View(main.id), View(dependent.id)) << View(r.dependent_layout);
    }
  }
}

TEST_P(EachSpecsUnits, ClausesNameTheSpec) {
  const std::string prefix = std::string(View(Spec().clause_prefix)) + " ";
  for (std::uint64_t i = 0; i < Spec().unit_count; ++i) EXPECT_TRUE(View(Spec().units[i].clause).starts_with(prefix));
  for (std::uint64_t i = 0; i < Spec().relation_count; ++i) {
    EXPECT_TRUE(View(Spec().relations[i].clause).starts_with(prefix));
  }
}

}  // namespace
}  // namespace renkei::plugin_tests
