// What is wrong with a set: files, names, versions, encodings, joins, sums, parties, limits.
#include <gtest/gtest.h>

#include <functional>
#include <regex>
#include <string>
#include <vector>

#include "tests/engine/check/sample_set.h"

namespace renkei::test {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using Rules = std::vector<std::string>;

std::string Replace(const std::string& text, const std::string& pattern, const std::string& with) {
  return std::regex_replace(text, std::regex(pattern), with, std::regex_constants::format_first_only);
}

struct MissingCase {
  Spec spec;
  Kind kind;
  std::string prefix;
  std::string rule;
};
class MissingFile : public testing::TestWithParam<MissingCase> {};

TEST_P(MissingFile, IsNamed) {
  SampleSet set = SampleSet::Of(GetParam().spec, GetParam().kind);
  set.Remove(GetParam().prefix);
  const Report report = set.Check();
  EXPECT_TRUE(Fired(report, GetParam().rule)) << Describe(report);
  EXPECT_EQ(report.units.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(
    EveryMember, MissingFile,
    testing::Values(MissingCase{Spec::kV3, Kind::kPlanSet, "UP1KYO", "unit-main-missing"},
                    MissingCase{Spec::kV3, Kind::kPlanSet, "UP2KYO", "unit-file-missing"},
                    MissingCase{Spec::kV3, Kind::kPlanSet, "UPHOSOKU", "unit-supplement-missing"},
                    MissingCase{Spec::kV3, Kind::kServiceSlip, "UPPLAN", "unit-main-missing"},
                    MissingCase{Spec::kV3, Kind::kServiceSlip, "UPSIKYU", "unit-file-missing"},
                    MissingCase{Spec::kV3, Kind::kServiceSlip, "UPHOSOKU", "unit-supplement-missing"},
                    MissingCase{Spec::kV4_1, Kind::kPlanSet, "UP1KYO", "unit-main-missing"},
                    MissingCase{Spec::kV4_1, Kind::kPlanSet, "UP2KYO", "unit-file-missing"},
                    MissingCase{Spec::kV4_1, Kind::kPlanSet, "UP3KYO", "unit-file-missing"},
                    MissingCase{Spec::kV4_1, Kind::kPlanSet, "UPHOSOKU", "unit-supplement-missing"},
                    MissingCase{Spec::kV4_1, Kind::kServiceSlip, "UPSIKYU", "unit-file-missing"},
                    MissingCase{Spec::kV4_1, Kind::kServiceSlip, "UPHOSOKU", "unit-supplement-missing"},
                    MissingCase{Spec::kV4_1, Kind::kPreventionPlan, "UPYOBO_SUB", "unit-file-expected"},
                    MissingCase{Spec::kV4_1, Kind::kBasicInfo, "UPKIHON_SUB1", "unit-file-expected"},
                    MissingCase{Spec::kV4_1, Kind::kBasicInfo, "UPKIHON_SUB2", "unit-file-expected"},
                    MissingCase{Spec::kV4_1, Kind::kBasicInfo, "UPKIHON_IMAGE", "image-missing"}),
    [](const auto& the) { return "Case" + std::to_string(the.index) + "Without" + the.param.prefix; });

struct VersionCase {
  std::string value;
  std::string rule;
};
class WrongVersion : public testing::TestWithParam<VersionCase> {};

TEST_P(WrongVersion, HasItsOwnReason) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  set.ChangeBytes("UPJSK", [](const std::string& bytes) {
    return std::regex_replace(bytes, std::regex("(^|\n)202407,"), "$01" + GetParam().value + ",");
  });
  EXPECT_EQ(RulesOf(set.Check()), Rules{GetParam().rule});
}

INSTANTIATE_TEST_SUITE_P(KnownMistakes, WrongVersion,
                         testing::Values(VersionCase{"202410", "version-issue-month"},
                                         VersionCase{"202504", "version-withdrawn"},
                                         VersionCase{"202404", "version-sample"},
                                         VersionCase{"201910", "version-older"}, VersionCase{"202003", "version-older"},
                                         VersionCase{"", "version-missing"}, VersionCase{"209901", "version-unknown"},
                                         VersionCase{"V4.1", "version-unknown"}),
                         [](const auto& the) { return "Value" + std::to_string(the.index); });

struct ByteCase {
  std::string name;
  std::function<std::string(std::string)> change;
  std::string rule;
};
class WholeFile : public testing::TestWithParam<ByteCase> {};

TEST_P(WholeFile, IsNamedForWhatItIs) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.ChangeBytes("UPPLAN", GetParam().change);
  const Report report = set.Check();
  EXPECT_TRUE(Fired(report, GetParam().rule, "UPPLAN")) << Describe(report);
  EXPECT_NE(report.verdict, Verdict::kUnclear);
}

std::string EveryLineEnd(const std::string& bytes, const std::string& end) {
  return std::regex_replace(bytes, std::regex("\r\n"), end);
}

INSTANTIATE_TEST_SUITE_P(
    Damages, WholeFile,
    testing::Values(
        ByteCase{"Empty", [](const std::string&) { return std::string(); }, "file-empty"},
        ByteCase{"BlankLinesOnly", [](const std::string&) { return std::string("\r\n\r\n"); }, "file-no-records"},
        ByteCase{"HeaderRow", [](const std::string& b) { return "version,insurer,insured,created\r\n" + b; },
                 "file-header-row"},
        ByteCase{"Nul",
                 [](std::string b) {
                   b[b.find('"') + 1] = '\0';
                   return b;
                 },
                 "file-nul"},
        ByteCase{"Utf8Bom", [](const std::string& b) { return "\xEF\xBB\xBF" + b; }, "encoding-utf8-bom"},
        ByteCase{"LineFeeds", [](const std::string& b) { return EveryLineEnd(b, "\n"); }, "csv-line-end"},
        ByteCase{"CarriageReturns", [](const std::string& b) { return EveryLineEnd(b, "\r"); }, "csv-line-end"},
        ByteCase{"EofMark", [](const std::string& b) { return b + "\x1A"; }, "csv-eof-mark"},
        ByteCase{"BlankLastLine", [](const std::string& b) { return b + "\r\n\r\n"; }, "csv-blank-line"},
        ByteCase{"BlankLineBetween", [](const std::string& b) { return Replace(b, "\r\n", "\r\n\r\n"); },
                 "csv-field-count"},
        ByteCase{"Tabs", [](const std::string& b) { return std::regex_replace(b, std::regex(","), "\t"); },
                 "csv-delimiter"},
        ByteCase{"TrailingComma", [](const std::string& b) { return EveryLineEnd(b, ",\r\n"); }, "csv-field-count"},
        ByteCase{"CutShort", [](const std::string& b) { return b.substr(0, b.size() - 60); }, "csv-field-count"},
        ByteCase{"QuotesStripped", [](const std::string& b) { return std::regex_replace(b, std::regex("\""), ""); },
                 "excel-quotes-stripped"},
        ByteCase{"MixedVersions", [](const std::string& b) { return Replace(b, "\r\n202407", "\r\n202208"); },
                 "file-version-mixed"}),
    [](const auto& the) { return the.param.name; });

TEST(Stamps, ThatDifferAreReportedAtTheOddFile) {
  for (const std::string prefix : {"UPPLAN", "UPSIKYU", "UPHOSOKU"}) {
    SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
    set.Rename(prefix,
               [](const std::string& name) { return Replace(name, "_(20[0-9]{12})\\.CSV", "_20250301010101.CSV"); });
    const Report report = set.Check();
    EXPECT_TRUE(Fired(report, "unit-stamp-differs", prefix)) << Describe(report);
    EXPECT_EQ(report.units.size(), 1U);
  }
}

TEST(Parties, ThatDifferAreReportedAtTheOddFile) {
  for (const std::string prefix : {"UPPLAN", "UPSIKYU", "UPHOSOKU"}) {
    SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
    set.Rename(prefix, [](const std::string& name) {
      return Replace(name, "_([0-9A-Z]{2})_([0-9A-Z]{10})_", "_$1_1399999999_");
    });
    const Report report = set.Check();
    EXPECT_TRUE(Fired(report, "unit-parties-differ", prefix)) << Describe(report);
  }
}

TEST(Supplement, OfTheWrongKindIsReported) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.Rename("UPHOSOKU", [](const std::string& name) { return Replace(name, "_[0-9]{6}_", "_000000_"); });
  EXPECT_EQ(RulesOf(set.Check()), Rules{"unit-supplement-kind"});
}

