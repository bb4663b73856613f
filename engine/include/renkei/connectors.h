// Connectors: how bundles get to other offices and back. Which were found, loaded or refused, and the C++ face of an
// opened one. Used by programs that send and receive. How connectors are written: docs/connectors.md.
// Threads: the registry is built by one thread, then read-only and shared by all. A Connection is used by one thread at
// a time; several may be open. Connectors stay loaded until the process ends. All strings are UTF-8. Failures carry a
// code of engine/connectors/connector_errors.def, or of the connector itself (Connector texts).
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/abi/connector_plugin.h"
#include "renkei/input.h"
#include "renkei/run_errors.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei {

struct LoadedConnector {
  const renkei_connector_t* connector = nullptr;  // in the module; never freed
  std::string plugin;                             // the module's name without prefix and suffix: connector-folder
  std::string path;                               // of the module; empty: compiled in (tests)
  std::string sha256;                             // of the module's file, lower-case hex
  bool own = false;                               // its hash is one that this build made
};

class ConnectorRegistry {
 public:
  // Looks into the folder `connectors` of each of the options' folders, where there is one; so the search path of specs
  // is that of connectors, too. Never fails as a whole: what does not load stands in refused(). The same steps, trials
  // and cache as for specs; engine_rules is not used.
  static ConnectorRegistry Load(const LoadOptions& options);
  // From descriptors that are linked in: tests and embedders. They are judged like those of a plugin and outlive the
  // registry.
  static ConnectorRegistry FromTables(const std::vector<const renkei_connector_t*>& connectors);

  [[nodiscard]] const std::vector<LoadedConnector>& connectors() const { return connectors_; }
  [[nodiscard]] const std::vector<RefusedPlugin>& refused() const { return refused_; }
  // nullptr where there is none.
  [[nodiscard]] const LoadedConnector* Find(std::string_view id) const;

 private:
  std::vector<LoadedConnector> connectors_;
  std::vector<RefusedPlugin> refused_;
};

// The words for codes that every connector may give, in the order of their table; and those of a connector's own.
std::span<const RunErrorText> ConnectorErrorTexts();
std::vector<RunErrorText> TextsOf(const renkei_connector_t& connector);

// Why a call did not succeed, beyond its Status.
struct ConnectorTrouble {
  Status status;
  bool for_good = false;                            // the same call will be refused again
  std::optional<std::chrono::seconds> retry_after;  // as the other side asked
};

struct ConnectionOptions {
  std::string office;                           // whose connection this is
  std::map<std::string, std::string> settings;  // key → value
  // Asked now and then during a call, on its thread; true ends it with connector-stopped. Empty: never.
  std::function<bool()> stopped;
};

// A bundle to send.
struct Sending {
  std::string id;  // UUID, lower case
  std::string sender, addressee;
  std::uint64_t bytes = 0;  // of its content
  std::string sha256;       // of its content, lower-case hex
};

struct ArrivalKey {
  std::string sender, id;
};

struct Arrival {
  bool foreign = false;  // not a bundle: named and left alone
  ArrivalKey key;        // empty for a foreign one
  std::string name;      // as the place itself calls it; to be escaped before it is shown
  std::uint64_t bytes = 0;
  std::int64_t arrived_at = 0;  // seconds since 1970; 0: not known
};

enum class OutcomeState : std::uint8_t { kAccepted = 1, kFetched, kRejected, kExpired };

struct Outcome {
  OutcomeState state = OutcomeState::kAccepted;
  std::string id, addressee, sha256;
  std::int64_t at = 0;             // seconds since 1970; 0: not known
  std::vector<std::uint8_t> body;  // the acknowledgement or rejection; its signature was not looked at
};

// Takes bytes; a failure ends the call and is what it fails with.
using ByteTaker = std::function<Status(std::span<const std::uint8_t>)>;

class Connection {
 public:
  // Fails with connector-setting-missing, connector-setting-unknown, or as the connector says. The registry that
  // `connector` comes from outlives the connection.
  static Result<Connection> Open(const LoadedConnector& connector, const ConnectionOptions& options,
                                 ConnectorTrouble* trouble = nullptr);
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;
  ~Connection();  // closes

  [[nodiscard]] bool Can(std::uint32_t capability) const;

  // Gives the receipt. trouble() says whether a failure is for good and when to try again.
  Result<std::vector<std::uint8_t>> Send(const Sending& sending, ByteSource& content);
  Result<std::vector<Arrival>> List();
  // Bytes that were given before a failure are not to be trusted.
  Status Fetch(const ArrivalKey& key, const ByteTaker& take);
  Status Acknowledge(const ArrivalKey& key, const std::string& sha256, std::span<const std::uint8_t> acknowledgement);
  Status Reject(const ArrivalKey& key, const std::string& sha256, std::span<const std::uint8_t> rejection);
  // What became of the office's own sends. connector-cannot without RENKEI_CONNECTOR_OUTCOMES.
  Result<std::vector<Outcome>> Outcomes();
  // Whether there is an arrival that the last List did not give; waits for one as long as `timeout` says.
  // connector-cannot without RENKEI_CONNECTOR_WAITING.
  Result<bool> Wait(std::chrono::milliseconds timeout);

  // Of the last call; its status is ok when that succeeded.
  [[nodiscard]] const ConnectorTrouble& trouble() const;

 private:
  class Impl;
  explicit Connection(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace renkei
