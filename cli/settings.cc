#include "cli/settings.h"

#include <algorithm>

#include "cli/option_value.h"
#include "engine/encoding/path_utf8.h"

namespace renkei::cli {
namespace {

std::vector<std::string> ListIn(const std::map<OptionId, std::vector<std::string>>& lists, OptionId id) {
  const auto found = lists.find(id);
  return found == lists.end() ? std::vector<std::string>() : found->second;
}

}  // namespace

Settings::Settings(const Arguments& arguments, const Host& host, const ConfigFile& config, const Words& words) {
  if (!config.path.empty()) config_folder_ = Utf8FromPath(PathFromUtf8(config.path).parent_path());
  for (const OptionId id : arguments.command->options) {
    const Option& option = OptionOf(id);
    const auto line = arguments.options.find(id);
    const Setting* setting = config.Find(option);
    if (IsRepeatable(option.kind)) {
      if (line != arguments.options.end()) line_lists_[id] = line->second;
      if (setting != nullptr) config_lists_[id] = setting->values;
      for (const std::string& value : line_lists_[id]) {
        RequireValue(option, value, "--" + std::string(option.name), words);
      }
      continue;
    }
    const std::string variable = VariableOf(option);
    const std::string from_environment = variable.empty() ? std::string() : host.variable(variable);
    if (line != arguments.options.end()) {
      values_[id] = {Origin::kLine, line->second.back()};
      RequireValue(option, values_[id].text, "--" + std::string(option.name), words);
    } else if (!from_environment.empty()) {
      values_[id] = {Origin::kEnvironment, from_environment};
      RequireValue(option, from_environment, variable, words);
    } else if (setting != nullptr) {
      values_[id] = {Origin::kConfig, setting->values.back()};
    }
  }
}

Origin Settings::OriginOf(OptionId id) const {
  const auto found = values_.find(id);
  return found == values_.end() ? Origin::kNobody : found->second.origin;
}

std::string Settings::Text(OptionId id) const {
  const auto found = values_.find(id);
  return found == values_.end() ? std::string(OptionOf(id).preset) : found->second.text;
}

bool Settings::Flag(OptionId id) const { return FlagOf(Text(id)); }

long long Settings::Number(OptionId id) const { return NumberOf(Text(id)); }

std::size_t Settings::Choice(OptionId id) const {
  const std::vector<std::string> choices = ChoicesOf(OptionOf(id));
  return static_cast<std::size_t>(std::find(choices.begin(), choices.end(), Text(id)) - choices.begin());
}

std::vector<std::string> Settings::List(OptionId id) const {
  std::vector<std::string> all = LineList(id);
  const std::vector<std::string> more = ConfigList(id);
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::vector<std::string> Settings::LineList(OptionId id) const { return ListIn(line_lists_, id); }

std::vector<std::string> Settings::ConfigList(OptionId id) const { return ListIn(config_lists_, id); }

}  // namespace renkei::cli
