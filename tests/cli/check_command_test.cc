// renkei check: what the options come to when the engine is asked.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/time/civil_time.h"
#include "engine/version.h"
#include "tests/cli/fake_world.h"
#include "tests/support/temp_folder.h"

namespace renkei::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(CheckCommand, SaysNothingByItselfWhenNobodyAskedForAnything) {
  FakeWorld world;
  const Outcome outcome = world.Run({"check", "x"});
  EXPECT_EQ(outcome.out, "REPORT\n");
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(world.check_options.scope, Scope::kSend);
  EXPECT_EQ(world.check_options.spec, "");
  EXPECT_EQ(world.check_options.jobs, 1);
  EXPECT_EQ(world.check_options.max_findings, CheckOptions().max_findings);
  EXPECT_EQ(world.check_options.max_findings_per_rule, CheckOptions().max_findings_per_rule);
  EXPECT_FALSE(world.check_options.progress);
  EXPECT_EQ(world.write_options.format, Format::kText);
  EXPECT_EQ(world.write_options.values, Values::kDefault);
  EXPECT_FALSE(world.write_options.colour);
  EXPECT_FALSE(world.write_options.quiet);
  EXPECT_EQ(world.report_written.tool_version, kVersion);
}

TEST(CheckCommand, PassesEveryChoiceOn) {
  FakeWorld world;
  const std::vector<std::pair<std::string, Format>> formats = {{"text", Format::kText},   {"json", Format::kJson},
                                                               {"sarif", Format::kSarif}, {"junit", Format::kJunit},
                                                               {"html", Format::kHtml},   {"csv", Format::kCsv}};
  for (const auto& [name, format] : formats) {
    EXPECT_EQ(world.Run({"check", "x", "--format", name}).code, 0);
    EXPECT_EQ(world.write_options.format, format) << name;
  }
  const std::vector<std::pair<std::string, Scope>> scopes = {
      {"file", Scope::kFile}, {"set", Scope::kSet}, {"send", Scope::kSend}};
  for (const auto& [name, scope] : scopes) {
    EXPECT_EQ(world.Run({"check", "x", "--scope", name}).code, 0);
    EXPECT_EQ(world.check_options.scope, scope) << name;
  }
  const std::vector<std::pair<std::string, Values>> values = {
      {"full", Values::kFull}, {"masked", Values::kMasked}, {"none", Values::kNone}};
  for (const auto& [name, value] : values) {
    EXPECT_EQ(world.Run({"check", "x", "--values", name}).code, 0);
    EXPECT_EQ(world.write_options.values, value) << name;
  }
}

TEST(CheckCommand, SpecsHaveShortForms) {
  FakeWorld world;
  for (const char* const said : {"mhlw:careplan:4.1", "4.1", "v4.1", "V4.1"}) {
    EXPECT_EQ(world.Run({"check", "x", "--spec", said}).code, 0) << said;
    EXPECT_EQ(world.check_options.spec, "mhlw:careplan:4.1") << said;
  }
  EXPECT_EQ(world.Run({"check", "x", "--spec", "3"}).code, 0);
  EXPECT_EQ(world.check_options.spec, "mhlw:careplan:3");
}

TEST(CheckCommand, MaxFindingsIsInAllAndOfEachRule) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "x", "--max-findings", "5000"}).code, 0);
  EXPECT_EQ(world.check_options.max_findings, 5000U);
  EXPECT_EQ(world.check_options.max_findings_per_rule, 5000U);
  EXPECT_EQ(world.Run({"check", "x", "--max-findings", "0"}).code, 0);
  EXPECT_EQ(world.check_options.max_findings, 0U);
  EXPECT_EQ(world.check_options.max_findings_per_rule, 0U);
}

TEST(CheckCommand, TheDayIsJapansWhateverTheClockOfTheMachine) {
  FakeWorld world;
  world.host.now = [] { return *ParseInstant("2026-11-21T15:00:00Z"); };
  EXPECT_EQ(world.Run({"check", "x"}).code, 0);
  EXPECT_EQ(world.check_options.as_of, "20261122");
  EXPECT_EQ(world.report_written.checked_at, "2026-11-22T00:00:00+09:00");
  world.host.now = [] { return *ParseInstant("2026-11-21T14:59:59Z"); };
  EXPECT_EQ(world.Run({"check", "x"}).code, 0);
  EXPECT_EQ(world.check_options.as_of, "20261121");
}

TEST(CheckCommand, DayAndTimeCanBeFixed) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "x", "--as-of", "2026-04-01", "--checked-at", "2026-04-02T00:30:00Z"}).code, 0);
  EXPECT_EQ(world.check_options.as_of, "20260401");
  EXPECT_EQ(world.report_written.checked_at, "2026-04-02T09:30:00+09:00");
}

struct ColourCase {
  const char* name;
  const char* option;
  const char* variable;
  const char* config;
  const char* no_color;
  bool terminal;
  bool colours;
  bool expected;
};

class Colours : public ::testing::TestWithParam<ColourCase> {};

