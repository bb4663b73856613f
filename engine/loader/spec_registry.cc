#include <cstdlib>
#include <exception>
#include <string>
#include <utility>

#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"
#include "engine/loader/candidate.h"
#include "engine/loader/load_specs.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/module.h"
#include "engine/loader/probe.h"
#include "engine/loader/table_inspector.h"
#include "engine/loader/validate_spec.h"
#include "renkei/specs.h"

namespace renkei {

using loader::IsLess;
using loader::View;

SpecRegistry SpecRegistry::Load(const LoadOptions& options) {
  loader::SpecsAndRefusals loaded = loader::LoadSpecs(options, loader::OwnPlugins());
  SpecRegistry registry;
  registry.specs_ = std::move(loaded.specs);
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

RefusedPlugin ProbePlugin(const std::string& path, bool* good) {
  *good = false;
  try {
    const char* const given = std::getenv(loader::kProbeWordVariable);  // NOLINT(concurrency-mt-unsafe): at the start
    const std::string word = given == nullptr ? "" : given;
    if (!PathFromUtf8(path).is_absolute()) return loader::Refuse(loader::LoadStep::kFolderNotAbsolute, path);
    loader::Candidate candidate = loader::Examine(path);
    if (candidate.refused) return *candidate.refused;
    loader::ModuleResult module = loader::LoadModule(candidate.path, {});
    if (module.spec == nullptr) return module.refused;
    *good = true;
    return {path, std::string(loader::kGoodStep), word, {}, std::string(View(module.spec->coordinate))};
  } catch (const std::exception& error) {
    return loader::Refuse(loader::LoadStep::kLoadFailed, path, {}, {}, error.what());
  }
}

std::string ProbeLine(const RefusedPlugin& result) {
  std::string line;
  for (const std::string* column : {&result.step, &result.found, &result.expected, &result.detail}) {
    if (column != &result.step) line += '\t';
    line += EscapeForTerminal(*column);
  }
  return line;
}

}  // namespace renkei
