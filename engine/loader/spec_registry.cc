#include <string>
#include <utility>

#include "engine/loader/load_plugins.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/table_inspector.h"
#include "engine/loader/validate_spec.h"
#include "renkei/specs.h"

namespace renkei {

using loader::IsLess;
using loader::View;

SpecRegistry SpecRegistry::Load(const LoadOptions& options) {
  auto loaded = loader::LoadPlugins<loader::SpecKind>(options, loader::OwnPlugins());
  SpecRegistry registry;
  registry.specs_ = std::move(loaded.plugins);
  registry.refused_ = std::move(loaded.refused);
  return registry;
}

SpecRegistry SpecRegistry::FromTables(const std::vector<const renkei_spec_t*>& specs) {
  SpecRegistry registry;
  for (const renkei_spec_t* spec : specs) {
    if (spec == nullptr) {
      registry.refused_.push_back(loader::Refuse(loader::LoadStep::kSpecMissing, {}));
      continue;
    }
    const std::string coordinate(View(spec->coordinate));
    if (const auto fault = loader::ValidateSpec(*spec, {})) {
      registry.refused_.push_back(loader::Refuse(loader::LoadStep::kSpecInvalid, {}, fault->found, fault->expected));
    } else if (registry.FindByCoordinate(coordinate) != nullptr) {
      registry.refused_.push_back(loader::Refuse(loader::LoadStep::kDuplicateCoordinate, {}, coordinate));
    } else {
      registry.specs_.push_back({spec, coordinate, {}, {}, false});
    }
  }
  return registry;
}

const LoadedSpec* SpecRegistry::FindByVersion(std::string_view csv_version) const {
  const LoadedSpec* found = nullptr;
  for (const LoadedSpec& each : specs_) {
    if (View(each.spec->csv_version) != csv_version) continue;
    if (found == nullptr || IsLess(View(found->spec->coordinate), View(each.spec->coordinate))) found = &each;
  }
  return found;
}

const LoadedSpec* SpecRegistry::FindByCoordinate(std::string_view coordinate) const {
  for (const LoadedSpec& each : specs_) {
    if (View(each.spec->coordinate) == coordinate) return &each;
  }
  return nullptr;
}

const renkei_map_t* SpecRegistry::FindMap(std::string_view source, std::string_view target) const {
  for (const LoadedSpec& each : specs_) {
    for (std::uint64_t i = 0; i < each.spec->map_count; ++i) {
      const renkei_map_t& map = each.spec->maps[i];
      if (View(map.source) == source && View(map.target) == target) return &map;
    }
  }
  return nullptr;
}

}  // namespace renkei
