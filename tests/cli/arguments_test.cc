// How the command line is read: places of options, --, "did you mean".
#include "cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/fake_world.h"
#include "tests/support/temp_folder.h"

namespace renkei::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Arguments, OptionsMayStandAnywhere) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "a", "--jobs", "3", "b", "--scope=set", "-q"}).code, 0);
  EXPECT_THAT(world.paths, ElementsAre("a", "b"));
  EXPECT_EQ(world.check_options.jobs, 3);
  EXPECT_EQ(world.check_options.scope, Scope::kSet);
  EXPECT_TRUE(world.write_options.quiet);
  EXPECT_EQ(world.Run({"--lang", "en", "--jobs=2", "check", "a"}).code, 0);
  EXPECT_EQ(world.check_options.jobs, 2);
}

TEST(Arguments, AfterTheMarkAllWordsAreOperands) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "-q", "--", "--quiet", "-x", "--", "specs"}).code, 0);
  EXPECT_THAT(world.paths, ElementsAre("--quiet", "-x", "--", "specs"));
}

TEST(Arguments, PathsAreTakenAsTheyStand) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "-", "specs", "[a,b]", "++", "a=b", "/x", "check", "\xff"}).code, 0);
  EXPECT_THAT(world.paths, ElementsAre("-", "specs", "[a,b]", "++", "a=b", "/x", "check", "\xff"));
}

TEST(Arguments, TheLastOfRepeatedOptionsCounts) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "a", "--scope", "set", "--scope", "file"}).code, 0);
  EXPECT_EQ(world.check_options.scope, Scope::kFile);
  EXPECT_EQ(world.Run({"check", "a", "--quiet", "--quiet=false"}).code, 0);
  EXPECT_FALSE(world.write_options.quiet);
}

TEST(Arguments, RepeatableOptionsAddUp) {
  const test::TempFolder first;
  const test::TempFolder second;
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "--plugin-path", first.Path(), "a", "--plugin-path", second.Path(), "b"}).code, 0);
  EXPECT_THAT(world.load_options.folders, ElementsAre(first.Path(), second.Path()));
  EXPECT_THAT(world.paths, ElementsAre("a", "b"));
}

struct Mistake {
  const char* name;
  std::vector<std::string> args;
  const char* said;
};

class Mistakes : public ::testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreNamedAndEndInTwo) {
  FakeWorld world;
  std::vector<std::string> args = GetParam().args;
  world.variables["RENKEI_LANG"] = "en";
  const Outcome outcome = world.Run(args);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(GetParam().said));
  EXPECT_EQ(outcome.out, "");
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, Mistakes,
    ::testing::Values(
        Mistake{"Nothing", {}, "Name a command."}, Mistake{"Command", {"chek", "x"}, "Did you mean \"check\"?"},
        Mistake{"CommandBegun", {"comp"}, "Did you mean \"completion\"?"},
        Mistake{"CommandFar", {"zzzzzz"}, "Help: renkei --help"},
        Mistake{"Option", {"check", "x", "--fromat", "json"}, "Did you mean \"--format\"?"},
        Mistake{"OptionWithValue", {"check", "x", "--fail_on=error"}, "Did you mean \"--fail-on\"?"},
        Mistake{"OptionBegun", {"check", "x", "--max"}, "Did you mean \"--max-findings\"?"},
        Mistake{"OptionOneDash", {"check", "x", "-quite"}, "has no option"},
        Mistake{"Letter", {"check", "x", "-z"}, "has no option -z"},
        Mistake{"OptionOfAnother", {"specs", "--scope", "set"}, "renkei specs has no option --scope"},
        Mistake{"ProgramOption", {"--hepl"}, "Did you mean \"--help\"?"},
        Mistake{"NoPath", {"check"}, "PATH is missing. Example: renkei check ./export"},
        Mistake{"NoRule", {"explain"}, "RULE is missing"}, Mistake{"NoShell", {"completion"}, "SHELL is missing"},
        Mistake{"TooMany", {"specs", "x"}, "\"x\" is one argument too many"},
        Mistake{"TwoShells", {"completion", "bash", "zsh"}, "\"zsh\" is one argument too many"},
        Mistake{"Shell", {"completion", "bsh"}, "Did you mean \"bash\"?"},
        Mistake{"NoValue", {"check", "x", "--jobs"}, "--jobs needs a value"},
        Mistake{"NoValueLetter", {"check", "x", "-f"}, "--format needs a value"},
        Mistake{"Choice", {"check", "x", "--format", "jsn"}, "Did you mean \"json\"?"},
        Mistake{"ChoiceFar", {"check", "x", "--scope", "all"}, "Possible: file, set, send."},
        Mistake{"Number", {"check", "x", "--jobs", "many"}, "not a whole number from 0 to 256"},
        Mistake{"NumberLow", {"check", "x", "--max-findings", "-1"}, "not a whole number"},
        Mistake{"NumberHigh", {"check", "x", "-j", "99999999999999999999"}, "not a whole number"},
        Mistake{"Day", {"check", "x", "--as-of", "2026-02-30"}, "is not a date"},
        Mistake{"DayForm", {"check", "x", "--as-of", "20260201"}, "Write it like 2026-04-01"},
        Mistake{"Time", {"check", "x", "--checked-at", "2026-04-01"}, "is not a date and time"},
        Mistake{"Empty", {"check", "x", "--output", ""}, "--output: the value is empty"},
        Mistake{"FlagValue", {"check", "x", "--quiet=perhaps"}, "--quiet"},
        Mistake{"Spec",
                {"check", "x", "--spec", "5"},
                "There is no spec \"5\". Known: mhlw:careplan:3, mhlw:careplan:4.1."},
        Mistake{"PluginPath", {"check", "x", "--plugin-path", "/nowhere/at/all"}, "there is no folder /nowhere/at/all"},
        Mistake{"Rule", {"explain", "file-emty"}, "Did you mean \"file-empty\"?"},
        Mistake{"RuleFar", {"explain", "qqqqqqqqqqqqqqqqqqqqqqq"}, "All rules: renkei rules"},
        Mistake{"Formats", {"rules", "--json", "--markdown"}, "cannot be used together"},
        Mistake{"FormatAndShort", {"rules", "--json", "--format", "table"}, "--format and --json"},
        Mistake{"HelpOf", {"help", "chekc"}, "Did you mean \"check\"?"}),
    [](const auto& each) { return each.param.name; });

TEST(Arguments, WordsOfTheCommandLineCannotSteerTheTerminal) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"\x1b[2J"}).err.find('\x1b'), std::string::npos);
  EXPECT_EQ(world.Run({"check", "--\x1b[2J"}).err.find('\x1b'), std::string::npos);
  EXPECT_EQ(world.Run({"check", "x", "--scope", "\x1b[2J"}).err.find('\x1b'), std::string::npos);
}

TEST(Arguments, HelpAndVersionNeedNothingElse) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "--help"}).code, 0);
  EXPECT_EQ(world.Run({"check", "-h", "x"}).code, 0);
  EXPECT_EQ(world.Run({"--version"}).code, 0);
  EXPECT_EQ(world.Run({"-V"}).out, world.Run({"version"}).out);
}

}  // namespace
}  // namespace renkei::cli
