// The ledger as people get it.
#include "office/ledger_report.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "tests/office/store_fixture.h"

namespace renkei::office {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class LedgerReportTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    ASSERT_TRUE(store().address_book().Put({"1370000002", "<b>=みほん", "11", "", "", "", {}}).ok());
    Add("a");
    Add("b", "1370000003");
    ASSERT_TRUE(outbox().Take(kNow).ok());
    ASSERT_TRUE(outbox().Accepted("a", {}, kNow).ok());
  }
  std::string Csv(const LedgerReportOptions& options = {}) {
    std::ostringstream out;
    EXPECT_TRUE(WriteLedgerCsv(store(), options, out).ok());
    return out.str();
  }
  std::string Page(const LedgerReportOptions& options = {}) {
    std::ostringstream out;
    EXPECT_TRUE(WriteLedgerPage(store(), options, out).ok());
    return out.str();
  }
};

TEST_F(LedgerReportTest, CsvHasARowForEachEntry) {
  const std::string csv = Csv();
  EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF番号,日時,"));
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 7);
  EXPECT_THAT(csv, HasSubstr(",受け付けられた,1370000002,<b>=みほん,202504,a,"));
}

TEST_F(LedgerReportTest, ThePageTellsWhoseItIsAndThatTheChainHolds) {
  const std::string page = Page();
  EXPECT_THAT(page, HasSubstr("1370000001  みほん居宅介護支援"));
  EXPECT_THAT(page, HasSubstr("最初から最後まで合っています"));
  EXPECT_THAT(page, HasSubstr("&lt;b&gt;=みほん"));
  EXPECT_THAT(page, Not(HasSubstr("<b>")));
  const std::string style = page.substr(page.find("<style>"), page.find("</style>") - page.find("<style>"));
  EXPECT_THAT(style, Not(HasSubstr("&"))) << "nothing is escaped in a style";
  store().database().exec("DELETE FROM ledger WHERE seq = 3");
  EXPECT_THAT(Page(), HasSubstr("この番号から記録が合いません：4"));
}

TEST_F(LedgerReportTest, AFilterLeavesTheOthersOut) {
  LedgerReportOptions options;
  options.lang = Lang::kEn;
  options.filter.partner = "1370000003";
  const std::string csv = Csv(options);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 2);
  EXPECT_THAT(Page(options), HasSubstr(">signed<"));
  EXPECT_THAT(Page(options), Not(HasSubstr(">accepted<")));
  options.filter.month = "202001";
  EXPECT_THAT(Page(options), HasSubstr("There are no records."));
}

TEST_F(LedgerReportTest, TheChainIsWrittenAsItStands) {
  std::ostringstream out;
  ASSERT_TRUE(WriteLedgerChain(store(), out).ok());
  std::string expected;
  ReadLedger(store().database(), {},
             [&](const LedgerEntry& entry) { expected += entry.line + "\n" + entry.hash + "\n"; });
  EXPECT_EQ(out.str(), expected);
}

}  // namespace
}  // namespace renkei::office
