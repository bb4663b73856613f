// Connectors as commands use them: which one, with what settings, opened for an office. Used by the commands that send
// and receive. Threads: one call a run.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "cli/invocation.h"
#include "renkei/connectors.h"

namespace renkei::cli {

// A connector by its id, and the settings that it is opened with.
struct ConnectorChoice {
  std::string id;
  std::map<std::string, std::string> settings;
};

// The connectors of the plugin folders; those that do not load are told of. They live as long as the program, and the
// words for their codes are among those of cli/trouble.h from now on.
const ConnectorRegistry& LoadConnectors(const Invocation& invocation);
// The same; throws RunFailure where there is none.
const ConnectorRegistry& RequireConnectors(const Invocation& invocation);

// --connector and --setting, the command line before renkei.toml; paths are absolute. Throws UsageError for a connector
// that is not there (naming those that are), a setting that is not KEY=VALUE, not known or missing, and a secret one on
// the command line.
ConnectorChoice ConnectorOf(const Invocation& invocation);

// The choice as the office store keeps it, and back: one line of JSON, without what is secret. Settings that the
// invocation says for the same connector take the place of kept ones.
std::string KeptChoice(const Invocation& invocation, const ConnectorChoice& choice);
ConnectorChoice ChoiceOfKept(const Invocation& invocation, std::string_view kept);

// Opens it for the office with this number; connector-missing where its plugin is not there. What failed is in the
// status, and whether for good in `trouble`.
Result<Connection> TryConnection(const Invocation& invocation, const ConnectorChoice& choice, const std::string& office,
                                 ConnectorTrouble* trouble);

// The same. Throws RunFailure with the message and the remedy.
Connection OpenConnection(const Invocation& invocation, const ConnectorChoice& choice, const std::string& office);

// Connections by what the office store keeps of a choice, each opened once. Threads: one.
class ConnectionPool {
 public:
  // The invocation outlives it.
  ConnectionPool(const Invocation& invocation, std::string office)
      : invocation_(invocation), office_(std::move(office)) {}

  // Fails as TryConnection. The connection is the pool's, until it is dropped.
  Result<Connection*> Of(const std::string& kept, ConnectorTrouble* trouble);
  // What failed is opened anew when it is wanted again.
  void Drop(const std::string& kept) { connections_.erase(kept); }
  void DropAll() { connections_.clear(); }

 private:
  const Invocation& invocation_;
  const std::string office_;
  std::map<std::string, Connection> connections_;
};

}  // namespace renkei::cli
