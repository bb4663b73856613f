// Which language a run speaks.
#include "cli/language.h"

#include <gtest/gtest.h>

#include "tests/cli/fake_world.h"

namespace renkei::cli {
namespace {

struct Case {
  const char* name;
  const char* option;  // --lang; empty: not said
  const char* variable;
  const char* config;
  const char* locale;
  Lang expected;
};

class LanguageSources : public ::testing::TestWithParam<Case> {};

TEST_P(LanguageSources, AreAskedInTheirOrder) {
  const Case& row = GetParam();
  FakeWorld world;
  world.variables["RENKEI_LANG"] = row.variable;
  world.host.locale = row.locale;
  std::vector<std::string> args = {"check", "x"};
  if (*row.option != '\0') args.insert(args.end(), {"--lang", row.option});
  const std::string config = *row.config == '\0' ? "" : "lang = \"" + std::string(row.config) + "\"\n";
  const Outcome outcome = world.RunWithConfig(config, args);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(world.write_options.lang, row.expected);
}

INSTANTIATE_TEST_SUITE_P(Language, LanguageSources,
                         ::testing::Values(Case{"NothingSaid", "", "", "", "", Lang::kJa},
                                           Case{"Option", "en", "ja", "ja", "ja_JP", Lang::kEn},
                                           Case{"Variable", "", "en", "ja", "ja_JP.UTF-8", Lang::kEn},
                                           Case{"Config", "", "", "en", "ja_JP.UTF-8", Lang::kEn},
                                           Case{"ConfigJapanese", "", "", "ja", "en_US.UTF-8", Lang::kJa},
                                           Case{"EnglishLocale", "", "", "", "en_GB.UTF-8", Lang::kEn},
                                           Case{"WindowsEnglishLocale", "", "", "", "en-US", Lang::kEn},
                                           Case{"BareEnglishLocale", "", "", "", "en", Lang::kEn},
                                           Case{"JapaneseLocale", "", "", "", "ja_JP.eucJP", Lang::kJa},
                                           Case{"FrenchLocale", "", "", "", "fr_FR.UTF-8", Lang::kJa},
                                           Case{"CLocale", "", "", "", "C.UTF-8", Lang::kJa},
                                           Case{"PosixLocale", "", "", "", "POSIX", Lang::kJa},
                                           Case{"LongerThanEn", "", "", "", "eng_XX", Lang::kJa}),
                         [](const auto& each) { return each.param.name; });

TEST(Language, AnUnknownOneIsAUsageError) {
  FakeWorld world;
  EXPECT_EQ(world.Run({"check", "x", "--lang", "fr"}).code, 2);
  world.variables["RENKEI_LANG"] = "de";
  const Outcome outcome = world.Run({"check", "x"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("RENKEI_LANG"), std::string::npos) << outcome.err;
}

TEST(Language, UsageErrorsSpeakIt) {
  FakeWorld world;
  EXPECT_NE(world.Run({"check", "--lang", "en", "--nonsense"}).err.find("has no option"), std::string::npos);
  EXPECT_NE(world.Run({"check", "--nonsense", "--lang=en"}).err.find("has no option"), std::string::npos);
  EXPECT_NE(world.Run({"--lang", "en", "chekc"}).err.find("There is no command"), std::string::npos);
  EXPECT_NE(world.Run({"check", "--nonsense"}).err.find("というオプションは"), std::string::npos);
}

TEST(Language, AWrongConfigurationIsToldInTheLanguageThatItAsksFor) {
  FakeWorld world;
  EXPECT_NE(world.RunWithConfig("lang = \"en\"\ncolour = 1", {"check", "x"}).err.find("There is no key"),
            std::string::npos);
  EXPECT_NE(world.RunWithConfig("lang = \"fr\"", {"check", "x"}).err.find("使える値: ja, en"), std::string::npos);
}

TEST(Language, HelpSpeaksItWhereverItIsSaid) {
  FakeWorld world;
  EXPECT_NE(world.Run({"--help", "--lang", "en"}).out.find("Usage:"), std::string::npos);
  EXPECT_NE(world.Run({"--lang", "en", "check", "--help"}).out.find("Usage:"), std::string::npos);
  EXPECT_NE(world.Run({"--help"}).out.find("使い方:"), std::string::npos);
  EXPECT_NE(world.RunWithConfig("lang = \"en\"", {"help", "check"}).out.find("Usage:"), std::string::npos);
}

}  // namespace
}  // namespace renkei::cli