TEST_P(Colours, AreForTerminalsThatMayHaveThem) {
  const ColourCase& row = GetParam();
  FakeWorld world;
  world.host.out_is_terminal = row.terminal;
  world.host.out_has_colours = row.colours;
  world.variables = {{"NO_COLOR", row.no_color}, {"RENKEI_COLOR", row.variable}};
  std::vector<std::string> args = {"check", "x"};
  if (*row.option != '\0') args.insert(args.end(), {"--color", row.option});
  const std::string config = *row.config == '\0' ? "" : "color = \"" + std::string(row.config) + "\"";
  EXPECT_EQ(world.RunWithConfig(config, args).code, 0);
  EXPECT_EQ(world.write_options.colour, row.expected);
}

INSTANTIATE_TEST_SUITE_P(Check, Colours,
                         ::testing::Values(ColourCase{"Terminal", "", "", "", "", true, true, true},
                                           ColourCase{"Pipe", "", "", "", "", false, false, false},
                                           ColourCase{"DumbTerminal", "", "", "", "", true, false, false},
                                           ColourCase{"NoColor", "", "", "", "1", true, true, false},
                                           ColourCase{"NoColorBeforeConfig", "", "", "always", "1", true, true, false},
                                           ColourCase{"OptionBeforeNoColor", "always", "", "", "1", false, false, true},
                                           ColourCase{"AutoOptionOnATerminal", "auto", "", "", "1", true, true, true},
                                           ColourCase{"VariableBeforeNoColor", "", "always", "", "1", false, false,
                                                      true},
                                           ColourCase{"Never", "never", "", "always", "", true, true, false},
                                           ColourCase{"Config", "", "", "always", "", false, false, true}),
                         [](const auto& each) { return each.param.name; });

TEST(CheckCommand, OnlyTextIsColouredAndFitted) {
  FakeWorld world;
  world.host.out_is_terminal = world.host.out_has_colours = true;
  world.host.out_columns = 120;
  EXPECT_EQ(world.Run({"check", "x"}).code, 0);
  EXPECT_EQ(world.write_options.width_columns, 120);
  EXPECT_EQ(world.Run({"check", "x", "--format", "json"}).code, 0);
  EXPECT_FALSE(world.write_options.colour);
}

TEST(CheckCommand, LongWorkShowsProgressOnATerminal) {
  FakeWorld world;
  auto ticks = std::chrono::steady_clock::time_point();
  world.host.err_is_terminal = true;
  world.host.ticks = [&ticks] { return ticks; };
  world.during_check = [&] {
    world.check_options.progress(1'000'000, 200'000'000);
    ticks += std::chrono::seconds(3);
    world.check_options.progress(90'000'000, 200'000'000);
  };
  const Outcome outcome = world.Run({"check", "x", "--lang", "en"});
  EXPECT_THAT(outcome.err, HasSubstr("\rChecking 45% (90 of 200 MB)"));
  EXPECT_EQ(outcome.err.find("Checking 0%"), std::string::npos);
  EXPECT_EQ(outcome.err.back(), '\r');
  world.during_check = [&] { EXPECT_FALSE(world.check_options.progress); };
  EXPECT_EQ(world.Run({"check", "x", "--quiet"}).err, "");
}

TEST(CheckCommand, PluginFoldersAreAskedInTheirOrder) {
  const test::TempFolder line;
  const test::TempFolder own;
  FakeWorld world;
  world.host.own_plugin_folders = {own.Path()};
  world.host.executable = "/opt/renkei/bin/renkei";
  world.host.cache_folder = "/cache/renkei/plugins";
  world.variables["RENKEI_PLUGIN_PATH"] = "/env/one::relative:/env/two";
  const Outcome outcome = world.RunWithConfig("plugin-path = '/config/specs'",
                                              {"check", "x", "--lang", "en", "--plugin-path", line.Path()});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(world.load_options.folders,
              ElementsAre(line.Path(), "/env/one", "/env/two", "/config/specs", own.Path()));
  EXPECT_THAT(world.load_options.probe_command, ElementsAre("/opt/renkei/bin/renkei", "probe-plugin"));
  EXPECT_EQ(world.load_options.cache_folder, "/cache/renkei/plugins");
  EXPECT_FALSE(world.load_options.engine_rules.empty());
  EXPECT_THAT(outcome.err, HasSubstr("relative in RENKEI_PLUGIN_PATH is a relative path"));
}

TEST(CheckCommand, TroubleOfTheRunIsToldWhereTheReportDoesNotTell) {
  FakeWorld world;
  world.report.run_errors.push_back({"file-unreadable", "locked.CSV", ""});
  EXPECT_EQ(world.Run({"check", "x"}).err, "");
  EXPECT_THAT(world.Run({"check", "x", "--format", "json"}).err, HasSubstr("locked.CSV"));
}

TEST(CheckCommand, VerboseTellsWhatItDoes) {
  FakeWorld world;
  const Outcome outcome = world.Run({"check", "x", "--verbose", "--lang", "en"});
  EXPECT_THAT(outcome.err, HasSubstr("spec: mhlw:careplan:4.1"));
  EXPECT_THAT(outcome.err, HasSubstr("no configuration file"));
}

}  // namespace
}  // namespace renkei::cli
