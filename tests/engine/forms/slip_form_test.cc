// The month grid of the service slip.
#include "engine/forms/slip_form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/forms/form_set.h"

namespace renkei::test {
namespace {

using forms::Form;
using forms::Look;
using forms::Sheet;
using forms::Table;
using ::testing::HasSubstr;

class SlipForm : public ::testing::Test {
 protected:
  void Add(const Items& items, const std::string& layout = "UPPLAN", const std::string& stamp = "20250328090000") {
    set_.Add(layout, items, stamp);
  }
  // The one form of the set.
  const Form& TheForm() {
    if (sheets_.empty()) sheets_ = set_.Sheets();
    EXPECT_EQ(sheets_.size(), 1U);
    return sheets_.at(0).forms.at(0);
  }
  const Table& TheGrid() { return *TablesOf(TheForm(), "grid").at(0); }

  FormSet set_;
  std::vector<Sheet> sheets_;
};

// Time, service, office and plan/result stand before the days.
constexpr std::size_t kDay1 = 4;

TEST_F(SlipForm, CountsStandOnTheirDaysWithATotal) {
  Add(SlipItems("20250601", "1000", "1045", "111211"));
  Add(SlipItems("20250630", "1000", "1045", "111211", "12"));
  const Table& grid = TheGrid();
  ASSERT_EQ(grid.body.size(), 1U);
  const forms::Cells& row = grid.body[0];
  ASSERT_EQ(row.size(), kDay1 + 30 + 1);
  EXPECT_EQ(row[0].text, "10:00-10:45");
  EXPECT_EQ(row[1].text, "訪問介護 111211");
  EXPECT_EQ(row[2].text, "1370000002");
  EXPECT_EQ(row[3].text, "予定");
  EXPECT_EQ(row[kDay1].text, "1");
  EXPECT_EQ(row[kDay1 + 1].text, "");
  EXPECT_EQ(row[kDay1 + 29].text, "12");
  EXPECT_EQ(row.back().text, "13");
}

TEST_F(SlipForm, RecordsOfOneDayAndServiceAreAddedUp) {
  Add(SlipItems("20250605", "1000", "1045", "111211", "2"));
  Add(SlipItems("20250605", "1000", "1045", "111211"));
  EXPECT_EQ(TheGrid().body.at(0)[kDay1 + 4].text, "3");
  EXPECT_EQ(TheGrid().body.at(0).back().text, "3");
}

TEST_F(SlipForm, AnotherTimeCodeOrOfficeIsAnotherRow) {
  Add(SlipItems("20250605", "1500", "1545", "111211"));
  Add(SlipItems("20250605", "1000", "1045", "111211"));
  Add(SlipItems("20250605", "1000", "1045", "111212"));
  Items other = SlipItems("20250605", "1000", "1045", "111211");
  other["service_office_number"] = "1370000009";
  Add(other);
  const Table& grid = TheGrid();
  ASSERT_EQ(grid.body.size(), 4U);
  EXPECT_EQ(grid.body.front()[0].text, "10:00-10:45");
  EXPECT_EQ(grid.body.back()[0].text, "15:00-15:45");
}

TEST_F(SlipForm, TheMonthHasItsDaysAndWeekdays) {
  Add(SlipItems("20240229", "1000", "1045", "111211"));
  const Table& grid = TheGrid();
  ASSERT_EQ(grid.head.size(), 2U);
  EXPECT_EQ(grid.columns.size(), kDay1 + 29 + 1);
  EXPECT_EQ(grid.head[0][kDay1 + 28].text, "29");
  EXPECT_EQ(grid.head[1][29].text, "木");
  EXPECT_EQ(grid.head[1][3].look, Look::kRest);  // Saturday the third
  EXPECT_EQ(grid.body.at(0)[kDay1 + 28].text, "1");
  EXPECT_EQ(TheForm().period, "令和6年2月分");
}

TEST_F(SlipForm, AYearThatIsNoLeapYearHasNoTwentyNinth) {
  Add(SlipItems("20250201", "1000", "1045", "111211"));
  Add(SlipItems("20250229", "1000", "1045", "111211"));
  EXPECT_EQ(TheGrid().columns.size(), kDay1 + 28 + 1);
  const auto elsewhere = TablesOf(TheForm(), "plain");
  ASSERT_EQ(elsewhere.size(), 1U);
  EXPECT_THAT(RowText(elsewhere[0]->body.at(0)), HasSubstr("20250229|10:00-10:45|訪問介護 111211"));
}

TEST_F(SlipForm, ProratedDaysAreMarkedAndCounted) {
  Items items = SlipItems("20250601", "9999", "9999", "A21111");
  items["prorated_days"] = "1111111110000000000000000000000";
  Add(items);
  const forms::Cells& row = TheGrid().body.at(0);
  EXPECT_EQ(row[0].text, "");
  EXPECT_THAT(row[1].text, HasSubstr("（日割 9日）"));
  EXPECT_EQ(row[kDay1].text, "1");
  EXPECT_EQ(row[kDay1].look, Look::kShade);
  EXPECT_EQ(row[kDay1 + 8].text, "-");
  EXPECT_EQ(row[kDay1 + 9].look, Look::kCentre);
  EXPECT_EQ(row.back().text, "1");
}

TEST_F(SlipForm, EquipmentIsNamedAndHasNoTime) {
  Items items = SlipItems("20250601", "9999", "9999", "171001");
  items["equipment_name"] = "bed";
  items["tais_code"] = "12345-123456";
  Add(items);
  items["tais_code"] = "12345-123457";
  Add(items);
  ASSERT_EQ(TheGrid().body.size(), 2U);
  EXPECT_EQ(TheGrid().body[0][0].text, "");
  EXPECT_EQ(TheGrid().body[0][1].text, "福祉用具貸与 171001\nbed\n12345-123456");
}

TEST_F(SlipForm, PlanAndResultsOfAMonthStandInOneSlip) {
  Add(SlipItems("20250605", "1000", "1045", "111211"));
  Add(SlipItems("20250605", "1000", "1045", "111211"), "UPJSK", "20250705090000");
  Add(SlipItems("20250606", "1000", "1045", "111211"), "UPJSK", "20250705090000");
  const Table& grid = TheGrid();
  EXPECT_EQ(TheForm().title, "サービス利用票（予定・実績）");
  ASSERT_EQ(grid.body.size(), 2U);
  EXPECT_EQ(grid.body[0][1].rows, 2);
  EXPECT_EQ(grid.body[0].back().text, "1");
  EXPECT_EQ(grid.body[1][0].text, "実績");
  EXPECT_EQ(grid.body[1][1 + 5].text, "1");
  EXPECT_EQ(grid.body[1].back().text, "2");
}

TEST_F(SlipForm, ResultsThatWereSentAgainAreNotAddedUp) {
  Add(SlipItems("20250605", "1000", "1045", "111211"), "UPJSK", "20250705090000");
  Add(SlipItems("20250605", "1000", "1045", "111211", "2"), "UPJSK", "20250706090000");
  const auto sheets = set_.Sheets();
  ASSERT_EQ(sheets.size(), 2U);
  EXPECT_EQ(TablesOf(sheets[0].forms[0], "grid").at(0)->body.at(0).back().text, "2");
  EXPECT_EQ(TablesOf(sheets[1].forms[0], "grid").at(0)->body.at(0).back().text, "1");
}

TEST_F(SlipForm, TwoMonthsAreTwoSheets) {
  Add(SlipItems("20250605", "1000", "1045", "111211"));
  Add(SlipItems("20250705", "1000", "1045", "111211"), "UPPLAN", "20250628090000");
  const auto sheets = set_.Sheets();
  ASSERT_EQ(sheets.size(), 2U);
  EXPECT_EQ(sheets[0].forms[0].period, "令和7年6月分");
  EXPECT_EQ(sheets[1].forms[0].period, "令和7年7月分");
}

TEST_F(SlipForm, ASetThatWentToTwoOfficesIsShownOnce) {
  Add(SlipItems("20250605", "1000", "1045", "111211"));
  Add(SlipItems("20250605", "1000", "1045", "111211"), "UPPLAN", "20250328090001");
  EXPECT_THAT(TheForm().source, HasSubstr("20250328090000"));
  EXPECT_THAT(TheForm().source, HasSubstr("20250328090001"));
}

TEST_F(SlipForm, ThePersonComesFromTheSupplement) {
  Add(SlipItems("20250605", "1000", "1045", "111211"));
  set_.Add("UPHOSOKU", {{"plan_created_on", "00000000"},
                        {"service_month", "202506"},
                        {"user_name", "Yamada"},
                        {"user_birth_date", "19400229"},
                        {"care_level", "23"},
                        {"category_limit_units", "27048"}});
  EXPECT_EQ(FieldOf(TheForm(), "利用者氏名"), "Yamada");
  EXPECT_EQ(FieldOf(TheForm(), "生年月日"), "昭和15年2月29日");
  EXPECT_EQ(FieldOf(TheForm(), "要介護状態区分"), "要介護３");
  EXPECT_EQ(FieldOf(TheForm(), "区分支給限度基準額"), "27,048 単位/月");
  EXPECT_EQ(sheets_[0].label, "0000000001　Yamada");
}

TEST_F(SlipForm, APersonWithoutASupplementIsShownByNumber) {
  Add(SlipItems("20250605", "1000", "1045", "111211"));
  EXPECT_EQ(FieldOf(TheForm(), "利用者氏名"), "");
  EXPECT_EQ(sheets_[0].label, "0000000001");
}

TEST_F(SlipForm, FindingsAreMarkedAtTheirCell) {
  Add(SlipItems("20250605", "1000", "1045", "111211", "x"));
  const forms::Cell& cell = TheGrid().body.at(0)[kDay1 + 4];
  EXPECT_EQ(cell.text, "x");
  ASSERT_FALSE(cell.notes.empty());
  const auto at = static_cast<std::size_t>(cell.notes[0]);
  ASSERT_LE(at, TheForm().notes.size());
  EXPECT_EQ(TheForm().notes[at - 1].severity, Severity::kError);
}

TEST_F(SlipForm, MaskedValuesShowNoValueOfTheSet) {
  Add(SlipItems("20250605", "1000", "1045", "111211"));
  const auto masked = set_.Sheets(Lang::kJa, Values::kMasked);
  const forms::Cells& row = TablesOf(masked.at(0).forms.at(0), "grid").at(0)->body.at(0);
  EXPECT_EQ(row[0].text, "99:99-99:99");
  EXPECT_EQ(row[1].text, "＊＊＊＊ 999999");
  EXPECT_EQ(masked[0].label, "9999999999");
  const auto none = set_.Sheets(Lang::kJa, Values::kNone);
  EXPECT_EQ(TablesOf(none.at(0).forms.at(0), "grid").at(0)->body.at(0)[1].text, "… …");
}

}  // namespace
}  // namespace renkei::test
