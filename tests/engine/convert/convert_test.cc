// What a conversion takes, asks for, loses, refuses and says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "engine/rules/engine_rules.h"
#include "tests/engine/convert/converted_set.h"

namespace renkei::test {
namespace {

using renkei_generator::Kind;
using renkei_generator::Spec;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

std::vector<std::string> Rules(const Outcome& outcome) { return RulesOf(outcome.result.report, true); }

std::string RealName(const Files& files, std::string_view prefix) {
  for (const auto& [name, bytes] : files) {
    if (name.starts_with(prefix)) return name;
  }
  return {};
}

// A V3 slip without rows of rented equipment, which V4.1 wants codes for.
SampleSet SlipWithoutEquipment(std::uint64_t first_seed = 1) {
  for (std::uint64_t seed = first_seed;; ++seed) {
    SampleSet set = SampleSet::Of(Spec::kV3, Kind::kServiceSlip, seed);
    const Outcome outcome = ConvertFiles(IntakeOf(FilesOf(set)), To(kV41));
    if (!outcome.files.empty()) return set;
  }
}

TEST(Convert, ASlipBecomesACleanSlipOfV41) {
  SampleSet set = SlipWithoutEquipment();
  const Outcome outcome = ConvertFiles(IntakeOf(FilesOf(set)), To(kV41));
  EXPECT_EQ(outcome.result.report.verdict, Verdict::kValid);
  EXPECT_THAT(Rules(outcome), ElementsAre("convert-type-derived"));
  ASSERT_EQ(outcome.files.size(), 3U);
  const std::string name = RealName(outcome.files, "UPPLAN_");
  EXPECT_TRUE(std::filesystem::path(name).extension() == ".CSV");
  EXPECT_THAT(name, testing::MatchesRegex("UPPLAN_[0-9]+_[0-9A-Z]+_43_[0-9A-Z]+_[0-9A-Z][0-9A-Z]_[0-9]+\\.CSV"));
  const auto records = Records(outcome.files.at(name));
  EXPECT_EQ(records.at(0).at(0), "202407");
  EXPECT_EQ(records.at(0).size(), 25U);
  EXPECT_EQ(records.at(0).at(15), "");  // the three items that V4.1 added
}

TEST(Convert, WhatIsToldGoesBeforeTheData) {
  SampleSet set = SlipWithoutEquipment();
  const std::string name = RealName(FilesOf(set), "UPPLAN_");
  ConvertOptions options = To(kV41, true);
  options.service_types[name.substr(25, 10)] = "78";
  const Outcome outcome = ConvertFiles(IntakeOf(FilesOf(set)), options);
  EXPECT_EQ(RealName(outcome.files, "UPPLAN_").substr(39, 2), "78");
}

TEST(Convert, APlanSetAsksForTheReceiversTypeAndForTable3) {
  SampleSet set = SampleSet::Of(Spec::kV3, Kind::kPlanSet);
  const Outcome unknown = ConvertFiles(IntakeOf(FilesOf(set)), To(kV41));
  EXPECT_THAT(unknown.files, IsEmpty());
  EXPECT_THAT(Rules(unknown), Contains("convert-type-unknown"));

  ConvertOptions told = To(kV41);
  const std::string name = RealName(FilesOf(set), "UP1KYO_");
  told.service_types[name.substr(18, 10)] = "11";
  const Outcome without_table3 = ConvertFiles(IntakeOf(FilesOf(set)), told);
  EXPECT_THAT(without_table3.files, IsEmpty());
  EXPECT_THAT(Rules(without_table3), Contains("convert-outcome-invalid"));
  EXPECT_EQ(without_table3.result.report.verdict, Verdict::kInvalid);
}

TEST(Convert, Table3ThatIsHandedOverJoinsItsSet) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kPlanSet);
  const Files files = FilesOf(set);
  const std::string table3 = RealName(files, "UP3KYO_");
  const Outcome down = ConvertFiles(IntakeOf(files), To(kV3));
  EXPECT_THAT(Rules(down), IsSupersetOf({"convert-file-lost", "convert-types-lost"}));
  ASSERT_EQ(down.files.size(), files.size() - 1);

