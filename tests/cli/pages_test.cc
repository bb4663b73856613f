// Help, manual and completion: made from the tables, so that nothing is missing from any of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "cli/command_table.h"
#include "cli/help_page.h"
#include "engine/encoding/text_tools.h"
#include "tests/cli/fake_world.h"

namespace renkei::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class EachLanguage : public ::testing::TestWithParam<Lang> {
 protected:
  Outcome Run(std::vector<std::string> args) {
    args.insert(args.end(), {"--lang", GetParam() == Lang::kJa ? "ja" : "en"});
    return world_.Run(args);
  }
  [[nodiscard]] std::string Say(Word word) const { return std::string(Text(word, GetParam())); }

  FakeWorld world_;
};

INSTANTIATE_TEST_SUITE_P(Pages, EachLanguage, ::testing::Values(Lang::kJa, Lang::kEn),
                         [](const auto& each) { return each.param == Lang::kJa ? "Japanese" : "English"; });

// Text without line breaks and indents, so that wrapped sentences can be found.
std::string Unwrapped(const std::string& text) {
  std::string joined;
  for (const char c : text) {
    if (c != '\n' && c != ' ') joined += c;
  }
  return joined;
}

TEST_P(EachLanguage, HelpOfACommandNamesAllItsOptions) {
  for (const Command& command : Commands()) {
    const Outcome outcome = Run({std::string(command.name), "--help"});
    EXPECT_EQ(outcome.code, 0) << command.name;
    EXPECT_EQ(outcome.err, "") << command.name;
    EXPECT_THAT(outcome.out, HasSubstr(Say(command.summary)));
    for (const OptionId id : command.options) {
      const Option& option = OptionOf(id);
      EXPECT_THAT(outcome.out, HasSubstr("--" + std::string(option.name))) << command.name;
      EXPECT_THAT(Unwrapped(outcome.out), HasSubstr(Unwrapped(Say(option.word)))) << command.name;
    }
    EXPECT_EQ(Run({"help", std::string(command.name)}).out, outcome.out) << command.name;
  }
}

TEST_P(EachLanguage, HelpOfTheProgramNamesAllCommands) {
  const Outcome outcome = Run({"--help"});
  EXPECT_EQ(outcome.code, 0);
  for (const Command& command : Commands()) {
    const std::string row = "\n  " + std::string(command.name) + " ";
    if (command.hidden) {
      EXPECT_THAT(outcome.out, Not(HasSubstr(row)));
    } else {
      EXPECT_THAT(outcome.out, HasSubstr(row));
      EXPECT_THAT(outcome.out, HasSubstr(Say(command.summary)));
    }
  }
  EXPECT_EQ(Run({"help"}).out, outcome.out);
}

TEST_P(EachLanguage, HelpFitsTheTerminal) {
  for (const int columns : {60, 80, 100}) {
    world_.host.out_columns = columns;
    std::istringstream lines(Run({"check", "--help"}).out);
    for (std::string line; std::getline(lines, line);) {
      if (line.find("renkei check ") != std::string::npos) continue;  // commands to copy stay whole
      EXPECT_LE(DisplayWidth(line), static_cast<std::size_t>(columns)) << line;
    }
  }
}

TEST_P(EachLanguage, TheManualSaysWhatHelpSays) {
  for (const char* const format : {"roff", "markdown"}) {
    const Outcome outcome = Run({"man", "--format", format});
    EXPECT_EQ(outcome.code, 0);
    for (const Command& command : Commands()) {
      if (command.hidden) continue;
      EXPECT_THAT(outcome.out, HasSubstr("renkei " + std::string(command.name))) << format;
      for (const OptionId id : command.options) {
        const std::string name(OptionOf(id).name);
        std::string roff_name;
        for (const char c : "--" + name) roff_name += c == '-' ? "\\-" : std::string(1, c);
        const bool roff = std::string(format) == "roff";
        EXPECT_THAT(outcome.out, HasSubstr(roff ? roff_name : "--" + name)) << format;
      }
    }
  }
}

TEST_P(EachLanguage, CompletionKnowsAllCommandsAndOptions) {
  for (const char* const shell : {"bash", "zsh", "fish"}) {
    const Outcome outcome = Run({"completion", shell});
    EXPECT_EQ(outcome.code, 0);
    for (const Command& command : Commands()) {
      if (command.hidden) {
        EXPECT_THAT(outcome.out, Not(HasSubstr(std::string(command.name) + ")"))) << shell;
        continue;
      }
      EXPECT_THAT(outcome.out, HasSubstr(std::string(command.name))) << shell;
      for (const OptionId id : command.options) {
        const std::string dashes = std::string(shell) == "fish" ? "-l " : "--";
        EXPECT_THAT(outcome.out, HasSubstr(dashes + std::string(OptionOf(id).name))) << shell;
      }
    }
  }
}

TEST(Pages, WithoutACommandHelpGoesToStandardError) {
  FakeWorld world;
  const Outcome outcome = world.Run({});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("コマンドを指定してください。"));
  EXPECT_THAT(outcome.err, HasSubstr("completion"));
}

TEST(Pages, TheVersionNamesAbiAndLibraries) {
  FakeWorld world;
  const Outcome outcome = world.Run({"--version", "--lang", "en"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("plugin ABI 1.0"));
  for (const char* const library : {"ICU 7", "OpenSSL 3", "zlib 1", "Boost 1.", "fmt ", "spdlog 1", "CLI11 2"}) {
    EXPECT_THAT(outcome.out, HasSubstr(library));
  }
}

}  // namespace
}  // namespace renkei::cli
