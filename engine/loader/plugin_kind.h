// The kinds of plugins, and all that differs between them on the way through the load order: the loader's templates are
// written for any of them. Private to the loader. Threads: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/loader/load_steps.h"
#include "engine/loader/table_inspector.h"
#include "engine/loader/validate_connector.h"
#include "engine/loader/validate_spec.h"
#include "renkei/abi/connector_plugin.h"
#include "renkei/abi/spec_plugin.h"
#include "renkei/connectors.h"
#include "renkei/specs.h"

namespace renkei::loader {

struct SpecKind {
  using Entry = renkei_spec_entry_t;
  using Descriptor = renkei_spec_t;
  using Loaded = LoadedSpec;

  static constexpr const char* kSymbol = RENKEI_SPEC_ENTRY_SYMBOL;
  static constexpr const char* kEntryType = "renkei_spec_entry_t";
  static constexpr const char* kDescriptorType = "renkei_spec_t";
  static constexpr const char* kDescriptorMember = "spec";
  static constexpr std::string_view kNamePrefix = "spec-";
  static constexpr std::uint32_t kMajor = RENKEI_ABI_MAJOR;
  static constexpr std::uint32_t kMinor = RENKEI_ABI_MINOR;
  static constexpr LoadStep kMissing = LoadStep::kSpecMissing;
  static constexpr LoadStep kInvalid = LoadStep::kSpecInvalid;
  static constexpr LoadStep kDuplicate = LoadStep::kDuplicateCoordinate;

  // The function of the entry that gives the descriptor.
  static auto Factory(const Entry& entry) { return entry.spec; }
  static std::optional<SpecFault> Judge(const Descriptor& spec, std::span<const std::string> engine_rules) {
    return ValidateSpec(spec, engine_rules);
  }
  static std::string_view IdOf(const Descriptor& spec) { return View(spec.coordinate); }
  static const Descriptor& In(const Loaded& loaded) { return *loaded.spec; }
};

struct ConnectorKind {
  using Entry = renkei_connector_entry_t;
  using Descriptor = renkei_connector_t;
  using Loaded = LoadedConnector;

  static constexpr const char* kSymbol = RENKEI_CONNECTOR_ENTRY_SYMBOL;
  static constexpr const char* kEntryType = "renkei_connector_entry_t";
  static constexpr const char* kDescriptorType = "renkei_connector_t";
  static constexpr const char* kDescriptorMember = "connector";
  static constexpr std::string_view kNamePrefix = "connector-";
  static constexpr std::uint32_t kMajor = RENKEI_CONNECTOR_ABI_MAJOR;
  static constexpr std::uint32_t kMinor = RENKEI_CONNECTOR_ABI_MINOR;
  static constexpr LoadStep kMissing = LoadStep::kConnectorMissing;
  static constexpr LoadStep kInvalid = LoadStep::kConnectorInvalid;
  static constexpr LoadStep kDuplicate = LoadStep::kDuplicateConnector;

  static auto Factory(const Entry& entry) { return entry.connector; }
  static std::optional<SpecFault> Judge(const Descriptor& connector, std::span<const std::string> /*engine_rules*/) {
    return ValidateConnector(connector);
  }
  static std::string_view IdOf(const Descriptor& connector) { return View(connector.id); }
  static const Descriptor& In(const Loaded& loaded) { return *loaded.connector; }
};

}  // namespace renkei::loader
