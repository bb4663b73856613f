// Finding specs among those that are there.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/loader/table_inspector.h"
#include "renkei/specs.h"
#include "tests/engine/loader/tiny_tables.h"

namespace renkei::loader {
namespace {

using sdk::Str;

TEST(SpecRegistry, LinkedTablesAreJudgedLikeThoseOfPlugins) {
  const renkei_spec_t good = tiny::SpecOf(Str("example:tiny:1"));
  renkei_spec_t bad = tiny::SpecOf(Str("example:bad:1"));
  bad.layout_count = 0;
  const SpecRegistry registry = SpecRegistry::FromTables({&good, &bad, nullptr, &good});
  ASSERT_EQ(registry.specs().size(), 1U);
  EXPECT_EQ(registry.specs()[0].spec, &good);
  EXPECT_TRUE(registry.specs()[0].path.empty());
  std::vector<std::string> steps;
  for (const RefusedPlugin& each : registry.refused()) steps.push_back(each.step);
  EXPECT_EQ(steps, (std::vector<std::string>{"spec-invalid", "spec-missing", "duplicate-coordinate"}));
}

TEST(SpecRegistry, AVersionIsMatchedWholeAndTheGreaterCoordinateWins) {
  const renkei_spec_t older = tiny::SpecOf(Str("example:tiny:4.9"));
  const renkei_spec_t newer = tiny::SpecOf(Str("example:tiny:4.10"));
  renkei_spec_t other = tiny::SpecOf(Str("example:tiny:5"));
  other.csv_version = Str("000009");
  const SpecRegistry registry = SpecRegistry::FromTables({&older, &newer, &other});
  ASSERT_NE(registry.FindByVersion("000002"), nullptr);
  EXPECT_EQ(registry.FindByVersion("000002")->spec, &newer);
  EXPECT_EQ(registry.FindByVersion("00000"), nullptr);
  EXPECT_EQ(registry.FindByVersion(""), nullptr);
  EXPECT_EQ(registry.FindByCoordinate("example:tiny:4.9")->spec, &older);
  EXPECT_EQ(registry.FindByCoordinate("example:tiny"), nullptr);
}

TEST(SpecRegistry, CoordinatesAreOrderedAsPeopleReadThem) {
  EXPECT_TRUE(IsLess("a:3", "a:4.1"));
  EXPECT_TRUE(IsLess("a:4.1", "a:4.1.1"));
  EXPECT_TRUE(IsLess("a:4.9", "a:4.10"));
  EXPECT_TRUE(IsLess("a:4.1", "b:3"));
  EXPECT_FALSE(IsLess("a:4.10", "a:4.9"));
  EXPECT_FALSE(IsLess("a:4", "a:4"));
  EXPECT_FALSE(IsLess("a:04", "a:4"));
}

}  // namespace
}  // namespace renkei::loader