  ConvertOptions back = To(kV41);
  back.service_types = {{table3.substr(7, 10), table3.substr(18, 2)}, {table3.substr(21, 10), table3.substr(32, 2)}};
  back.extra = {MemoryFile(table3, files.at(table3))};
  const Outcome up = ConvertFiles(IntakeOf(down.files), back);
  EXPECT_EQ(up.files, files) << Describe(up.result.report);
  EXPECT_THAT(up.result.unused, IsEmpty());
  EXPECT_EQ(up.result.report.verdict, Verdict::kValid);

  back.extra = {MemoryFile("UP3KYO_9999999999_43_9999999998_11_20250101000000.CSV", files.at(table3))};
  const Outcome stranger = ConvertFiles(IntakeOf(down.files), back);
  EXPECT_THAT(stranger.result.unused, ElementsAre("UP3KYO_9999999999_43_9999999998_11_20250101000000.CSV"));
  EXPECT_THAT(stranger.files, IsEmpty());
}

TEST(Convert, ASetWithErrorsIsRefusedWithThem) {
  SampleSet set = SlipWithoutEquipment();
  set.SetItem("UPPLAN_", 1, 10, "20250230");
  const Outcome refused = ConvertFiles(IntakeOf(FilesOf(set)), To(kV41));
  EXPECT_THAT(refused.files, IsEmpty());
  EXPECT_THAT(Rules(refused), IsSupersetOf({"convert-refused", "field-date-impossible"}));
  EXPECT_TRUE(Fired(refused.result.report, "field-date-impossible", "UPPLAN_", 1, 10));

  const Outcome forced = ConvertFiles(IntakeOf(FilesOf(set)), To(kV41, true));
  EXPECT_EQ(forced.files.size(), 3U);
  EXPECT_TRUE(Fired(forced.result.report, "field-date-impossible", "UPPLAN_", 1, 10));
}

TEST(Convert, ABrokenRecordIsLeftOutAndSaidSo) {
  SampleSet set = SlipWithoutEquipment();
  set.SetItem("UPPLAN_", 2, 10, "1,2");
  const Outcome forced = ConvertFiles(IntakeOf(FilesOf(set)), To(kV41, true));
  EXPECT_TRUE(Fired(forced.result.report, "convert-record-skipped", "UPPLAN_", 2));
  EXPECT_EQ(Records(forced.files.at(RealName(forced.files, "UPPLAN_"))).size(), set.RecordCount("UPPLAN_") - 1);
}

TEST(Convert, AnItemThatTheTargetLacksIsListedWithItsPlace) {
  for (std::uint64_t seed = 1;; ++seed) {
    SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip, seed);
    const Outcome outcome = ConvertFiles(IntakeOf(FilesOf(set)), To(kV3, true));
    const Report& report = outcome.result.report;
    if (!Fired(report, "convert-item-lost")) continue;
    for (const Finding& finding : report.findings) {
      if (report.rules[static_cast<std::size_t>(finding.rule)].id != "convert-item-lost") continue;
      const FieldInfo& field = report.fields[static_cast<std::size_t>(finding.field)];
      const std::string prefix = field.layout + "_";
      EXPECT_EQ(set.Item(prefix, finding.record, static_cast<std::size_t>(field.item)).find(finding.value) ==
                    std::string::npos,
                field.id == "equipment_name");  // a text stands in another encoding there
      EXPECT_EQ(finding.severity, Severity::kWarning);
      EXPECT_GT(finding.length_bytes, 0U);
    }
    return;
  }
}

TEST(Convert, SetsOfTheTargetAndOtherFilesAreCopied) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip);
  set.Add("memo.pdf", "%PDF-1.4\n");
  const Outcome outcome = ConvertFiles(IntakeOf(FilesOf(set)), To(kV41));
  EXPECT_EQ(outcome.files, FilesOf(set));
  EXPECT_THAT(Rules(outcome), ElementsAre("convert-already-target"));
}

TEST(Convert, ASetThatTheTargetDoesNotHaveIsNamed) {
  SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kBasicInfo);
  const Outcome outcome = ConvertFiles(IntakeOf(FilesOf(set)), To(kV3));
  EXPECT_THAT(outcome.files, IsEmpty());
  EXPECT_THAT(Rules(outcome), IsSupersetOf({"convert-unit-lost", "convert-file-lost"}));
}

