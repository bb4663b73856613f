#include "cli/options.h"

#include <algorithm>
#include <array>

namespace renkei::cli {
namespace {

constexpr std::array<Option, kOptionCount> kOptions = {{
#define RENKEI_OPTION(id, name, letter, kind, metavar, choices, preset, home, word) \
  {OptionId::id, name, letter, OptionKind::kind, metavar, choices, preset, OptionHome::home, Word::word},
#include "cli/options.def"
#undef RENKEI_OPTION
}};

bool InConfiguration(const Option& option) {
  return option.home == OptionHome::kTop || option.home == OptionHome::kConfig || option.home == OptionHome::kCheck;
}

std::string_view TableOf(const Option& option) { return option.home == OptionHome::kCheck ? "check" : ""; }

}  // namespace

const Option& OptionOf(OptionId id) { return kOptions.at(static_cast<std::size_t>(id)); }

std::vector<std::string> ChoicesOf(const Option& option) {
  std::vector<std::string> choices;
  for (std::size_t begin = 0; begin < option.choices.size();) {
    const std::size_t end = std::min(option.choices.find('|', begin), option.choices.size());
    choices.emplace_back(option.choices.substr(begin, end - begin));
    begin = end + 1;
  }
  return choices;
}

std::string VariableOf(const Option& option) {
  if (option.home == OptionHome::kLine || option.home == OptionHome::kConfig) return {};
  std::string name = "RENKEI_";
  for (const char letter : option.name) {
    const bool small = letter >= 'a' && letter <= 'z';
    name += small ? static_cast<char>(letter - 'a' + 'A') : '_';
  }
  return name;
}

std::string SettingOf(const Option& option) {
  if (!InConfiguration(option)) return {};
  const std::string_view table = TableOf(option);
  return table.empty() ? std::string(option.name) : std::string(table) + "." + std::string(option.name);
}

const Option* FindSetting(std::string_view table, std::string_view key) {
  const auto* const found = std::find_if(kOptions.begin(), kOptions.end(), [&](const Option& option) {
    return InConfiguration(option) && TableOf(option) == table && option.name == key;
  });
  return found == kOptions.end() ? nullptr : found;
}

bool IsSettingTable(std::string_view table) { return table.empty() || table == "check"; }

}  // namespace renkei::cli
