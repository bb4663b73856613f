#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/engine/report/golden.h"
#include "tests/engine/report/report_fixture.h"

namespace renkei {
namespace {

using namespace ::renkei::testing;  // NOLINT(google-build-using-namespace)
using Json = nlohmann::ordered_json;

Json RunOf(const Report& report, Lang lang = Lang::kJa, Values values = Values::kDefault) {
  return Json::parse(Written(report, Format::kSarif, lang, values))["runs"][0];
}

TEST(SarifWriter, SmallReportReadsAsWritten) {
  for (const Lang lang : kBothLangs) {
    const std::string name = "small." + std::string(LangName(lang)) + ".sarif";
    ExpectGolden(name, Written(SmallReport(), Format::kSarif, lang));
  }
}

TEST(SarifWriter, LanguageAndColumnKindAreSet) {
  EXPECT_EQ(RunOf(SmallReport(), Lang::kJa)["language"], "ja-JP");
  EXPECT_EQ(RunOf(SmallReport(), Lang::kEn)["language"], "en-US");
  EXPECT_EQ(RunOf(SmallReport())["columnKind"], "unicodeCodePoints");
}

TEST(SarifWriter, EveryResultPointsToItsRuleAndArtifact) {
  const Json run = RunOf(HugeReport(500));
  const Json& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(run["results"].size(), 500U);
  for (const Json& result : run["results"]) {
    EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
    const Json& place = result["locations"][0]["physicalLocation"]["artifactLocation"];
    EXPECT_EQ(run["artifacts"][place["index"].get<std::size_t>()]["location"]["uri"], place["uri"]);
  }
}

TEST(SarifWriter, SeveritiesAreLevels) {
  const Json results = RunOf(SmallReport())["results"];
  EXPECT_EQ(results[0]["level"], "note");
  EXPECT_EQ(results[1]["level"], "error");
  EXPECT_EQ(results[2]["level"], "warning");
}

TEST(SarifWriter, TheRegionIsTheLineAndTheBytes) {
  const Json region = RunOf(SmallReport())["results"][1]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(region, (Json{{"startLine", 7}, {"byteOffset", 812}, {"byteLength", 3}}));
}

TEST(SarifWriter, RunErrorsAreNotificationsOfAFailedExecution) {
  const Json invocation = RunOf(RichReport())["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["toolExecutionNotifications"].size(), 2U);
  EXPECT_EQ(invocation["toolExecutionNotifications"][0]["descriptor"]["id"], "file-changed");
  EXPECT_EQ(RunOf(SmallReport())["invocations"][0]["executionSuccessful"], true);
}

TEST(SarifWriter, ATextIsNeitherLinkNorPlaceholder) {
  Report report = SmallReport();
  report.findings[1].args[2].text = "[見る](http://x) {0}";
  const Json result = RunOf(report, Lang::kEn, Values::kFull)["results"][1];
  const std::string text = result["message"]["text"];
  EXPECT_TRUE(Contains(text, "[見る] (http://x) {{0}}"));
}

TEST(SarifWriter, ArtifactsHaveHashLengthAndEncoding) {
  const Json artifacts = RunOf(RichReport())["artifacts"];
  EXPECT_EQ(artifacts[0]["length"], 1234);
  EXPECT_EQ(artifacts[0]["encoding"], "shift_jis");
  EXPECT_EQ(artifacts[0]["hashes"]["sha-256"].get<std::string>().size(), 64U);
  EXPECT_FALSE(artifacts[2].contains("encoding"));
  EXPECT_FALSE(artifacts[3].contains("hashes"));
}

}  // namespace
}  // namespace renkei