TEST(Supplement, OfAPlanSetWithAMonthInItsNameIsReportedOnce) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kPlanSet);
  set.Rename("UPHOSOKU", [](const std::string& name) { return Replace(name, "_000000_", "_202504_"); });
  EXPECT_EQ(RulesOf(set.Check()), Rules{"unit-supplement-kind"});
}

TEST(Supplement, WithOneRecordOfTheOtherKindNamesThatRecord) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.SetItem("UPHOSOKU", 2, 4, "20250401");
  set.SetItem("UPHOSOKU", 2, 63, "000000");
  const Report report = set.Check();
  EXPECT_TRUE(Fired(report, "record-month-differs", "UPHOSOKU", 2, 63)) << Describe(report);
  EXPECT_FALSE(Fired(report, "record-month-differs", "UPHOSOKU", 1));
}

TEST(Months, InANameThatIsNotItsSetsHideNoRecordOfAThirdMonth) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.Rename("UPSIKYU", [](const std::string& name) { return Replace(name, "_20[0-9]{4}_", "_202604_"); });
  EXPECT_EQ(RulesOf(set.Check()), Rules{"unit-month-differs"});
  set.SetItem("UPSIKYU", 2, 5, "202605");
  const Report report = set.Check();
  EXPECT_TRUE(Fired(report, "unit-month-differs", "UPSIKYU"));
  EXPECT_TRUE(Fired(report, "record-month-differs", "UPSIKYU", 2, 5)) << Describe(report);
}

