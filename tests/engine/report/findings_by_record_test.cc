// Which findings are a record's.
#include "engine/report/findings_by_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace renkei {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Finding At(int file, std::uint64_t record, int field = -1) {
  Finding finding;
  finding.file = file;
  finding.record = record;
  finding.field = field;
  return finding;
}

TEST(FindingsByRecord, AreThoseOfTheRecordInTheOrderOfTheReport) {
  Report report;
  report.findings = {At(1, 2), At(0, 2), At(1, 1), At(1, 2), At(1, 0), At(-1, 2)};
  const FindingsByRecord by_record(report);
  EXPECT_THAT(by_record.Of(1, 2), ElementsAre(0, 3));
  EXPECT_THAT(by_record.Of(1, 1), ElementsAre(2));
  EXPECT_THAT(by_record.Of(0, 2), ElementsAre(1));
  EXPECT_THAT(by_record.Of(0, 1), IsEmpty());
  EXPECT_THAT(by_record.Of(2, 1), IsEmpty());
  EXPECT_FALSE(by_record.empty());
}

TEST(FindingsByRecord, OfFilesAndSendsAreOfNone) {
  Report report;
  report.findings = {At(1, 0), At(-1, 2)};
  const FindingsByRecord by_record(report);
  EXPECT_TRUE(by_record.empty());
  EXPECT_THAT(by_record.Of(1, 0), IsEmpty());
  EXPECT_THAT(by_record.Of(-1, 2), IsEmpty());
}

TEST(FindingsByRecord, KnowTheirItem) {
  Report report;
  report.fields.resize(1);
  report.fields.front().item = 7;
  report.findings = {At(0, 1, 0), At(0, 1), At(0, 1, 5)};
  const FindingsByRecord by_record(report);
  EXPECT_EQ(by_record.ItemOf(0), 7U);
  EXPECT_EQ(by_record.ItemOf(1), 0U);
  EXPECT_EQ(by_record.ItemOf(2), 0U);
}

}  // namespace
}  // namespace renkei
