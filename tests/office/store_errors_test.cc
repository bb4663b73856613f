// The table of what can stand in the way of a store, against the code that uses it and the tests that provoke it.
#include "office/store_errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/run_error_tables.h"

namespace renkei::office {
namespace {

using ::testing::IsEmpty;

TEST(StoreErrors, HaveAllTextsInBothLanguages) { EXPECT_THAT(test::FaultsOfTexts(StoreErrorTexts()), IsEmpty()); }

TEST(StoreErrors, AreThoseThatTheCodeNames) {
  const std::string code = test::SourcesIn(RENKEI_SOURCE_DIR "/office", {".cc"});
  std::set<std::string> rows;
  for (const RunErrorText& row : StoreErrorTexts()) rows.emplace(row.code);
  EXPECT_EQ(test::CodesNamedIn(code, {"store", "ledger", "send", "reception", "partner", "template"}), rows);
}

TEST(StoreErrors, AreEachProvokedByATest) {
  const std::string tests = test::SourcesIn(RENKEI_SOURCE_DIR "/tests/office", {".cc"}, "store_errors_test.cc");
  EXPECT_THAT(test::CodesMissingIn(tests, StoreErrorTexts()), IsEmpty());
}

}  // namespace
}  // namespace renkei::office
