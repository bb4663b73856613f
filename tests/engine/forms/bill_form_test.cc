// Table 7 and the plain form of other layouts.
#include "engine/forms/bill_form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/forms/person.h"
#include "tests/engine/forms/form_set.h"

namespace renkei::test {
namespace {

using forms::Cells;
using forms::Form;
using forms::Look;
using renkei_generator::Kind;
using renkei_generator::Spec;
using ::testing::HasSubstr;

Items BillItems(const std::string& office, const std::string& code, const std::string& amount) {
  return {{"service_month", "202506"}, {"service_office_number", office}, {"service_code", code}, {"units", "0"},
          {"count_or_days", "0"},      {"service_units_amount", amount},  {"over_30_days", "0"}};
}

class BillForm : public ::testing::Test {
 protected:
  const Form& TheForm() {
    if (sheets_.empty()) sheets_ = set_.Sheets();
    return sheets_.at(0).forms.back();
  }
  const forms::Table& TheTable() { return *TablesOf(TheForm(), "bill").at(0); }

  FormSet set_;
  std::vector<forms::Sheet> sheets_;
};

TEST_F(BillForm, RowsStandInTheirOrderWithSubtotalsAndTotal) {
  set_.Add("UPSIKYU", BillItems("1370000002", "111211", "8127"));
  set_.Add("UPSIKYU", BillItems("1370000002", "11AAAA", "10118"));
  set_.Add("UPSIKYU", BillItems("1370000002", "11EEEE", "1991"));
  set_.Add("UPSIKYU", BillItems("1370000002", "11ZZZZ", "5"));
  set_.Add("UPSIKYU", BillItems("9999999999", "999999", "16681"));
  const auto& body = TheTable().body;
  ASSERT_EQ(body.size(), 5U);
  EXPECT_EQ(body[0][1].text, "訪問介護 111211");
  EXPECT_EQ(body[0][2].text, "0");
  EXPECT_EQ(body[1][1].text, "訪問介護 小計");
  EXPECT_EQ(body[2][1].text, "訪問介護 小計（区分支給限度の対象外）");
  EXPECT_EQ(body[3][1].text, "訪問介護 小計（30日超）");
  EXPECT_EQ(body[4][0].text, "");
  EXPECT_EQ(body[4][1].text, "合計");
  EXPECT_EQ(body[4][2].text, "");  // the standard's zero
  EXPECT_EQ(body[4][6].text, "16,681");
  EXPECT_EQ(body[4][6].look, Look::kSum);
}

TEST_F(BillForm, EveryRowHasACellInEveryColumn) {
  set_.Add("UPSIKYU", BillItems("1370000002", "111211", "8127"));
  const forms::Table& table = TheTable();
  for (const Cells& row : table.body) EXPECT_EQ(row.size(), table.columns.size());
  int columns = 0;
  for (const forms::Cell& cell : table.head.at(0)) columns += cell.columns;
  EXPECT_EQ(columns, static_cast<int>(table.columns.size()));
}

TEST_F(BillForm, StandsOnTheSheetOfItsSlipAndTakesNamesFromIt) {
  Items slip = SlipItems("20250605", "1000", "1045", "111211");
  slip["service_office_name"] = "Helpers";
  set_.Add("UPPLAN", slip);
  set_.Add("UPSIKYU", BillItems("1370000002", "111211", "8127"));
  EXPECT_EQ(TheTable().body.at(0)[0].text, "Helpers\n1370000002");
  ASSERT_EQ(sheets_.size(), 1U);
  ASSERT_EQ(sheets_[0].forms.size(), 2U);
  EXPECT_EQ(sheets_[0].forms[0].number, "第６表");
}

TEST_F(BillForm, LimitsOfServiceTypesComeFromTheSupplement) {
  set_.Add("UPSIKYU", BillItems("1370000002", "111211", "8127"));
  set_.Add("UPHOSOKU", {{"plan_created_on", "00000000"},
                        {"service_month", "202506"},
                        {"type_limit1_service_type", "11"},
                        {"type_limit1_limit_units", "9000"},
                        {"type_limit1_total_units", "10118"},
                        {"type_limit1_over_units", "1118"},
                        {"total_over_units", "1118"}});
  const auto plain = TablesOf(TheForm(), "plain");
  ASSERT_EQ(plain.size(), 1U);
  EXPECT_EQ(RowText(plain[0]->body.at(0)), "訪問介護|9,000|10,118|1,118");
  EXPECT_EQ(RowText(plain[0]->body.at(1)), "合計|1,118");
}

TEST_F(BillForm, AFileOfV3HasTheSameForm) {
  set_.Add("UPSIKYU", BillItems("1370000002", "111211", "8127"), "20240328090000", true);
  EXPECT_EQ(TheTable().body.at(0)[6].text, "8,127");
}

TEST(PlainForm, ItemsStandWithNamesValuesAndMeanings) {
  FormSet set;
  set.Add("UPKIHON", {{"consulted_on", "20250502"}, {"user_name", "Yamada"}, {"housing_type", "03"}});
  const auto sheets = set.Sheets();
  ASSERT_EQ(sheets.size(), 1U);
  const Form& form = sheets[0].forms.at(0);
  EXPECT_EQ(form.title, "利用者基本情報");
  EXPECT_EQ(FieldOf(form, "相談日"), "令和7年5月2日");
  EXPECT_EQ(FieldOf(form, "居住形態"), "03（一戸建て）");
  EXPECT_EQ(FieldOf(form, "利用者Fax番号"), "(none)");
}

TEST(PlainForm, DependentLayoutsShareTheSheetOfTheirMainOne) {
  const auto sheets = FormSet(SampleSet::Of(Spec::kV4_1, Kind::kBasicInfo).files()).Sheets();
  ASSERT_EQ(sheets.size(), 2U);
  for (const forms::Sheet& sheet : sheets) {
    ASSERT_GE(sheet.forms.size(), 1U);
    EXPECT_EQ(sheet.forms[0].title, "利用者基本情報");
  }
}

TEST(PlainForm, DeletionsMayShareAPage) {
  for (const forms::Sheet& sheet : FormSet(SampleSet::Of(Spec::kV4_1, Kind::kSlipDelete).files()).Sheets()) {
    EXPECT_TRUE(sheet.small);
  }
}

TEST(PlainForm, ItemsBeyondTheLayoutAreShown) {
  FormSet set;
  set.AddFile("DLTPLAN_202506_1370000001_43_1370000002_11_20250328090000.CSV",
              "202407,139906,0000000001,202506,1370000001,extra,more\r\n");
  const auto sheets = set.Sheets();
  const std::string text = set.Written({});
  EXPECT_THAT(text, HasSubstr("extra, more"));
}

TEST(Persons, AreTheSameHoweverManyRecordsAreHeldAtOnce) {
  renkei_generator::Options options;
  options.users = 9;
  options.seed = 3;
  const FormSet set(SampleSet(options).files());
  const auto whole = set.Sheets();
  const auto parts = set.Sheets(Lang::kJa, Values::kFull, 1);
  ASSERT_EQ(whole.size(), 9U);
  ASSERT_EQ(parts.size(), whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    EXPECT_EQ(whole[i].label, parts[i].label);
    ASSERT_EQ(whole[i].forms.size(), parts[i].forms.size());
    EXPECT_EQ(whole[i].forms[0].blocks, parts[i].forms[0].blocks);
  }
}

}  // namespace
}  // namespace renkei::test