TEST(Convert, UnitsOfTheSameNamesGetFoldersOfTheirOwn) {
  SampleSet set = SlipWithoutEquipment();
  Intake intake = IntakeOf(FilesOf(set), "a");
  for (const InputFile& file : IntakeOf(FilesOf(set), "b").files) intake.files.push_back(file);
  const Outcome outcome = ConvertFiles(intake, To(kV41));
  ASSERT_EQ(outcome.files.size(), 6U) << Describe(outcome.result.report);
  for (const auto& [name, bytes] : outcome.files)
    EXPECT_TRUE(name.starts_with("u1/") || name.starts_with("u2/")) << name;
}

TEST(Convert, OneUnitThatIsRefusedDoesNotKeepTheOthers) {
  SampleSet good = SlipWithoutEquipment();
  SampleSet bad = SampleSet::Of(Spec::kV3, Kind::kPlanSet, 77);
  Files files = FilesOf(good);
  files.merge(FilesOf(bad));
  const Outcome outcome = ConvertFiles(IntakeOf(files), To(kV41));
  EXPECT_EQ(outcome.files.size(), 3U);
  EXPECT_EQ(outcome.result.report.verdict, Verdict::kInvalid);
}

// Findings are capped, what is put in place is not decided by them.
TEST(Convert, AUnitWhoseErrorsAreNotShownIsNotWrittenEither) {
  Intake intake;
  std::size_t sets = 0;
  for (std::uint64_t seed = 1; sets < 3; ++seed) {
    SampleSet set = SampleSet::Of(Spec::kV3, Kind::kServiceSlip, seed);
    if (!ConvertFiles(IntakeOf(FilesOf(set)), To(kV41)).files.empty()) continue;  // has no equipment
    for (const InputFile& file : IntakeOf(FilesOf(set), "in" + std::to_string(++sets)).files)
      intake.files.push_back(file);
  }
  ConvertOptions options = To(kV41);
  options.check.max_findings = 1;
  options.check.max_findings_per_rule = 1;
  const Outcome outcome = ConvertFiles(intake, options);
  EXPECT_THAT(outcome.files, IsEmpty());
  for (const UnitReport& unit : outcome.result.report.units) EXPECT_EQ(unit.verdict, Verdict::kInvalid);
}

TEST(Convert, NothingThatExistsIsWrittenOver) {
  SampleSet set = SlipWithoutEquipment();
  const auto place = std::filesystem::temp_directory_path() / "renkei-convert-taken";
  std::filesystem::create_directories(place);
  std::ofstream(place / "mine") << "mine";
  const ConvertResult result = Convert(IntakeOf(FilesOf(set)), Specs(), To(kV41), place.string());
  EXPECT_EQ(result.trouble.code, "output-exists");
  EXPECT_THAT(result.files, IsEmpty());
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(place), {}), 1);
  std::filesystem::remove_all(place);
}

TEST(Convert, AnOfficeOfSeveralTypesIsAskedAbout) {
  std::set<std::string> seen;
  for (std::uint64_t seed = 1; seed < 200 && seen.count("convert-type-several") == 0; ++seed) {
    SampleSet set = SampleSet::Of(Spec::kV3, Kind::kActuals, seed);
    const std::string code = set.Item("UPJSK_", 1, 15);
    set.SetItem("UPJSK_", 1, 15, (code.starts_with("11") ? "15" : "11") + code.substr(2));
    for (const std::string& rule : Rules(ConvertFiles(IntakeOf(FilesOf(set)), To(kV41, true)))) seen.insert(rule);
  }
  EXPECT_EQ(seen.count("convert-type-several"), 1U);
}

TEST(Convert, ARenamedFileIsNotConverted) {
  SampleSet set = SlipWithoutEquipment();
  set.Rename("UPSIKYU_", [](std::string name) { return name.insert(name.size() - 4, " (1)"); });
  const Outcome outcome = ConvertFiles(IntakeOf(FilesOf(set)), To(kV41, true));
  EXPECT_THAT(Rules(outcome), Contains("convert-name-unreadable"));
  EXPECT_THAT(outcome.files, IsEmpty());
}

