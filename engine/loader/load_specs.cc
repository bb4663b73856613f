#include "engine/loader/load_specs.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "engine/loader/candidate.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/module.h"
#include "engine/loader/probe.h"
#include "engine/loader/table_inspector.h"

namespace renkei::loader {
namespace {

class Loading {
 public:
  Loading(const LoadOptions& options, std::span<const OwnPlugin> own_plugins)
      : options_(options), own_plugins_(own_plugins) {}

  void TakeFolder(const std::string& folder) {
    std::optional<RefusedPlugin> refused;
    for (const std::string& path : ListCandidates(folder, &refused)) {
      if (std::optional<RefusedPlugin> reason = TakeFile(path)) result_.refused.push_back(std::move(*reason));
    }
    if (refused) result_.refused.push_back(std::move(*refused));
  }

  SpecsAndRefusals Result() { return std::move(result_); }

 private:
  std::optional<RefusedPlugin> TakeFile(const std::string& path) {
    Candidate candidate = Examine(path);
    if (candidate.refused) return candidate.refused;
    if (!seen_.insert(candidate.sha256).second) return {};  // the same bytes once more: a second folder, a link
    const bool own = std::any_of(own_plugins_.begin(), own_plugins_.end(),
                                 [&](const OwnPlugin& each) { return each.sha256 == candidate.sha256; });
    if (!own) {
      if (std::optional<RefusedPlugin> reason = Vet(candidate.path, candidate.sha256, options_)) return reason;
    }
    ModuleResult module = LoadModule(candidate.path, options_.engine_rules);
    if (module.spec == nullptr) return std::move(module.refused);
    if (const LoadedSpec* first = FindSame(*module.spec)) {
      return Refuse(LoadStep::kDuplicateCoordinate, candidate.path, std::string(View(module.spec->coordinate)), {},
                    first->path);
    }
    result_.specs.push_back(
        {module.spec, std::move(candidate.name), std::move(candidate.path), std::move(candidate.sha256), own});
    return {};
  }

  [[nodiscard]] const LoadedSpec* FindSame(const renkei_spec_t& spec) const {
    for (const LoadedSpec& each : result_.specs) {
      if (View(each.spec->coordinate) == View(spec.coordinate)) return &each;
    }
    return nullptr;
  }

  const LoadOptions& options_;
  std::span<const OwnPlugin> own_plugins_;
  std::set<std::string> seen_;
  SpecsAndRefusals result_;
};

}  // namespace

SpecsAndRefusals LoadSpecs(const LoadOptions& options, std::span<const OwnPlugin> own_plugins) {
  Loading loading(options, own_plugins);
  for (const std::string& folder : options.folders) {
    try {
      loading.TakeFolder(folder);
    } catch (const std::exception& error) {
      SpecsAndRefusals result = loading.Result();
      result.refused.push_back(Refuse(LoadStep::kFolderUnreadable, folder, {}, {}, error.what()));
      return result;
    }
  }
  return loading.Result();
}

}  // namespace renkei::loader
