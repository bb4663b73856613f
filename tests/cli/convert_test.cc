// renkei convert with the real engine: what it refuses, what it leaves behind, and how it ends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/real_run.h"
#include "tests/engine/check/sample_set.h"
#include "tests/support/temp_folder.h"

namespace renkei::cli {
namespace {

namespace fs = std::filesystem;
using renkei_generator::Kind;
using renkei_generator::Spec;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class ConvertCommand : public ::testing::Test {
 protected:
  ConvertCommand() : set_(test::SampleSet::Of(Spec::kV4_1, Kind::kServiceSlip)) {}

  [[nodiscard]] std::string Path(std::string_view name) const { return place_.Path(name); }
  void WriteSet() {
    for (const auto& file : set_.files()) place_.Write("set/" + file.name, file.bytes);
  }
  // What stands in the place besides the inputs.
  [[nodiscard]] std::vector<std::string> Left() const {
    std::vector<std::string> names = NamesIn(place_.Path());
    std::erase_if(names, [](const std::string& name) { return name == "set" || name == "data"; });
    return names;
  }
  // The JSON of the set in the folder data, with a piece of its service slip replaced.
  void WriteData(const std::string& piece, const std::string& by) {
    WriteSet();
    ASSERT_EQ(RunReal({"convert", Path("set"), "--to", "json", "--out", Path("data")}).code, 0);
    for (const std::string& name : NamesIn(Path("data"))) {
      if (name.rfind("UPPLAN_", 0) != 0) continue;
      std::string json = ReadFile(Path("data/" + name));
      ASSERT_NE(json.find(piece), std::string::npos);
      json.replace(json.find(piece), piece.size(), by);
      place_.Write("data/" + name, json);
    }
  }

  const test::TempFolder place_;
  test::SampleSet set_;
};

TEST_F(ConvertCommand, GoesThereAndBack) {
  WriteSet();
  for (const char* const form : {"json", "ndjson"}) {
    const std::string data = Path(std::string("data-") + form);
    const std::string back = Path(std::string("back-") + form);
    const Outcome there = RunReal({"convert", Path("set"), "--to", form, "--out", data});
    EXPECT_EQ(there.code, 0);
    EXPECT_THAT(there.out, HasSubstr("can be sent"));
    EXPECT_THAT(there.err, HasSubstr("The files are in " + data));
    const Outcome again = RunReal({"convert", data, "--to", "csv", "--out", back});
    EXPECT_EQ(again.code, 0) << again.out << again.err;
    ASSERT_EQ(NamesIn(back), NamesIn(Path("set")));
    for (const std::string& name : NamesIn(back)) EXPECT_EQ(ReadFile(back + "/" + name), ReadFile(Path("set/" + name)));
  }
  EXPECT_EQ(Left().size(), 4U) << "a working folder was left";
}

TEST_F(ConvertCommand, RefusesASetWithErrorsWithItsReport) {
  set_.SetItem("UPPLAN", 1, 2, "x");
  WriteSet();
  for (const char* const level : {"error", "never"}) {
    const Outcome outcome = RunReal({"convert", Path("set"), "--to", "json", "--out", Path("out"), "--fail-on", level});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.out, HasSubstr("field-characters"));
    EXPECT_THAT(outcome.err, HasSubstr("--force"));
    EXPECT_THAT(Left(), ElementsAre());
  }
}

TEST_F(ConvertCommand, ConvertsASetWithErrorsWhenToldTo) {
  set_.SetItem("UPPLAN", 1, 2, "x");
  WriteSet();
  EXPECT_EQ(RunReal({"convert", Path("set"), "--to", "json", "--out", Path("out"), "--force"}).code, 1);
  EXPECT_EQ(NamesIn(Path("out")).size(), set_.files().size());
  EXPECT_EQ(RunReal({"convert", Path("out"), "--to", "csv", "--out", Path("no")}).code, 1);
  EXPECT_FALSE(fs::exists(Path("no")));
  EXPECT_EQ(
      RunReal({"convert", Path("out"), "--to", "csv", "--out", Path("yes"), "--force", "--fail-on", "never"}).code, 0);
  for (const auto& file : set_.files()) EXPECT_EQ(ReadFile(Path("yes/" + file.name)), file.bytes);
}

TEST_F(ConvertCommand, WarningsDoNotKeepASetBack) {
  set_.ChangeBytes("UPPLAN", [](std::string bytes) {
    std::erase(bytes, '\r');
    return bytes;
  });
  WriteSet();
  EXPECT_EQ(RunReal({"convert", Path("set"), "--to", "json", "--out", Path("a")}).code, 0);
  EXPECT_EQ(RunReal({"convert", Path("set"), "--to", "json", "--out", Path("b"), "--fail-on", "warning"}).code, 1);
  EXPECT_THAT(Left(), ElementsAre("a", "b"));
}

TEST_F(ConvertCommand, WhatCannotBeReadIsNeverConverted) {
  WriteSet();
  const Outcome outcome =
      RunReal({"convert", Path("set"), Path("missing"), "--to", "json", "--out", Path("out"), "--force"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, HasSubstr("path-not-found"));
  EXPECT_THAT(Left(), ElementsAre());
  fs::create_directory(Path("data"));
  EXPECT_EQ(RunReal({"convert", Path("data"), "--to", "csv", "--out", Path("out")}).code, 3);
  EXPECT_EQ(RunReal({"convert", Path("data"), "--to", "json", "--out", Path("out")}).code, 3);
  EXPECT_THAT(Left(), ElementsAre());
}

TEST_F(ConvertCommand, SheetsShowASetWithItsErrors) {
  set_.SetItem("UPPLAN", 1, 2, "x");
  WriteSet();
  const Outcome outcome = RunReal({"convert", Path("set"), "--to", "xlsx", "--out", Path("out")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out, HasSubstr("field-characters"));
  EXPECT_THAT(outcome.err, HasSubstr("as comments of the cells"));
  ASSERT_EQ(NamesIn(Path("out")).size(), 1U);
  EXPECT_THAT(NamesIn(Path("out"))[0], HasSubstr("service-slip_"));
  EXPECT_EQ(RunReal({"convert", Path("set"), "--to", "xlsx", "--out", Path("never"), "--fail-on", "never"}).code, 0);
  EXPECT_EQ(RunReal({"convert", Path("set"), "--to", "xlsx", "--out", Path("out")}).code, 3) << "what is there stays";
}

TEST_F(ConvertCommand, SheetsOfACleanSetEndWell) {
  WriteSet();
  const Outcome outcome = RunReal({"convert", Path("set"), "--to", "xlsx", "--out", Path("out")});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, Not(HasSubstr("comments")));
  EXPECT_THAT(Left(), ElementsAre("out"));
}

TEST_F(ConvertCommand, SheetsAreNotMadeOfWhatCannotBeRead) {
  WriteSet();
  const Outcome outcome = RunReal({"convert", Path("set"), Path("missing"), "--to", "xlsx", "--out", Path("out")});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, HasSubstr("path-not-found"));
  place_.Write("data/note.txt", "no records");
  EXPECT_EQ(RunReal({"convert", Path("data"), "--to", "xlsx", "--out", Path("out")}).code, 3);
  EXPECT_THAT(Left(), ElementsAre());
}

TEST_F(ConvertCommand, WritesOverNothing) {
  WriteSet();
  place_.Write("out/mine.txt", "mine");
  const Outcome outcome = RunReal({"convert", Path("set"), "--to", "json", "--out", Path("out")});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, HasSubstr("output-exists"));
  EXPECT_THAT(NamesIn(Path("out")), ElementsAre("mine.txt"));
}