TEST(Deletion, ThatHoldsResultsIsStopped) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  set.Rename("UPJSK", [](const std::string& name) { return "DLTJSK" + name.substr(5); });
  EXPECT_EQ(RulesOf(set.Check()), Rules{"name-deletion-holds-data"});
}

TEST(Joins, FailBothWays) {
  SampleSet orphan = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  orphan.SetItem("UPHOSOKU", 1, 3, "H999999999");
  const Report report = orphan.Check();
  EXPECT_TRUE(Fired(report, "join-main-missing", "UPHOSOKU", 1, 3)) << Describe(report);
  EXPECT_TRUE(Fired(report, "join-dependent-missing", "UPPLAN", 0, 3)) << Describe(report);
}

TEST(Joins, NameTheDateWhereThePersonIsKnown) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kPlanSet);
  set.SetItem("UP2KYO", 1, 5, "20200101");
  EXPECT_TRUE(Fired(set.Check(), "join-main-missing", "UP2KYO", 1, 5));
}

TEST(Records, OfAnotherMonthAreReported) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  set.SetItem("UPJSK", 2, 10, "20200101");
  EXPECT_TRUE(Fired(set.Check(), "record-service-date-month", "UPJSK", 2, 10));
  set.SetItem("UPJSK", 2, 5, "202001");
  EXPECT_TRUE(Fired(set.Check(), "record-month-differs", "UPJSK", 2, 5));
}

TEST(Records, WithHalfATimeAreReported) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.SetItem("UPPLAN", 1, 12, "0900");
  set.SetItem("UPPLAN", 1, 13, "9999");
  EXPECT_TRUE(Fired(set.Check(), "record-time-half", "UPPLAN", 1, 13));
  set.SetItem("UPPLAN", 1, 13, "0800");
  EXPECT_TRUE(Fired(set.Check(), "record-time-order", "UPPLAN", 1, 13));
}

