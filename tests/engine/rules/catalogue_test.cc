#include <gtest/gtest.h>

#include <set>

#include "plugins/spec-v3/spec.h"
#include "plugins/spec-v4_1/spec.h"
#include "renkei/rules.h"

namespace renkei {
namespace {

const RuleCatalogue& Catalogue() {
  static const SpecRegistry kRegistry = SpecRegistry::FromTables({SpecV3(), SpecV41()});
  static const RuleCatalogue kCatalogue(kRegistry);
  return kCatalogue;
}

TEST(Catalogue, HoldsEveryIdOnce) {
  std::set<std::string> ids;
  for (const RuleInfo& rule : Catalogue().rules()) EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
  EXPECT_GT(ids.size(), 130U);
}

TEST(Catalogue, MergesRulesThatSeveralSpecsHold) {
  const RuleInfo* rule = Catalogue().Find("table7-total-missing");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->specs.size(), 2U);
  EXPECT_EQ(rule->clauses.size(), 2U);
  ASSERT_NE(Catalogue().Find("version-older"), nullptr);
  EXPECT_EQ(Catalogue().Find("version-older")->specs, std::vector<std::string>{"mhlw:careplan:3"});
}

TEST(Catalogue, FindsTheNearestId) {
  EXPECT_EQ(Catalogue().Nearest("field-lenght"), "field-length");
  EXPECT_EQ(Catalogue().Nearest("qqqqqqqqqqqq"), "");
  EXPECT_EQ(Catalogue().Find("no-such-rule"), nullptr);
}

}  // namespace
}  // namespace renkei