TEST_F(ConvertCommand, WantsToKnowWhatAndWhere) {
  WriteSet();
  EXPECT_EQ(RunReal({"convert", Path("set"), "--out", Path("out")}).code, 2);
  EXPECT_EQ(RunReal({"convert", Path("set"), "--to", "json"}).code, 2);
  EXPECT_EQ(RunReal({"convert", Path("set"), "--to", "xml", "--out", Path("out")}).code, 2);
  EXPECT_EQ(RunReal({"convert", "--to", "json", "--out", Path("out")}).code, 2);
  EXPECT_THAT(Left(), ElementsAre());
}

TEST_F(ConvertCommand, NamesThePlaceOfBadJson) {
  WriteData(R"("units":")", R"("unit":")");
  const Outcome outcome = RunReal({"convert", Path("data"), "--to", "csv", "--out", Path("out"), "--format", "json"});
  EXPECT_EQ(outcome.code, 3);
  const auto report = nlohmann::json::parse(outcome.out);
  ASSERT_EQ(report["run_errors"].size(), 2U);
  EXPECT_EQ(report["run_errors"][0]["code"], "json-key-unknown");
  EXPECT_THAT(std::string(report["run_errors"][0]["path"]), HasSubstr(".CSV.json#/records/0/unit"));
  EXPECT_EQ(report["run_errors"][1]["code"], "json-key-missing");
  EXPECT_EQ(report["verdict"], "unclear");
  EXPECT_THAT(Left(), ElementsAre());
}

