// The tables themselves: words, options, commands, exit codes.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>

#include "cli/command_table.h"
#include "cli/exit_codes.h"
#include "cli/options.h"
#include "cli/words.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

std::multiset<std::string> PlacesIn(std::string_view text) {
  static const std::regex kPlace(R"(\{[0-9]\})");
  const std::string copy(text);
  return {std::sregex_token_iterator(copy.begin(), copy.end(), kPlace), {}};
}

bool HasJapanese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

TEST(WordTable, EveryWordHasBothLanguages) {
  for (std::size_t i = 0; i < kWordCount; ++i) {
    const auto word = static_cast<Word>(i);
    EXPECT_FALSE(Text(word, Lang::kJa).empty()) << WordName(word);
    EXPECT_FALSE(Text(word, Lang::kEn).empty()) << WordName(word);
    EXPECT_FALSE(HasJapanese(Text(word, Lang::kEn))) << WordName(word);
  }
}

TEST(WordTable, BothLanguagesTakeTheSamePlaces) {
  for (std::size_t i = 0; i < kWordCount; ++i) {
    const auto word = static_cast<Word>(i);
    EXPECT_EQ(PlacesIn(Text(word, Lang::kJa)), PlacesIn(Text(word, Lang::kEn))) << WordName(word);
  }
}

TEST(WordTable, TextsAreWholeUtf8WithoutControlCharacters) {
  for (std::size_t i = 0; i < kWordCount; ++i) {
    for (const Lang lang : {Lang::kJa, Lang::kEn}) {
      const std::string text(Text(static_cast<Word>(i), lang));
      EXPECT_EQ(EscapeForTerminal(text), text) << WordName(static_cast<Word>(i));
    }
  }
}

TEST(WordTable, NamesAreUnique) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kWordCount; ++i) names.insert(WordName(static_cast<Word>(i)));
  EXPECT_EQ(names.size(), kWordCount);
}

TEST(OptionTable, RowsStandInTheOrderOfTheirIds) {
  for (std::size_t i = 0; i < kOptionCount; ++i) {
    EXPECT_EQ(static_cast<std::size_t>(OptionOf(static_cast<OptionId>(i)).id), i);
  }
}

TEST(OptionTable, OptionsSayWhatTheyTake) {
  for (std::size_t i = 0; i < kOptionCount; ++i) {
    const Option& option = OptionOf(static_cast<OptionId>(i));
    EXPECT_EQ(option.kind == OptionKind::kFlag, option.metavar.empty()) << option.name;
    const bool lists = option.kind == OptionKind::kChoice || option.kind == OptionKind::kNumber;
    EXPECT_EQ(lists, !option.choices.empty()) << option.name;
    if (option.kind != OptionKind::kChoice || option.preset.empty()) continue;
    const auto choices = ChoicesOf(option);
    EXPECT_NE(std::find(choices.begin(), choices.end(), option.preset), choices.end()) << option.name;
  }
}

TEST(OptionTable, VariablesAndSettingsAreUnique) {
  std::set<std::string> variables;
  std::set<std::string> settings;
  for (std::size_t i = 0; i < kOptionCount; ++i) {
    const Option& option = OptionOf(static_cast<OptionId>(i));
    const std::string variable = VariableOf(option);
    const std::string setting = SettingOf(option);
    EXPECT_TRUE(variable.empty() || variables.insert(variable).second) << option.name;
    EXPECT_TRUE(setting.empty() || settings.insert(setting).second) << option.name;
  }
  EXPECT_EQ(variables.count("RENKEI_FAIL_ON"), 1U);
  EXPECT_EQ(settings.count("check.fail-on"), 1U);
}

TEST(CommandTable, NamesAndLettersOfACommandsOptionsAreUnique) {
  for (const Command& command : Commands()) {
    std::set<std::string> forms;
    for (const OptionId id : command.options) {
      EXPECT_TRUE(forms.insert(std::string(OptionOf(id).name)).second) << command.name;
      const char letter = OptionOf(id).letter;
      EXPECT_TRUE(letter == 0 || forms.insert(std::string(1, letter)).second) << command.name;
    }
    EXPECT_EQ(forms.count("help"), 1U) << command.name;
  }
}

TEST(CommandTable, CommandsThatTakeOperandsNameThem) {
  std::set<std::string_view> names;
  for (const Command& command : Commands()) {
    EXPECT_TRUE(names.insert(command.name).second) << command.name;
    EXPECT_EQ(command.operand_count == OperandCount::kNone, command.operand.empty()) << command.name;
    EXPECT_EQ(command.operand_count == OperandCount::kNone, command.operand_kind == OperandKind::kNone) << command.name;
    EXPECT_NE(command.run, nullptr) << command.name;
  }
}

TEST(ExitCodeTable, CodesAreThoseOfTheDesign) {
  int expected = 0;
  for (const ExitCodeText& row : kExitCodes) EXPECT_EQ(static_cast<int>(row.code), expected++);
  EXPECT_EQ(expected, 7);
}

}  // namespace
}  // namespace renkei::cli
