#include "engine/loader/load_plugins.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/loader/candidate.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/module.h"
#include "engine/loader/probe.h"

namespace renkei::loader {
namespace {

template <typename Kind>
class Loading {
 public:
  Loading(const LoadOptions& options, std::span<const OwnPlugin> own_plugins)
      : options_(options), own_plugins_(own_plugins) {}

  void TakeFolder(const std::string& folder) {
    std::optional<RefusedPlugin> refused;
    for (const std::string& path : ListCandidates(folder, Kind::kNamePrefix, &refused)) {
      if (std::optional<RefusedPlugin> reason = TakeFile(path)) result_.refused.push_back(std::move(*reason));
    }
    if (refused) result_.refused.push_back(std::move(*refused));
  }

  PluginsAndRefusals<Kind> Result() { return std::move(result_); }

 private:
  std::optional<RefusedPlugin> TakeFile(const std::string& path) {
    Candidate candidate = Examine(path);
    if (candidate.refused) return candidate.refused;
    if (!seen_.insert(candidate.sha256).second) return {};  // the same bytes once more: a second folder, a link
    const bool own = std::any_of(own_plugins_.begin(), own_plugins_.end(),
                                 [&](const OwnPlugin& each) { return each.sha256 == candidate.sha256; });
    if (!own) {
      if (std::optional<RefusedPlugin> reason = Vet(candidate.path, candidate.sha256, options_)) {
        // The trial takes plugins of any kind; here it is this one that was looked for.
        if (reason->step == StepKey(LoadStep::kNoSymbol)) reason->expected = Kind::kSymbol;
        return reason;
      }
    }
    ModuleResult<Kind> module = LoadModule<Kind>(candidate.path, options_.engine_rules);
    if (module.descriptor == nullptr) return std::move(module.refused);
    const std::string_view id = Kind::IdOf(*module.descriptor);
    if (const typename Kind::Loaded* first = FindSame(id)) {
      return Refuse(Kind::kDuplicate, candidate.path, std::string(id), {}, first->path);
    }
    result_.plugins.push_back(
        {module.descriptor, std::move(candidate.name), std::move(candidate.path), std::move(candidate.sha256), own});
    return {};
  }

  [[nodiscard]] const typename Kind::Loaded* FindSame(std::string_view id) const {
    for (const typename Kind::Loaded& each : result_.plugins) {
      if (Kind::IdOf(Kind::In(each)) == id) return &each;
    }
    return nullptr;
  }

  const LoadOptions& options_;
  std::span<const OwnPlugin> own_plugins_;
  std::set<std::string> seen_;
  PluginsAndRefusals<Kind> result_;
};

}  // namespace

template <typename Kind>
PluginsAndRefusals<Kind> LoadPlugins(const LoadOptions& options, std::span<const OwnPlugin> own_plugins) {
  Loading<Kind> loading(options, own_plugins);
  for (const std::string& folder : options.folders) {
    try {
      loading.TakeFolder(folder);
    } catch (const std::exception& error) {
      PluginsAndRefusals<Kind> result = loading.Result();
      result.refused.push_back(Refuse(LoadStep::kFolderUnreadable, folder, {}, {}, error.what()));
      return result;
    }
  }
  return loading.Result();
}

template PluginsAndRefusals<SpecKind> LoadPlugins<SpecKind>(const LoadOptions&, std::span<const OwnPlugin>);
template PluginsAndRefusals<ConnectorKind> LoadPlugins<ConnectorKind>(const LoadOptions&, std::span<const OwnPlugin>);

}  // namespace renkei::loader
