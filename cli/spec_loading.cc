#include "cli/spec_loading.h"

#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/failures.h"
#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"
#include "engine/loader/executable_path.h"
#include "renkei/rules.h"

namespace renkei::cli {
namespace {

constexpr std::string_view kDuplicateStep = "duplicate-coordinate";

std::string Absolute(const std::string& folder) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::absolute(PathFromUtf8(folder), error);
  return error ? folder : Utf8FromPath(path.lexically_normal());
}

// Folders named on the command line stand for the working directory's where they are relative: the person said so.
void AddFromLine(const Invocation& invocation, std::vector<std::string>* folders) {
  for (const std::string& folder : invocation.settings.LineList(OptionId::kPluginPath)) {
    std::error_code error;
    if (!std::filesystem::is_directory(PathFromUtf8(folder), error)) {
      throw UsageError(invocation.words(Word::kPluginPathMissing, EscapeForTerminal(folder)));
    }
    folders->push_back(Absolute(folder));
  }
}

void AddFromEnvironment(const Invocation& invocation, std::vector<std::string>* folders) {
  for (std::string& folder : SplitPluginPath(invocation.host.variable("RENKEI_PLUGIN_PATH"))) {
    if (PathFromUtf8(folder).is_absolute()) {
      folders->push_back(std::move(folder));
    } else {
      invocation.log.warn(
          invocation.words(Word::kWarningLine, invocation.words(Word::kRelativePluginPath, EscapeForTerminal(folder))));
    }
  }
}

std::vector<std::string> EngineRuleIds() {
  std::vector<std::string> ids;
  const RuleCatalogue own(SpecRegistry::FromTables({}));
  for (const RuleInfo& rule : own.rules()) ids.push_back(rule.id);
  return ids;
}

}  // namespace

LoadOptions LoadOptionsOf(const Invocation& invocation) {
  LoadOptions options;
  AddFromLine(invocation, &options.folders);
  AddFromEnvironment(invocation, &options.folders);
  for (const std::vector<std::string>& more :
       {invocation.settings.ConfigList(OptionId::kPluginPath), invocation.host.own_plugin_folders}) {
    options.folders.insert(options.folders.end(), more.begin(), more.end());
  }
  if (!invocation.host.executable.empty()) options.probe_command = {invocation.host.executable, "probe-plugin"};
  options.cache_folder = invocation.host.cache_folder;
  options.engine_rules = EngineRuleIds();
  return options;
}

SpecRegistry LoadSpecs(const Invocation& invocation) {
  const Words& words = invocation.words;
  const LoadOptions options = LoadOptionsOf(invocation);
  for (const std::string& folder : options.folders) {
    invocation.log.debug(words(Word::kVerboseFolder, EscapeForTerminal(folder)));
  }
  SpecRegistry registry = invocation.engine.load(options);
  for (const LoadedSpec& spec : registry.specs()) {
    invocation.log.debug(words(Word::kVerboseSpec, TextOf(spec.spec->coordinate), EscapeForTerminal(spec.path)));
  }
  for (const RefusedPlugin& refused : registry.refused()) {
    const std::string reason = FormatRefusal(refused, words.lang == Lang::kJa);
    const bool meant = refused.step == kDuplicateStep;  // the first folder wins: that is what the order is for
    invocation.log.log(meant ? spdlog::level::debug : spdlog::level::warn,
                       words(Word::kWarningLine, words(Word::kPluginRefused, reason)));
  }
  return registry;
}

SpecRegistry RequireSpecs(const Invocation& invocation) {
  SpecRegistry registry = LoadSpecs(invocation);
  if (registry.specs().empty()) throw RunFailure(invocation.words(Word::kNoSpecs));
  return registry;
}

}  // namespace renkei::cli