TEST(Records, OfServicesOutsideTheScopeAreReported) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.SetItem("UPPLAN", 1, 15, "331111");
  EXPECT_TRUE(Fired(set.Check(), "record-service-type-out-of-scope", "UPPLAN", 1, 15));
}

TEST(Records, OfEquipmentWithoutACodeAreReported) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.SetItem("UPPLAN", 1, 15, "171003");
  set.SetItem("UPPLAN", 1, 16, "");
  set.SetItem("UPPLAN", 1, 17, "");
  EXPECT_TRUE(Fired(set.Check(), "record-equipment-code-missing", "UPPLAN", 1));
}

TEST(Records, ThatStandTwiceAreReportedAnywhereInTheFile) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  set.ChangeBytes("UPJSK", [](const std::string& b) { return b + b.substr(0, b.find('\n') + 1); });
  EXPECT_TRUE(Fired(set.Check(), "record-duplicate-row", "UPJSK", set.RecordCount("UPJSK")));
}

TEST(Actuals, OfAnotherOfficeAreReported) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  set.SetItem("UPJSK", 1, 20, "1399999999");
  EXPECT_TRUE(Fired(set.Check(), "record-office-not-sender", "UPJSK", 1, 20));
}

// The row of table 7 with this code, from 1.
std::size_t RowWithCode(SampleSet& set, const std::string& tail) {
  for (std::size_t r = 1; r <= set.RecordCount("UPSIKYU"); ++r) {
    const std::string code = set.Item("UPSIKYU", r, 9);
    if (code.size() == 6 && code.substr(6 - tail.size()) == tail) return r;
  }
  return 0;
}

TEST(Table7, TotalsAreJudged) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  const std::size_t total = RowWithCode(set, "999999");
  ASSERT_GT(total, 0U);
  SampleSet office = set;
  office.SetItem("UPSIKYU", total, 7, "1370000001");
  EXPECT_TRUE(Fired(office.Check(), "table7-total-office", "UPSIKYU", total, 7));
  SampleSet units = set;
  units.SetItem("UPSIKYU", total, 13, "5");
  EXPECT_TRUE(Fired(units.Check(), "table7-summary-units", "UPSIKYU", total, 13));
  SampleSet sum = set;
  sum.SetItem("UPSIKYU", total, 22, "7");
  EXPECT_TRUE(Fired(sum.Check(), "table7-total-sum", "UPSIKYU", total, 22)) << Describe(sum.Check());
  SampleSet none = set;
  none.SetItem("UPSIKYU", total, 9, "111111");
  EXPECT_TRUE(Fired(none.Check(), "table7-total-missing", "UPSIKYU"));
}

TEST(Table7, SubtotalsAreJudged) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  const std::size_t subtotal = RowWithCode(set, "AAAA");
  ASSERT_GT(subtotal, 0U);
  SampleSet sum = set;
  sum.SetItem("UPSIKYU", subtotal, 22, "7");
  EXPECT_TRUE(Fired(sum.Check(), "table7-subtotal-sum", "UPSIKYU", subtotal, 22)) << Describe(sum.Check());
}

TEST(Excel, LostZerosAreOneFindingAColumn) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kActuals);
  for (std::size_t r = 1; r <= set.RecordCount("UPJSK"); ++r) set.SetItem("UPJSK", r, 2, "31001");
  const Report report = set.Check();
  EXPECT_TRUE(Fired(report, "excel-leading-zeros", "UPJSK", 1, 2)) << Describe(report);
  EXPECT_FALSE(Fired(report, "field-length"));
}

TEST(Names, OfOneVersionWithContentOfAnotherAreReported) {
  SampleSet set = SampleSet::Of(Spec::kV3, Kind::kActuals);
  set.ChangeBytes(
      "UPJSK", [](const std::string& b) { return std::regex_replace(b, std::regex("(^|\n)202208,"), "$01202407,"); });
  EXPECT_TRUE(Fired(set.Check(), "name-spec-mismatch", "UPJSK")) << Describe(set.Check());
}

