// The loading behind SpecRegistry::Load and ConnectorRegistry::Load, with the list of our own plugins as an argument.
// Private to the loader. Threads: one.
#pragma once

#include <span>
#include <vector>

#include "engine/loader/own_plugins.h"
#include "engine/loader/plugin_kind.h"
#include "renkei/specs.h"

namespace renkei::loader {

template <typename Kind>
struct PluginsAndRefusals {
  std::vector<typename Kind::Loaded> plugins;
  std::vector<RefusedPlugin> refused;
};

// For SpecKind and ConnectorKind. All of options.folders are looked into as they stand there.
template <typename Kind>
PluginsAndRefusals<Kind> LoadPlugins(const LoadOptions& options, std::span<const OwnPlugin> own_plugins);

extern template PluginsAndRefusals<SpecKind> LoadPlugins<SpecKind>(const LoadOptions&, std::span<const OwnPlugin>);
extern template PluginsAndRefusals<ConnectorKind> LoadPlugins<ConnectorKind>(const LoadOptions&,
                                                                             std::span<const OwnPlugin>);

}  // namespace renkei::loader
