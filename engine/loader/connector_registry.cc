#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include "engine/encoding/path_utf8.h"
#include "engine/loader/load_plugins.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/plugin_kind.h"
#include "renkei/connectors.h"

namespace renkei {

using loader::ConnectorKind;
using loader::View;

namespace {

constexpr const char* kFolderName = "connectors";

// The connectors' folder in each of the search path's, where there is one. Relative ones stay: they are refused by
// name.
std::vector<std::string> ConnectorFolders(const std::vector<std::string>& search_path) {
  std::vector<std::string> folders;
  for (const std::string& each : search_path) {
    const std::filesystem::path folder = PathFromUtf8(each) / kFolderName;
    std::error_code error;
    if (folder.is_relative() || std::filesystem::exists(folder, error)) folders.push_back(Utf8FromPath(folder));
  }
  return folders;
}

}  // namespace

ConnectorRegistry ConnectorRegistry::Load(const LoadOptions& options) {
  ConnectorRegistry registry;
  try {
    LoadOptions ours = options;
    ours.folders = ConnectorFolders(options.folders);
    auto loaded = loader::LoadPlugins<ConnectorKind>(ours, loader::OwnPlugins());
    registry.connectors_ = std::move(loaded.plugins);
    registry.refused_ = std::move(loaded.refused);
  } catch (const std::exception& error) {
    registry.refused_.push_back(loader::Refuse(loader::LoadStep::kFolderUnreadable, kFolderName, {}, {}, error.what()));
  }
  return registry;
}

ConnectorRegistry ConnectorRegistry::FromTables(const std::vector<const renkei_connector_t*>& connectors) {
  ConnectorRegistry registry;
  for (const renkei_connector_t* each : connectors) {
    if (each == nullptr) {
      registry.refused_.push_back(loader::Refuse(ConnectorKind::kMissing, {}));
    } else if (const auto fault = ConnectorKind::Judge(*each, {})) {
      registry.refused_.push_back(loader::Refuse(ConnectorKind::kInvalid, {}, fault->found, fault->expected));
    } else if (registry.Find(View(each->id)) != nullptr) {
      registry.refused_.push_back(loader::Refuse(ConnectorKind::kDuplicate, {}, std::string(View(each->id))));
    } else {
      registry.connectors_.push_back({each, {}, {}, {}, false});
    }
  }
  return registry;
}

const LoadedConnector* ConnectorRegistry::Find(std::string_view id) const {
  for (const LoadedConnector& each : connectors_) {
    if (View(each.connector->id) == id) return &each;
  }
  return nullptr;
}

}  // namespace renkei
