// renkei.toml: what it may say, what is wrong in it, and who comes before it.
#include "cli/config_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/failures.h"
#include "cli/toml_reader.h"
#include "tests/cli/fake_world.h"
#include "tests/support/temp_folder.h"

namespace renkei::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Toml, ReadsWhatSettingsNeed) {
  const TomlDocument document = ReadToml(
      "\xEF\xBB\xBF# comment\r\n"
      "lang = \"en\" # more\n"
      "'quoted key'=1_000\r\n"
      "check.jobs = +2\n"
      "path = 'C:\\specs'\n"
      "[ check ]\n"
      "quiet=true\n"
      "list = [ \"a\", # one\n  'b' ,\n]\n"
      "text = \"tab\\t quote\\\" \\u3042 \\U0001F600\"\n");
  ASSERT_EQ(document.entries.size(), 7U);
  EXPECT_EQ(document.entries[0].values[0], "en");
  EXPECT_EQ(document.entries[0].line_1based, 2);
  EXPECT_EQ(document.entries[1].key, "quoted key");
  EXPECT_EQ(document.entries[1].values[0], "1000");
  EXPECT_EQ(document.entries[2].table, "check");
  EXPECT_EQ(document.entries[2].values[0], "2");
  EXPECT_EQ(document.entries[3].values[0], "C:\\specs");
  EXPECT_EQ(document.entries[4].table, "check");
  EXPECT_EQ(document.entries[4].type, TomlType::kFlag);
  EXPECT_THAT(document.entries[5].values, ElementsAre("a", "b"));
  EXPECT_EQ(document.entries[6].values[0], "tab\t quote\" あ 😀");
  EXPECT_EQ(document.entries[6].line_1based, 11);
}

struct BadToml {
  const char* name;
  const char* text;
  Word word;
  int line;
};

class WrongToml : public ::testing::TestWithParam<BadToml> {};