TEST(Convert, WithoutAMapNothingIsConverted) {
  static const renkei_spec_t kLonely = [] {
    renkei_spec_t spec = *Specs().FindByCoordinate(kV41)->spec;
    spec.map_count = 0;
    return spec;
  }();
  const SpecRegistry registry = SpecRegistry::FromTables({Specs().FindByCoordinate(kV3)->spec, &kLonely});
  SampleSet set = SlipWithoutEquipment();
  const ConvertResult result =
      Convert(IntakeOf(FilesOf(set)), registry, To(kV41), (std::filesystem::temp_directory_path() / "none").string());
  EXPECT_THAT(RulesOf(result.report, true), ElementsAre("convert-no-way"));
  EXPECT_THAT(result.files, IsEmpty());
}

// The first V3 slip with rented equipment, and the table that V4.1 wants for it.
TEST(Convert, EquipmentCodesComeFromTheTable) {
  for (std::uint64_t seed = 1;; ++seed) {
    SampleSet set = SampleSet::Of(Spec::kV3, Kind::kServiceSlip, seed);
    const Files files = FilesOf(set);
    std::string table = "被保険者番号,サービスコード,TAISコード\n";
    std::size_t rows = 0;
    for (const auto& record : Records(files.at(RealName(files, "UPPLAN_")))) {
      if (!record.at(14).starts_with("17") && !record.at(14).starts_with("67")) continue;
      table += record.at(2) + "," + record.at(14) + ",00170-000123\n";
      ++rows;
    }
    if (rows == 0) continue;
    ConvertOptions options = To(kV41);
    options.supply = MemoryFile("table.csv", table);
    const Outcome outcome = ConvertFiles(IntakeOf(files), options);
    ASSERT_EQ(outcome.files.size(), 3U) << Describe(outcome.result.report);
    std::size_t filled = 0;
    for (const auto& record : Records(outcome.files.at(RealName(outcome.files, "UPPLAN_")))) {
      filled += record.at(15) == "00170-000123" ? 1U : 0U;
    }
    EXPECT_EQ(filled, rows);

    // Two rows that fit and differ: neither is taken.
    options.supply = MemoryFile("table.csv", table + "," + "," + "00093-000456\n");
    EXPECT_THAT(Rules(ConvertFiles(IntakeOf(files), options)), Contains("convert-outcome-invalid"));
    options.supply = MemoryFile("table.csv", "被保険者番号,TAISコード\n1\n");
    EXPECT_EQ(ConvertFiles(IntakeOf(files), options).result.trouble.code, "supply-unreadable");
    return;
  }
}

// A rule that joins the table needs a test above, and then a line here.
TEST(Convert, ErrorsAreListedBeforeLossesWhereRoomIsShort) {
  for (std::uint64_t seed = 1;; ++seed) {
    ASSERT_LT(seed, 200U) << "no set with both";
    SampleSet set = SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip, seed);
    set.SetItem("UPSIKYU", 1, 16, "105");  // two digits in V3
    ConvertOptions options = To(kV3);
    options.check.max_findings = 3;
    const Report report = ConvertFiles(IntakeOf(FilesOf(set)), options).result.report;
    if (report.totals.warnings < 5 || report.totals.errors == 0) continue;
    EXPECT_EQ(report.findings.size(), 3U);
    EXPECT_TRUE(Fired(report, "convert-outcome-invalid")) << Describe(report);
    EXPECT_TRUE(Fired(report, "field-too-long", "UPSIKYU", 1)) << Describe(report);
    EXPECT_EQ(report.totals.not_shown, report.totals.errors + report.totals.warnings + report.totals.infos - 3);
    break;
  }
}

TEST(Convert, EveryRuleOfConversionHasATestAbove) {
  std::set<std::string> rules;
  for (std::size_t i = 0; i < EngineRuleCount(); ++i) {
    const renkei_string_t id = EngineRules()[i].id;
    std::string text(id.data, id.size);
    if (text.starts_with("convert-")) rules.insert(std::move(text));
  }
  EXPECT_THAT(rules,
              ElementsAre("convert-already-target", "convert-file-lost", "convert-item-lost", "convert-name-unreadable",
                          "convert-no-way", "convert-outcome-invalid", "convert-quotes-lost", "convert-record-skipped",
                          "convert-refused", "convert-type-derived", "convert-type-several", "convert-type-unknown",
                          "convert-types-lost", "convert-unit-lost"));
}

}  // namespace
}  // namespace renkei::test
