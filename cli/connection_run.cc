#include "cli/connection_run.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/spec_loading.h"
#include "cli/trouble.h"
#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

std::string_view View(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

const renkei_setting_t* FindSetting(const renkei_connector_t& connector, std::string_view key) {
  for (std::uint64_t i = 0; i < connector.setting_count; ++i) {
    if (View(connector.settings[i].key) == key) return &connector.settings[i];
  }
  return nullptr;
}

const renkei_connector_t& RequireConnector(const Invocation& invocation, const std::string& id) {
  const ConnectorRegistry& registry = RequireConnectors(invocation);
  if (const LoadedConnector* const found = registry.Find(id)) return *found->connector;
  std::vector<std::string_view> ids;
  for (const LoadedConnector& each : registry.connectors()) ids.push_back(View(each.connector->id));
  throw UsageError(
      invocation.words(Word::kConnectorUnknown, EscapeForTerminal(id), fmt::format("{}", fmt::join(ids, ", "))));
}

// From `folder`, or from the working directory where that is empty.
std::string Absolute(const std::string& folder, const std::string& place) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::absolute(PathFromUtf8(folder) / PathFromUtf8(place), error);
  return error ? place : Utf8FromPath(path.lexically_normal());
}

// Puts KEY=VALUE into the settings, unless the key is there.
void Take(const Invocation& invocation, const renkei_connector_t& connector, const std::string& said, bool on_line,
          std::map<std::string, std::string>* settings) {
  const std::size_t equals = said.find('=');
  if (equals == 0 || equals == std::string::npos) {
    throw UsageError(invocation.words(Word::kBadSetting, EscapeForTerminal(said.substr(0, equals))));
  }
  const std::string key = said.substr(0, equals);
  std::string value = said.substr(equals + 1);
  const renkei_setting_t* const known = FindSetting(connector, key);
  const std::uint32_t flags = known == nullptr ? 0 : known->flags;
  if (on_line && (flags & RENKEI_SETTING_SECRET) != 0) {
    throw UsageError(invocation.words(Word::kSecretSetting, EscapeForTerminal(key)));
  }
  if ((flags & RENKEI_SETTING_PATH) != 0 && !value.empty()) {
    value = Absolute(on_line ? std::string() : invocation.settings.config_folder(), value);
  }
  settings->emplace(key, std::move(value));
}

std::map<std::string, std::string> SettingsOf(const Invocation& invocation, const renkei_connector_t& connector) {
  std::map<std::string, std::string> settings;
  for (const std::string& said : invocation.settings.LineList(OptionId::kSetting)) {
    Take(invocation, connector, said, true, &settings);
  }
  for (const std::string& said : invocation.settings.ConfigList(OptionId::kSetting)) {
    Take(invocation, connector, said, false, &settings);
  }
  return settings;
}

// All that it has to have, and nothing that it does not know.
void RequireWhole(const Invocation& invocation, const renkei_connector_t& connector,
                  const std::map<std::string, std::string>& settings) {
  const std::string id(View(connector.id));
  for (const auto& [key, value] : settings) {
    if (FindSetting(connector, key) != nullptr) continue;
    throw UsageError(MessageOf(Status::Error("connector-setting-unknown", id, key), invocation.words));
  }
  for (std::uint64_t i = 0; i < connector.setting_count; ++i) {
    const renkei_setting_t& known = connector.settings[i];
    const bool said = settings.contains(std::string(View(known.key)));
    if (said || (known.flags & RENKEI_SETTING_REQUIRED) == 0) continue;
    const Status missing = Status::Error("connector-setting-missing", id, std::string(View(known.key)));
    throw UsageError(MessageOf(missing, invocation.words), RemedyOf(missing, invocation.words));
  }
}

}  // namespace

const ConnectorRegistry& LoadConnectors(const Invocation& invocation) {
  // Modules stay loaded, and connections point into them.
  static std::map<std::vector<std::string>, ConnectorRegistry> registries;
  const LoadOptions options = LoadOptionsOf(invocation);
  const auto [at, added] = registries.try_emplace(options.folders);
  if (!added) return at->second;
  at->second = ConnectorRegistry::Load(options);
  for (const LoadedConnector& each : at->second.connectors()) AddTexts(TextsOf(*each.connector));
  for (const RefusedPlugin& refused : at->second.refused()) {
    const std::string reason = FormatRefusal(refused, invocation.words.lang == Lang::kJa);
    invocation.log.warn(invocation.words(Word::kWarningLine, invocation.words(Word::kPluginRefused, reason)));
  }
  return at->second;
}

const ConnectorRegistry& RequireConnectors(const Invocation& invocation) {
  const ConnectorRegistry& registry = LoadConnectors(invocation);
  if (registry.connectors().empty()) throw RunFailure(invocation.words(Word::kNoConnectors));
  return registry;
}

ConnectorChoice ConnectorOf(const Invocation& invocation) {
  ConnectorChoice choice{invocation.settings.Text(OptionId::kConnector), {}};
  const renkei_connector_t& connector = RequireConnector(invocation, choice.id);
  choice.settings = SettingsOf(invocation, connector);
  RequireWhole(invocation, connector, choice.settings);
  return choice;
}

std::string KeptChoice(const Invocation& invocation, const ConnectorChoice& choice) {
  const renkei_connector_t& connector = RequireConnector(invocation, choice.id);
  nlohmann::json kept{{"connector", choice.id}, {"settings", nlohmann::json::object()}};
  for (const auto& [key, value] : choice.settings) {
    const renkei_setting_t* const known = FindSetting(connector, key);
    if (known == nullptr || (known->flags & RENKEI_SETTING_SECRET) == 0) kept["settings"][key] = value;
  }
  return kept.dump();
}

ConnectorChoice ChoiceOfKept(const Invocation& invocation, std::string_view kept) {
  const auto json = nlohmann::json::parse(kept, nullptr, false);
  const bool known = json.is_object() && json.contains("connector") && json["connector"].is_string();
  ConnectorChoice choice{known ? json["connector"].get<std::string>() : std::string(kept), {}};
  const LoadedConnector* const found = LoadConnectors(invocation).Find(choice.id);
  if (found != nullptr && invocation.settings.Text(OptionId::kConnector) == choice.id) {
    choice.settings = SettingsOf(invocation, *found->connector);
  }
  if (!known || !json.contains("settings") || !json["settings"].is_object()) return choice;
  for (const auto& [key, value] : json["settings"].items()) {
    if (value.is_string()) choice.settings.emplace(key, value.get<std::string>());
  }
  return choice;
}

Result<Connection> TryConnection(const Invocation& invocation, const ConnectorChoice& choice, const std::string& office,
                                 ConnectorTrouble* trouble) {
  const LoadedConnector* const found = LoadConnectors(invocation).Find(choice.id);
  if (found == nullptr) return Status::Error("connector-missing", choice.id);
  return Connection::Open(*found, {office, choice.settings, invocation.host.stopped}, trouble);
}

Connection OpenConnection(const Invocation& invocation, const ConnectorChoice& choice, const std::string& office) {
  return Take(TryConnection(invocation, choice, office, nullptr), invocation.words);
}

Result<Connection*> ConnectionPool::Of(const std::string& kept, ConnectorTrouble* trouble) {
  const auto known = connections_.find(kept);
  if (known != connections_.end()) return &known->second;
  auto opened = TryConnection(invocation_, ChoiceOfKept(invocation_, kept), office_, trouble);
  if (!opened.ok()) return opened.status();
  return &connections_.emplace(kept, std::move(opened.value())).first->second;
}

}  // namespace renkei::cli
