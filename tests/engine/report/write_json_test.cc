#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/engine/report/golden.h"
#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

using namespace ::renkei::testing;  // NOLINT(google-build-using-namespace)
using Json = nlohmann::ordered_json;

Json Parsed(const Report& report, Values values = Values::kFull) {
  return Json::parse(Written(report, Format::kJson, Lang::kJa, values), nullptr, false);
}

std::vector<std::string> KeysOf(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& item : object.items()) keys.push_back(item.key());
  return keys;
}

using Keys = std::vector<std::string>;

TEST(JsonWriter, SmallReportReadsAsWritten) {
  for (const Lang lang : kBothLangs) {
    const std::string name = "small." + std::string(LangName(lang)) + ".json";
    ExpectGolden(name, Written(SmallReport(), Format::kJson, lang));
  }
}

TEST(JsonWriter, IsPrintedWithTwoSpacesAndAFinalNewline) {
  const std::string text = Written(SmallReport(), Format::kJson);
  EXPECT_EQ(Json::parse(text).dump(2) + "\n", text);
}

TEST(JsonWriter, KeysStandInTheAgreedOrder) {
  const Json report = Parsed(SmallReport());
  EXPECT_EQ(KeysOf(report), (Keys{"schema", "tool", "checked_at", "as_of", "lang", "specs", "verdict", "totals",
                                  "units", "files", "diagnostics", "rules", "run_errors"}));
  EXPECT_EQ(KeysOf(report["units"][0]),
            (Keys{"id", "kind", "spec", "month", "stamp", "sender", "receiver", "files", "verdict"}));
  EXPECT_EQ(KeysOf(report["files"][0]),
            (Keys{"id", "name", "path", "layout", "unit", "bytes", "sha256", "records", "verdict"}));
  EXPECT_EQ(KeysOf(report["diagnostics"][1]),
            (Keys{"rule", "severity", "unit", "file_id", "file", "record", "line", "item", "field", "column", "offset",
                  "length", "value", "args", "message", "remedy", "clause", "related"}));
}

TEST(JsonWriter, TheSendHasNoUnitAUnitNoFileAndAFileNoRecord) {
  const Keys tail = {"args", "message", "remedy", "clause", "related"};
  const auto with_tail = [&tail](Keys keys) {
    keys.insert(keys.end(), tail.begin(), tail.end());
    return keys;
  };
  Report report = SmallReport();
  Finding file_finding = report.findings[1];
  file_finding.record = 0;
  Finding unit_finding = file_finding;
  unit_finding.file = -1;
  report.findings.push_back(unit_finding);
  report.findings.push_back(file_finding);
  const Json rows = Parsed(report)["diagnostics"];
  EXPECT_EQ(KeysOf(rows[0]), with_tail({"rule", "severity"}));
  EXPECT_EQ(KeysOf(rows[3]), with_tail({"rule", "severity", "unit"}));
  EXPECT_EQ(KeysOf(rows[4]), with_tail({"rule", "severity", "unit", "file_id", "file"}));
}

TEST(JsonWriter, WhatTheNamesDoNotHaveIsLeftOut) {
  Report report = CleanReport();
  report.units[0].month.clear();
  report.units[0].sender.service.clear();
  report.files[0].unit = -1;
  report.files[0].layout.clear();
  report.files[0].sha256.clear();
  const Json json = Parsed(report);
  EXPECT_FALSE(json["units"][0].contains("month"));
  EXPECT_EQ(KeysOf(json["units"][0]["sender"]), Keys{"office"});
  EXPECT_EQ(KeysOf(json["files"][0]), (Keys{"id", "name", "path", "bytes", "records", "verdict"}));
}

TEST(JsonWriter, TotalsAreThoseOfTheModel) {
  const Report report = RichReport();
  const Json json = Parsed(report);
  EXPECT_EQ(json["totals"]["errors"], 1217);
  EXPECT_EQ(json["totals"]["not_shown"], 1200);
  EXPECT_EQ(json["diagnostics"].size(), report.findings.size());
  std::uint64_t count = 0;
  std::uint64_t shown = 0;
  for (const Json& rule : json["rules"]) {
    count += rule["count"].get<std::uint64_t>();
    shown += rule["shown"].get<std::uint64_t>();
  }
  EXPECT_EQ(count - shown, 1200U);
}

TEST(JsonWriter, FullValuesAreTheTextsThemselves) {
  const Json json = Parsed(RichReport());
  std::vector<std::string> values;
  for (const Json& row : json["diagnostics"]) values.push_back(row.value("value", ""));
  for (const char* text : {kSecretName, kHostileMarkup, kHostileTerminal, kHostileBidi, kHostileBreaks,
                           "絵文字😀と\\x82", "bad\\xFF\\xC3"}) {
    EXPECT_NE(std::find(values.begin(), values.end(), text), values.end()) << text;
  }
}

TEST(JsonWriter, ControlAndDirectionalCharactersAreEscaped) {
  const std::string text = Written(RichReport(), Format::kJson, Lang::kJa, Values::kFull);
  for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
  EXPECT_TRUE(Contains(text, "abc\\u202efdp.exe"));
  EXPECT_TRUE(Contains(text, "red\\u001b[31m\\u0007text"));
}

TEST(JsonWriter, NoneLeavesTheValueOut) {
  const Json json = Parsed(RichReport(), Values::kNone);
  EXPECT_GT(json["diagnostics"].size(), 10U);
  for (const Json& row : json["diagnostics"]) EXPECT_FALSE(row.contains("value"));
}

TEST(JsonWriter, ArgumentsAreNumbersAndTexts) {
  const Json args = Parsed(SmallReport(), Values::kMasked)["diagnostics"][1]["args"];
  EXPECT_EQ(args["length"], 3);
  EXPECT_EQ(args["expected"], "HHMM");
  EXPECT_EQ(args["value"], "999");
}

TEST(JsonWriter, ManyFindingsAreAllThere) {
  const Json json = Parsed(HugeReport(5000));
  EXPECT_EQ(json["diagnostics"].size(), 5000U);
  EXPECT_EQ(json["diagnostics"][4999]["record"], 5000);
}

}  // namespace
}  // namespace renkei
