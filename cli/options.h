// The options of all commands: options.def expanded. Parsing, configuration, help, completion and the man page read
// this table. Threads: constants.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/words.h"

namespace renkei::cli {

enum class OptionId : std::uint8_t {
#define RENKEI_OPTION(id, name, letter, kind, metavar, choices, preset, home, word) id,
#include "cli/options.def"
#undef RENKEI_OPTION
};

#define RENKEI_OPTION(id, name, letter, kind, metavar, choices, preset, home, word) +1
inline constexpr std::size_t kOptionCount = 0
#include "cli/options.def"
    ;
#undef RENKEI_OPTION

enum class OptionKind : std::uint8_t {
  kFlag,
  kChoice,
  kNumber,
  kDate,
  kInstant,
  kFile,
  kFiles,
  kFolders,
  kText,
  kTexts
};

// May be given several times, and all count.
constexpr bool IsRepeatable(OptionKind kind) {
  return kind == OptionKind::kFolders || kind == OptionKind::kFiles || kind == OptionKind::kTexts;
}

// Where an option may stand besides the command line.
enum class OptionHome : std::uint8_t { kLine, kEnvironment, kConfig, kTop, kCheck };

struct Option {
  OptionId id;
  std::string_view name;  // without dashes
  char letter;            // 0: none
  OptionKind kind;
  std::string_view metavar;
  std::string_view choices;  // of kChoice, parted by |; of kNumber the least and the greatest
  std::string_view preset;   // what holds when nobody says anything; empty: see the words
  OptionHome home;
  Word word;
};

const Option& OptionOf(OptionId id);

// The choices, or least and greatest, one by one.
std::vector<std::string> ChoicesOf(const Option& option);

// RENKEI_FAIL_ON; empty where no variable is read.
std::string VariableOf(const Option& option);

// "check.fail-on" or "lang"; empty where the configuration has no such key.
std::string SettingOf(const Option& option);

// The option of a key in a table of the configuration ("" is the top); nullptr when there is none.
const Option* FindSetting(std::string_view table, std::string_view key);

// Whether the configuration has a table of that name.
bool IsSettingTable(std::string_view table);

}  // namespace renkei::cli
