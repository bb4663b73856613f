// Tables 1, 2 and 3 of a care plan.
#include "engine/forms/plan_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/forms/week_grid.h"
#include "tests/engine/forms/form_set.h"

namespace renkei::test {
namespace {

using forms::Cells;
using forms::Form;
using forms::Sheet;
using ::testing::HasSubstr;

Items Need(const std::string& issue, const std::string& goal, const std::string& support, const std::string& text) {
  return {{"plan_created_on", "20250401"},    {"created_on", "20250401"}, {"issue_no", issue},
          {"issue", "need " + issue},         {"goal_no", goal},          {"support_no", support},
          {"long_term_goal", "goal " + goal}, {"service_content", text}};
}

TEST(NeedsForm, IssuesAndGoalsSpanTheLinesBelowThem) {
  FormSet set;
  set.Add("UP2KYO", Need("1", "1", "1", "a"));
  set.Add("UP2KYO", Need("1", "1", "2", "b"));
  set.Add("UP2KYO", Need("1", "2", "1", "c"));
  set.Add("UP2KYO", Need("2", "1", "1", "d"));
  const auto sheets = set.Sheets();
  const auto& body = TablesOf(sheets.at(0).forms.at(0), "needs").at(0)->body;
  ASSERT_EQ(body.size(), 4U);
  EXPECT_EQ(body[0][0].text, "need 1");
  EXPECT_EQ(body[0][0].rows, 3);
  EXPECT_EQ(body[0][1].rows, 2);
  EXPECT_EQ(body[1][0].text, "b");
  EXPECT_EQ(body[2][0].text, "goal 2");
  EXPECT_EQ(body[3][0].text, "need 2");
  EXPECT_EQ(body[3][0].rows, 1);
}

TEST(NeedsForm, LinesAreSortedByTheirNumbersNotAsText) {
  FormSet set;
  set.Add("UP2KYO", Need("10", "1", "1", "late"));
  set.Add("UP2KYO", Need("2", "1", "1", "early"));
  const auto sheets = set.Sheets();
  const auto& body = TablesOf(sheets.at(0).forms.at(0), "needs").at(0)->body;
  EXPECT_THAT(RowText(body.at(0)), HasSubstr("early"));
  EXPECT_THAT(RowText(body.at(1)), HasSubstr("late"));
}

TEST(NeedsForm, ATextThatStandsOnceCountsForTheWholeIssueAndNoTextIsLost) {
  FormSet set;
  Items follow = Need("1", "1", "2", "b");
  follow["issue"] = "";
  Items differs = Need("1", "1", "3", "c");
  differs["issue"] = "another";
  set.Add("UP2KYO", Need("1", "1", "1", "a"));
  set.Add("UP2KYO", follow);
  set.Add("UP2KYO", differs);
  const auto sheets = set.Sheets();
  const auto& body = TablesOf(sheets.at(0).forms.at(0), "needs").at(0)->body;
  EXPECT_EQ(body.at(0)[0].text, "need 1\nanother");
  EXPECT_EQ(body.at(0)[0].rows, 3);
}

TEST(NeedsForm, LinesWithoutNumbersAreNotMerged) {
  FormSet set;
  set.Add("UP2KYO", Need("", "", "", "b"));
  set.Add("UP2KYO", Need("", "", "", "a"));
  const auto sheets = set.Sheets();
  const auto& body = TablesOf(sheets.at(0).forms.at(0), "needs").at(0)->body;
  EXPECT_EQ(body.at(0)[0].rows, 1);
  EXPECT_THAT(RowText(body.at(0)), HasSubstr("b"));
}

TEST(PlanForm, CodesAreWrittenAsWhatTheyMean) {
  FormSet set;
  set.Add("UP1KYO", {{"plan_created_on", "20190501"},
                     {"plan_category", "52"},
                     {"care_level", "06"},
                     {"housekeeping_reason", "3"},
                     {"housekeeping_reason_other", "no help"},
                     {"certified_from", "20250401"},
                     {"certified_to", "20260331"}});
  const auto sheets = set.Sheets();
  const Form& form = sheets.at(0).forms.at(0);
  EXPECT_EQ(form.number, "第１表");
  EXPECT_EQ(FieldOf(form, "初回・紹介・継続"), "初回＆継続");
  EXPECT_EQ(FieldOf(form, "要介護状態区分"), "事業対象者");
  EXPECT_EQ(FieldOf(form, "居宅サービス計画作成（変更）日"), "令和元年5月1日");
  EXPECT_EQ(FieldOf(form, "認定の有効期間"), "令和7年4月1日 ～ 令和8年3月31日");
  EXPECT_EQ(FieldOf(form, "生活援助中心型の算定理由"), "その他（no help）");
}

TEST(PlanForm, TablesOfOnePlanFollowEachOther) {
  FormSet set;
  set.Add("UP3KYO", {{"plan_created_on", "20250401"}, {"non_weekly_service", "bed"}});
  set.Add("UP2KYO", Need("1", "1", "1", "a"));
  set.Add("UP1KYO", {{"plan_created_on", "20250401"}});
  std::string numbers;
  for (const Sheet& sheet : set.Sheets()) numbers += sheet.forms.at(0).number;
  EXPECT_EQ(numbers, "第１表第２表第３表");
}

// The cell of the week that begins in this row, by the columns that are not covered from above.
std::string TextsOfRow(const Form& form, std::size_t row) {
  return RowText(TablesOf(form, "week").at(0)->body.at(row));
}

TEST(WeekForm, ServicesStandAtTheirDayAndHour) {
  FormSet set;
  const auto week = [](const std::string& day, const std::string& from, const std::string& to) {
    return Items{{"plan_created_on", "20250401"},
                 {"weekly_service", "visit"},
                 {"weekday", day},
                 {"start_time", from},
                 {"end_time", to}};
  };
  set.Add("UP3KYO", week("1", "0930", "1130"));
  set.Add("UP3KYO", week("7", "0330", "0400"));
  set.Add("UP3KYO", {{"plan_created_on", "20250401"},
                     {"daily_activity", "lunch"},
                     {"activity_start_time", "1200"},
                     {"activity_end_time", "1200"}});
  set.Add("UP3KYO", {{"plan_created_on", "20250401"}, {"non_weekly_service", "bed"}});
  set.Add("UP3KYO", week("9", "1000", "1100"));
  const auto sheets = set.Sheets();
  const Form& form = sheets.at(0).forms.at(0);
  const auto& body = TablesOf(form, "week").at(0)->body;
  ASSERT_EQ(body.size(), 24U);
  EXPECT_EQ(TextsOfRow(form, 5), "9:00|09:30-11:30 visit|||||||");
  EXPECT_EQ(body[5][1].rows, 3);
  EXPECT_EQ(TextsOfRow(form, 6), "10:00|||||||");  // Monday is covered
  EXPECT_EQ(TextsOfRow(form, 8), "午後|12:00||||||||12:00 lunch");
  EXPECT_EQ(TextsOfRow(form, 23), "3:00|||||||03:30-04:00 visit|");
  EXPECT_EQ(FieldOf(form, "週単位以外のサービス"), "bed");
  EXPECT_THAT(FieldOf(form, "曜日や時間の定まらないもの"), HasSubstr("10:00-11:00 visit"));
}

TEST(WeekGrid, EntriesThatShareAnHourShareACell) {
  const auto cells = forms::LayDay({{600, 660, "b", {}}, {570, 630, "a", {}}, {660, 720, "c", {}}});
  ASSERT_EQ(cells.size(), 2U);
  EXPECT_EQ(cells[0].text, "a\nb");
  EXPECT_EQ(cells[0].first_hour, 5U);
  EXPECT_EQ(cells[0].hours, 2U);
  EXPECT_EQ(cells[1].first_hour, 7U);
}

TEST(WeekGrid, WhatGoesPastTheEndOfTheDayStopsThere) {
  const auto cells = forms::LayDay({{22 * 60, 6 * 60, "night", {}}});
  ASSERT_EQ(cells.size(), 1U);
  EXPECT_EQ(cells[0].first_hour, 18U);
  EXPECT_EQ(cells[0].hours, 6U);
}

TEST(WeekGrid, CellsOfADayNeverOverlap) {
  for (int begin = 0; begin <= 1440; begin += 35) {
    for (int length = 0; length < 1440; length += 95) {
      std::vector<forms::WeekEntry> entries = {{begin, (begin + length) % 1440, "x", {}}, {600, 660, "y", {}}};
      std::size_t next = 0;
      for (const forms::WeekCell& cell : forms::LayDay(entries)) {
        EXPECT_GE(cell.first_hour, next);
        EXPECT_GE(cell.hours, 1U);
        next = cell.first_hour + cell.hours;
      }
      EXPECT_LE(next, forms::kHours) << begin << " " << length;
    }
  }
}

}  // namespace
}  // namespace renkei::test
