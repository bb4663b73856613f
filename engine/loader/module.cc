#include "engine/loader/module.h"

#include <algorithm>
#include <boost/dll/library_info.hpp>
#include <boost/dll/shared_library.hpp>
#include <exception>
#include <optional>
#include <utility>
#include <vector>

#include "engine/encoding/path_utf8.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/validate_spec.h"

namespace renkei::loader {
namespace {

using Refusal = std::optional<RefusedPlugin>;

std::string Version(std::uint32_t major, std::uint32_t minor) {
  return std::to_string(major) + "." + std::to_string(minor);
}

// Some of the symbols that a module without ours exports.
std::string SomeOf(const std::vector<std::string>& symbols) {
  constexpr std::size_t kShown = 3;
  std::string out;
  for (std::size_t i = 0; i < symbols.size() && i < kShown; ++i) out += (i == 0 ? "" : ", ") + symbols[i];
  if (symbols.size() > kShown) out += ", +" + std::to_string(symbols.size() - kShown);
  return out;
}

// Looks at the file without running anything of it.
Refusal CheckSymbol(const std::string& path) {
  try {
    boost::dll::library_info info(PathFromUtf8(path));
    const std::vector<std::string> symbols = info.symbols();
    if (std::find(symbols.begin(), symbols.end(), RENKEI_SPEC_ENTRY_SYMBOL) != symbols.end()) return {};
    return Refuse(LoadStep::kNoSymbol, path, SomeOf(symbols), RENKEI_SPEC_ENTRY_SYMBOL);
  } catch (const std::exception& error) {
    return Refuse(LoadStep::kNotAModule, path, {}, {}, error.what());
  }
}

// Modules that were loaded, for as long as the process runs.
std::vector<boost::dll::shared_library>& LoadedModules() {
  static auto* const kModules = new std::vector<boost::dll::shared_library>();
  return *kModules;
}

const renkei_spec_entry_t* LoadEntry(const std::string& path, RefusedPlugin* refused) {
  try {
    using boost::dll::load_mode::rtld_local;
    using boost::dll::load_mode::rtld_now;
    boost::dll::shared_library module(PathFromUtf8(path), rtld_now | rtld_local);
    LoadedModules().push_back(std::move(module));
    if (LoadedModules().back().has(RENKEI_SPEC_ENTRY_SYMBOL)) {
      return &LoadedModules().back().get<const renkei_spec_entry_t>(RENKEI_SPEC_ENTRY_SYMBOL);
    }
    *refused = Refuse(LoadStep::kNoSymbol, path, {}, RENKEI_SPEC_ENTRY_SYMBOL);
  } catch (const std::exception& error) {
    *refused = Refuse(LoadStep::kLoadFailed, path, {}, {}, error.what());
  }
  return nullptr;
}

// Before any call. Of a module with another major version nothing but the two numbers is read.
Refusal CheckVersion(const renkei_spec_entry_t& entry, const std::string& path) {
  const std::string ours = Version(RENKEI_ABI_MAJOR, RENKEI_ABI_MINOR);
  if (entry.abi_major != RENKEI_ABI_MAJOR) {
    return Refuse(LoadStep::kAbiVersion, path, Version(entry.abi_major, entry.abi_minor), ours);
  }
  if (entry.abi_minor > RENKEI_ABI_MINOR) {
    return Refuse(LoadStep::kAbiVersion, path, Version(entry.abi_major, entry.abi_minor), "<= " + ours);
  }
  if (entry.size < sizeof(renkei_spec_entry_t)) {
    return Refuse(LoadStep::kAbiVersion, path, "renkei_spec_entry_t.size = " + std::to_string(entry.size),
                  ">= " + std::to_string(sizeof(renkei_spec_entry_t)));
  }
  return {};
}

Refusal CallInit(const renkei_spec_entry_t& entry, const std::string& path) {
  if (entry.init == nullptr) return Refuse(LoadStep::kInitFailed, path, "init = NULL");
  const char* reason = nullptr;
  try {
    const std::int32_t result = entry.init(&reason);
    if (result == 0) return {};
    return Refuse(LoadStep::kInitFailed, path, std::to_string(result), "0", reason == nullptr ? "" : reason);
  } catch (const std::exception& error) {
    return Refuse(LoadStep::kInitFailed, path, "exception", "0", error.what());
  } catch (...) {
    return Refuse(LoadStep::kInitFailed, path, "exception", "0");
  }
}

const renkei_spec_t* CallSpec(const renkei_spec_entry_t& entry, const std::string& path, RefusedPlugin* refused) {
  std::string thrown;
  try {
    const renkei_spec_t* const spec = entry.spec == nullptr ? nullptr : entry.spec();
    if (spec != nullptr) return spec;
  } catch (const std::exception& error) {
    thrown = error.what();
  } catch (...) {
    thrown = "exception";
  }
  *refused = Refuse(LoadStep::kSpecMissing, path, entry.spec == nullptr ? "spec = NULL" : "", "renkei_spec_t", thrown);
  return nullptr;
}

}  // namespace

std::string ModuleSuffix() { return Utf8FromPath(boost::dll::shared_library::suffix()); }

ModuleResult LoadModule(const std::string& path, std::span<const std::string> engine_rules) {
  if (Refusal refusal = CheckSymbol(path)) return {nullptr, *refusal};
  ModuleResult result;
  const renkei_spec_entry_t* const entry = LoadEntry(path, &result.refused);
  if (entry == nullptr) return result;
  if (Refusal refusal = CheckVersion(*entry, path)) return {nullptr, *refusal};
  if (Refusal refusal = CallInit(*entry, path)) return {nullptr, *refusal};
  const renkei_spec_t* const spec = CallSpec(*entry, path, &result.refused);
  if (spec == nullptr) return result;
  if (const auto fault = ValidateSpec(*spec, engine_rules)) {
    result.refused = Refuse(LoadStep::kSpecInvalid, path, fault->found, fault->expected);
    return result;
  }
  result.spec = spec;
  return result;
}

}  // namespace renkei::loader
