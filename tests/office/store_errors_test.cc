// The tables of what can stand in the way of a store and of an exchange, against the code that uses them and the tests
// that provoke it.
#include "office/store_errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/exchange/exchange_errors.h"
#include "tests/support/run_error_tables.h"

namespace renkei::office {
namespace {

using ::testing::IsEmpty;

TEST(StoreErrors, HaveAllTextsInBothLanguages) { EXPECT_THAT(test::FaultsOfTexts(StoreErrorTexts()), IsEmpty()); }

TEST(ExchangeErrors, HaveAllTextsInBothLanguages) {
  EXPECT_THAT(test::FaultsOfTexts(exchange::ExchangeErrorTexts()), IsEmpty());
}

TEST(StoreAndExchangeErrors, AreThoseThatTheCodeNames) {
  const std::string code =
      test::SourcesIn(RENKEI_SOURCE_DIR "/office", {".cc"}) + test::SourcesIn(RENKEI_SOURCE_DIR "/cli", {".cc"});
  std::set<std::string> rows;
  std::set<std::string> beginnings;
  for (const auto table : {StoreErrorTexts(), exchange::ExchangeErrorTexts()}) {
    for (const RunErrorText& row : table) {
      rows.emplace(row.code);
      beginnings.emplace(row.code.substr(0, row.code.find('-')));
    }
  }
  EXPECT_EQ(test::CodesNamedIn(code, {beginnings.begin(), beginnings.end()}), rows);
}

TEST(StoreErrors, AreEachProvokedByATest) {
  const std::string tests = test::SourcesIn(RENKEI_SOURCE_DIR "/tests/office", {".cc"}, "store_errors_test.cc");
  EXPECT_THAT(test::CodesMissingIn(tests, StoreErrorTexts()), IsEmpty());
}

TEST(ExchangeErrors, AreEachProvokedByATest) {
  const std::string tests = test::SourcesIn(RENKEI_SOURCE_DIR "/tests/office", {".cc"}, "store_errors_test.cc") +
                            test::SourcesIn(RENKEI_SOURCE_DIR "/tests/exchange", {".py"});
  EXPECT_THAT(test::CodesMissingIn(tests, exchange::ExchangeErrorTexts()), IsEmpty());
}

}  // namespace
}  // namespace renkei::office