TEST(Names, OfRenamedFilesStillCountInTheirUnit) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.Rename("UPSIKYU", [](const std::string&) { return std::string("A office slip.csv"); });
  const Report report = set.Check();
  EXPECT_EQ(RulesOf(report), Rules{"name-not-standard"}) << Describe(report);
  EXPECT_EQ(report.units.size(), 1U);
}

struct GuessCase {
  std::string name;
  Kind kind;
  std::string layout;
};

class FreeName : public testing::TestWithParam<GuessCase> {};

// Plans and actuals have one table; that actuals have one service office alone tells them apart.
bool HasOneOffice(SampleSet& set, const std::string& layout) {
  for (std::size_t record = 2; record <= set.RecordCount(layout); ++record) {
    if (set.Item(layout, record, 20) != set.Item(layout, 1, 20)) return false;
  }
  return true;
}

TEST_P(FreeName, LeavesTheLayoutToTheContent) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    SampleSet set = SampleSet::Of(Spec::kV4_1, GetParam().kind, seed);
    if (GetParam().layout == "UPPLAN" && HasOneOffice(set, "UPPLAN")) continue;
    if (GetParam().layout == "UPJSK" && set.RecordCount("UPJSK") < 2) continue;
    set.Rename(GetParam().layout + "_", [](const std::string&) { return std::string("April.csv"); });
    const Report report = set.Check(Scope::kSet);
    const auto file = std::find_if(report.files.begin(), report.files.end(),
                                   [](const FileReport& row) { return row.name == "April.csv"; });
    ASSERT_NE(file, report.files.end());
    EXPECT_EQ(file->layout, GetParam().layout) << "seed " << seed << "\n" << Describe(report);
  }
}

INSTANTIATE_TEST_SUITE_P(Layouts, FreeName,
                         testing::Values(GuessCase{"Plan", Kind::kServiceSlip, "UPPLAN"},
                                         GuessCase{"Actuals", Kind::kActuals, "UPJSK"},
                                         GuessCase{"PlanDeletion", Kind::kSlipDelete, "DLTPLAN"},
                                         GuessCase{"TableDeletion", Kind::kPlanDelete, "DLT1KYO"},
                                         GuessCase{"Table7", Kind::kServiceSlip, "UPSIKYU"}),
                         [](const auto& the) { return the.param.name; });

TEST(Sends, AreLimited) {
  SampleSet many = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  for (int i = 0; i < 5; ++i) many.Add("note" + std::to_string(i) + ".txt", "hello");
  EXPECT_EQ(RulesOf(many.Check()), Rules{"send-too-many-files"});
  EXPECT_EQ(RulesOf(many.Check(Scope::kSet)), Rules{});
  SampleSet large = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  large.Add("note.txt", std::string(10'485'760, 'a'));
  EXPECT_EQ(RulesOf(large.Check()), Rules{"send-too-large"});
  SampleSet near = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  near.Add("note.txt", std::string(10'000'000, 'a'));
  EXPECT_EQ(RulesOf(near.Check()), Rules{"send-near-limit"});
}

TEST(Sends, TakeAttachmentsByExtensionAndContent) {
  const std::vector<std::pair<std::string, std::string>> kBad = {
      {"memo.docx", "PK\x03\x04"}, {"photo.heic", "ftyp"}, {"set.zip", "PK\x03\x04"}, {"noextension", "x"}};
  for (const auto& [name, bytes] : kBad) {
    SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
    set.Add(name, bytes);
    EXPECT_EQ(RulesOf(set.Check()), Rules{"send-attachment-type"}) << name;
  }
  SampleSet disguised = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  disguised.Add("photo.jpg", std::string("\0\0\0\x18"
                                         "ftypheic",
                                         12));
  EXPECT_EQ(RulesOf(disguised.Check()), Rules{"send-attachment-content"});
}

TEST(Scopes, JudgeFilesAlone) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.Remove("UPSIKYU");
  EXPECT_EQ(RulesOf(set.Check(Scope::kFile)), Rules{});
  EXPECT_EQ(RulesOf(set.Check(Scope::kSet)), Rules{"unit-file-missing"});
}

}  // namespace
}  // namespace renkei::test