TEST_P(WrongToml, IsNamedWithItsLine) {
  try {
    (void)ReadToml(GetParam().text);
    FAIL() << "was taken";
  } catch (const TomlError& error) {
    EXPECT_EQ(WordName(error.word()), WordName(GetParam().word));
    EXPECT_EQ(error.line_1based(), GetParam().line);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Config, WrongToml,
    ::testing::Values(
        BadToml{"NoKey", "\n= 1", Word::kTomlKey, 2}, BadToml{"NoEquals", "a\n", Word::kTomlEquals, 1},
        BadToml{"NoValue", "a = \n", Word::kTomlValue, 1}, BadToml{"Bare", "a = text", Word::kTomlValue, 1},
        BadToml{"Float", "a = 1.5", Word::kTomlValue, 1}, BadToml{"LeadingZero", "a = 007", Word::kTomlValue, 1},
        BadToml{"InlineTable", "a = {b = 1}", Word::kTomlValue, 1},
        BadToml{"OpenText", "a = \"x\n\"", Word::kTomlString, 1},
        BadToml{"OpenLiteral", "\n\na = 'x", Word::kTomlString, 3},
        BadToml{"EndsInEscape", "a = \"x\\", Word::kTomlString, 1},
        BadToml{"WindowsPath", "a = \"C:\\specs\"", Word::kTomlEscape, 1},
        BadToml{"Surrogate", "a = \"\\ud800\"", Word::kTomlEscape, 1},
        BadToml{"TooFar", "a = \"\\U00110000\"", Word::kTomlEscape, 1},
        BadToml{"ShortCode", "a = \"\\u30\"", Word::kTomlEscape, 1},
        BadToml{"OpenList", "a = [1,\n2", Word::kTomlArray, 2}, BadToml{"NoComma", "a = [1 2]", Word::kTomlArray, 1},
        BadToml{"DeepList", "a = [[[1]]]", Word::kTomlValue, 1}, BadToml{"OpenTable", "[check\n", Word::kTomlTable, 1},
        BadToml{"EmptyTable", "[]", Word::kTomlTable, 1}, BadToml{"TableOfTables", "[[check]]", Word::kTomlTable, 1},
        BadToml{"MoreOnTheLine", "a = 1 b = 2", Word::kTomlLineEnd, 1},
        BadToml{"KeyTwice", "a = 1\na = 2", Word::kConfigTwice, 2},
        BadToml{"TableTwice", "[a]\n[a]", Word::kConfigTwice, 2},
        BadToml{"ShiftJis", "a = \"\x82\xa0\"", Word::kTomlNotUtf8, 1}),
    [](const auto& each) { return each.param.name; });

struct BadConfig {
  const char* name;
  const char* text;
  const char* said;
};

class WrongConfig : public ::testing::TestWithParam<BadConfig> {};

TEST_P(WrongConfig, EndsInTwoWithFileAndLine) {
  FakeWorld world;
  world.variables["RENKEI_LANG"] = "en";
  const Outcome outcome = world.RunWithConfig(GetParam().text, {"check", "x"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(GetParam().said));
  EXPECT_EQ(world.RunWithConfig(GetParam().text, {"check", "--help"}).code, 0);
  EXPECT_EQ(world.RunWithConfig(GetParam().text, {"help"}).code, 0);
  EXPECT_EQ(world.RunWithConfig(GetParam().text, {"--version"}).code, 0);
}

INSTANTIATE_TEST_SUITE_P(
    Config, WrongConfig,
    ::testing::Values(
        BadConfig{"UnknownKey", "\nlanguage = \"en\"", "renkei.toml:2: There is no key \"language\""},
        BadConfig{"NearKey", "[check]\nfailon = \"error\"", "Did you mean \"fail-on\"?"},
        BadConfig{"KeyOfAnotherTable", "fail-on = \"error\"", "renkei.toml:1: There is no key \"fail-on\""},
        BadConfig{"LineOnly", "[check]\nas-of = \"2026-01-01\"", "renkei.toml:2: There is no key \"as-of\""},
        BadConfig{"UnknownTable", "[chekc]", "renkei.toml:1: There is no table [chekc]"},
        BadConfig{"Choice", "[check]\nfail-on = \"warn\"", "renkei.toml:2: fail-on: \"warn\" is not possible"},
        BadConfig{"TextWanted", "lang = 1", "\"lang\" wants text"},
        BadConfig{"FlagWanted", "verbose = \"yes\"", "wants true or false"},
        BadConfig{"NumberWanted", "[check]\njobs = \"2\"", "wants a whole number"},
        BadConfig{"NumberRange", "[check]\njobs = 257", "not a whole number from 0 to 256"},
        BadConfig{"ListWanted", "plugin-path = [1]", "wants a list of texts"},
        BadConfig{"Syntax", "lang = en", "renkei.toml:1: This value cannot be read"}),
    [](const auto& each) { return each.param.name; });

struct Precedence {
  const char* name;
  const char* option;
  const char* variable;
  const char* config;
  int expected_jobs;
};

class WhoComesFirst : public ::testing::TestWithParam<Precedence> {};

TEST_P(WhoComesFirst, IsTheOptionThenTheVariableThenTheFile) {
  const Precedence& row = GetParam();
  FakeWorld world;
  world.variables["RENKEI_JOBS"] = row.variable;
  std::vector<std::string> args = {"check", "x"};
  if (*row.option != '\0') args.insert(args.end(), {"--jobs", row.option});
  const std::string config = *row.config == '\0' ? "" : "[check]\njobs = " + std::string(row.config);
  EXPECT_EQ(world.RunWithConfig(config, args).code, 0);
  EXPECT_EQ(world.check_options.jobs, row.expected_jobs);
}

INSTANTIATE_TEST_SUITE_P(
    Config, WhoComesFirst,
    ::testing::Values(Precedence{"Nobody", "", "", "", 1}, Precedence{"File", "", "", "5", 5},
                      Precedence{"Variable", "", "4", "", 4}, Precedence{"VariableAndFile", "", "4", "5", 4},
                      Precedence{"Option", "3", "", "", 3}, Precedence{"OptionAndFile", "3", "", "5", 3},
                      Precedence{"OptionAndVariable", "3", "4", "", 3}, Precedence{"All", "3", "4", "5", 3}),
    [](const auto& each) { return each.param.name; });

TEST(Config, SaysEverythingOfTheCheck) {
  FakeWorld world;
  world.report = ReportWith(0, 1, 0);
  const Outcome outcome = world.RunWithConfig(
      "lang = \"en\"\nverbose = false\ncolor = \"always\"\n[check]\nformat = \"text\"\nfail-on = \"warning\"\n"
      "spec = \"3\"\nscope = \"set\"\nvalues = \"none\"\nmax-findings = 7\njobs = 2\nquiet = true\n",
      {"check", "x"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(world.check_options.spec, "mhlw:careplan:3");
  EXPECT_EQ(world.check_options.scope, Scope::kSet);
  EXPECT_EQ(world.check_options.max_findings, 7U);
  EXPECT_EQ(world.write_options.values, Values::kNone);
  EXPECT_TRUE(world.write_options.quiet);
  EXPECT_TRUE(world.write_options.colour);
}

TEST(Config, FoldersInItAreItsOwn) {
  const test::TempFolder folder;
  FakeWorld world;
  const std::string config = folder.Write("some.toml", "plugin-path = [\"specs\", \"/abs\"]");
  EXPECT_EQ(world.Run({"check", "x", "--config", config}).code, 0);
  EXPECT_THAT(world.load_options.folders, ElementsAre(folder.Path("specs"), "/abs"));
}

TEST(Config, TheFileIsTheOptionsThenTheVariablesThenTheUsers) {
  const test::TempFolder folder;
  FakeWorld world;
  world.host.config_file = folder.Write("user.toml", "check.jobs = 5");
  EXPECT_EQ(world.Run({"check", "x"}).code, 0);
  EXPECT_EQ(world.check_options.jobs, 5);
  world.variables["RENKEI_CONFIG"] = folder.Write("variable.toml", "check.jobs = 4");
  EXPECT_EQ(world.Run({"check", "x"}).code, 0);
  EXPECT_EQ(world.check_options.jobs, 4);
  EXPECT_EQ(world.Run({"check", "x", "--config", folder.Write("option.toml", "check.jobs = 3")}).code, 0);
  EXPECT_EQ(world.check_options.jobs, 3);
}

TEST(Config, OnlyTheUsersMayBeMissing) {
  const test::TempFolder folder;
  FakeWorld world;
  world.host.config_file = folder.Path("none.toml");
  EXPECT_EQ(world.Run({"check", "x"}).code, 0);
  EXPECT_EQ(world.Run({"check", "x", "--config", folder.Path("none.toml")}).code, 2);
  EXPECT_EQ(world.Run({"check", "x", "--config", folder.Path()}).code, 2);
  world.variables["RENKEI_CONFIG"] = folder.Path("none.toml");
  EXPECT_EQ(world.Run({"check", "x"}).code, 2);
}

TEST(Config, AHugeFileIsNotRead) {
  const test::TempFolder folder;
  FakeWorld world;
  const std::string config = folder.Write("huge.toml", std::string((std::size_t{1} << 20U) + 1, '\n'));
  EXPECT_EQ(world.Run({"check", "x", "--config", config}).code, 2);
}

}  // namespace
}  // namespace renkei::cli
