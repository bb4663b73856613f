// The table of refusals against the code that uses it and the tests that provoke them.
#include "connectors/bundle/refusals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/run_error_tables.h"

namespace renkei::bundle {
namespace {

using renkei::test::SourcesIn;
using ::testing::IsEmpty;

TEST(Refusals, HaveAllTextsInBothLanguages) {
  EXPECT_THAT(renkei::test::FaultsOfTexts(RefusalTexts()), IsEmpty());
  for (const RunErrorText& row : RefusalTexts()) {
    EXPECT_EQ(row.remedy_ja.find('{'), std::string_view::npos) << row.code;
  }
}

TEST(Refusals, AreThoseThatTheCodeNames) {
  const std::string code =
      SourcesIn(RENKEI_SOURCE_DIR "/connectors/bundle", {".cc"}) + SourcesIn(RENKEI_SOURCE_DIR "/cli", {".cc"});
  std::set<std::string> rows;
  for (const RunErrorText& row : RefusalTexts()) rows.emplace(row.code);
  EXPECT_EQ(renkei::test::CodesNamedIn(code, {"answer", "bundle", "certificate", "cover", "crl", "key", "seal", "sign",
                                              "signature", "verdict"}),
            rows);
}

// Not here: a token that is locked, for the one of the tests never locks itself.
TEST(Refusals, AreEachProvokedByATest) {
  const std::string tests =
      SourcesIn(RENKEI_SOURCE_DIR "/tests/connectors/bundle", {".cc", ".bash"}, "refusals_test.cc");
  EXPECT_THAT(renkei::test::CodesMissingIn(tests, RefusalTexts(), {"key-pin-locked"}), IsEmpty());
}

TEST(Refusals, OfOtherTablesAreTroubleOfTheRun) {
  EXPECT_EQ(StandingOf("bundle-file-altered"), Standing::kBad);
  EXPECT_EQ(StandingOf("crl-missing"), Standing::kUnclear);
  EXPECT_EQ(StandingOf("file-changed"), Standing::kUnclear);
}

}  // namespace
}  // namespace renkei::bundle
