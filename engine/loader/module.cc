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
Refusal CheckSymbol(const std::string& path, const char* symbol) {
  try {
    boost::dll::library_info info(PathFromUtf8(path));
    const std::vector<std::string> symbols = info.symbols();
    if (std::find(symbols.begin(), symbols.end(), symbol) != symbols.end()) return {};
    return Refuse(LoadStep::kNoSymbol, path, SomeOf(symbols), symbol);
  } catch (const std::exception& error) {
    return Refuse(LoadStep::kNotAModule, path, {}, {}, error.what());
  }
}

// Modules that were loaded, for as long as the process runs.
std::vector<boost::dll::shared_library>& LoadedModules() {
  static auto* const kModules = new std::vector<boost::dll::shared_library>();
  return *kModules;
}

template <typename Kind>
const typename Kind::Entry* LoadEntry(const std::string& path, RefusedPlugin* refused) {
  try {
    using boost::dll::load_mode::rtld_local;
    using boost::dll::load_mode::rtld_now;
    boost::dll::shared_library module(PathFromUtf8(path), rtld_now | rtld_local);
    LoadedModules().push_back(std::move(module));
    if (LoadedModules().back().has(Kind::kSymbol)) {
      return &LoadedModules().back().get<const typename Kind::Entry>(Kind::kSymbol);
    }
    *refused = Refuse(LoadStep::kNoSymbol, path, {}, Kind::kSymbol);
  } catch (const std::exception& error) {
    *refused = Refuse(LoadStep::kLoadFailed, path, {}, {}, error.what());
  }
  return nullptr;
}

// Before any call. Of a module with another major version nothing but the two numbers is read.
template <typename Kind>
Refusal CheckVersion(const typename Kind::Entry& entry, const std::string& path) {
  const std::string ours = Version(Kind::kMajor, Kind::kMinor);
  if (entry.abi_major != Kind::kMajor) {
    return Refuse(LoadStep::kAbiVersion, path, Version(entry.abi_major, entry.abi_minor), ours);
  }
  if (entry.abi_minor > Kind::kMinor) {
    return Refuse(LoadStep::kAbiVersion, path, Version(entry.abi_major, entry.abi_minor), "<= " + ours);
  }
  if (entry.size < sizeof entry) {
    return Refuse(LoadStep::kAbiVersion, path, std::string(Kind::kEntryType) + ".size = " + std::to_string(entry.size),
                  ">= " + std::to_string(sizeof entry));
  }
  return {};
}

template <typename Entry>
Refusal CallInit(const Entry& entry, const std::string& path) {
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

template <typename Kind>
const typename Kind::Descriptor* AskDescriptor(const typename Kind::Entry& entry, const std::string& path,
                                               RefusedPlugin* refused) {
  std::string thrown;
  const auto factory = Kind::Factory(entry);
  try {
    const typename Kind::Descriptor* const descriptor = factory == nullptr ? nullptr : factory();
    if (descriptor != nullptr) return descriptor;
  } catch (const std::exception& error) {
    thrown = error.what();
  } catch (...) {
    thrown = "exception";
  }
  const std::string found = factory == nullptr ? std::string(Kind::kDescriptorMember) + " = NULL" : "";
  *refused = Refuse(Kind::kMissing, path, found, Kind::kDescriptorType, thrown);
  return nullptr;
}

}  // namespace

std::string ModuleSuffix() { return Utf8FromPath(boost::dll::shared_library::suffix()); }

bool Exports(const std::string& path, const char* symbol) { return !CheckSymbol(path, symbol).has_value(); }

template <typename Kind>
ModuleResult<Kind> LoadModule(const std::string& path, std::span<const std::string> engine_rules) {
  if (Refusal refusal = CheckSymbol(path, Kind::kSymbol)) return {nullptr, *refusal};
  ModuleResult<Kind> result;
  const auto* const entry = LoadEntry<Kind>(path, &result.refused);
  if (entry == nullptr) return result;
  if (Refusal refusal = CheckVersion<Kind>(*entry, path)) return {nullptr, *refusal};
  if (Refusal refusal = CallInit(*entry, path)) return {nullptr, *refusal};
  const auto* const descriptor = AskDescriptor<Kind>(*entry, path, &result.refused);
  if (descriptor == nullptr) return result;
  if (const auto fault = Kind::Judge(*descriptor, engine_rules)) {
    result.refused = Refuse(Kind::kInvalid, path, fault->found, fault->expected);
    return result;
  }
  result.descriptor = descriptor;
  return result;
}

template ModuleResult<SpecKind> LoadModule<SpecKind>(const std::string&, std::span<const std::string>);
template ModuleResult<ConnectorKind> LoadModule<ConnectorKind>(const std::string&, std::span<const std::string>);

}  // namespace renkei::loader