TEST_F(ConvertCommand, DataThatMakesWrongCsvIsNotWritten) {
  WriteData(R"("start_time":")", R"("start_time":"2500","_csv":{},"start_time":")");
  EXPECT_EQ(RunReal({"convert", Path("data"), "--to", "csv", "--out", Path("out")}).code, 3) << "a key stands twice";
  fs::remove_all(Path("data"));
  WriteData(R"("csv_version":"202407","insurer_number":")", R"("csv_version":"202407","insurer_number":"x","was":")");
  EXPECT_EQ(RunReal({"convert", Path("data"), "--to", "csv", "--out", Path("out")}).code, 3);
  fs::remove_all(Path("data"));
  WriteData(R"("over_30_days":"0")", R"("over_30_days":"7")");
  const Outcome refused = RunReal({"convert", Path("data"), "--to", "csv", "--out", Path("out")});
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.out, HasSubstr("field-code-unknown"));
  EXPECT_THAT(refused.out, Not(HasSubstr(".renkei-"))) << "the working folder is nobody's business";
  EXPECT_THAT(Left(), ElementsAre());
  EXPECT_EQ(RunReal({"convert", Path("data"), "--to", "csv", "--out", Path("out"), "--force"}).code, 1);
  EXPECT_THAT(Left(), ElementsAre("out"));
}

TEST_F(ConvertCommand, AReportThatCannotBeWrittenLeavesNothing) {
  WriteSet();
  const Outcome outcome =
      RunReal({"convert", Path("set"), "--to", "json", "--out", Path("out"), "--output", Path("no/such/report")});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(Left(), ElementsAre());
}

TEST(SpecsCommand, PrintsTheSchemaOfALayout) {
  FakeWorld world;
  world.specs = {test::Specs().specs()[0].spec, test::Specs().specs()[1].spec};
  const auto id = [&](const std::vector<std::string>& args) {
    return nlohmann::json::parse(world.Run(args).out)["$id"].get<std::string>();
  };
  EXPECT_EQ(id({"specs", "--schema", "UPPLAN"}), "urn:renkei:data:1:mhlw:careplan:4.1:UPPLAN");
  EXPECT_EQ(id({"specs", "--schema", "UPPLAN", "--spec", "3"}), "urn:renkei:data:1:mhlw:careplan:3:UPPLAN");
  EXPECT_EQ(world.Run({"specs", "--schema", "UPKIHON", "--spec", "3"}).code, 2);
  const Outcome unknown = world.Run({"specs", "--schema", "UPX"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("UPHOSOKU, "));
}

}  // namespace
}  // namespace renkei::cli
