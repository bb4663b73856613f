// What an office received, and what waits to be received: the inbox and the arrivals of a connection as one list.
// Nothing is fetched for good and nothing is answered here. Used by the command `receive`. Threads: one.
#pragma once

#include <string>
#include <vector>

#include "connectors/bundle/trust.h"
#include "office/store.h"
#include "renkei/connectors.h"
#include "renkei/specs.h"
#include "renkei/status.h"

namespace renkei::exchange {

struct ListedReception {
  // Of the inbox, or of an arrival that is not in it: what its cover says, received_at being when it came (0: not
  // known). Of a foreign thing nothing.
  office::Reception what;
  bool kept = false;        // it is in the inbox
  bool arrived = false;     // the connection lists it
  bool foreign = false;     // no bundle: named and left alone
  std::string name;         // of a foreign thing, as the place itself calls it; to be escaped before it is shown
  bool fresh = false;       // no list has shown it before
  std::string sender_name;  // by the address book; empty: not in it
  // Of an arrival that is not in the inbox: why it would be refused, or why it cannot be judged yet. Of one in
  // quarantine: why. Of one that was acknowledged and came again: reception-replayed.
  std::vector<Status> reasons;

  // 未: it is to be taken.
  [[nodiscard]] bool open() const;
};

struct ListOptions {
  std::string office;                      // own number
  const SpecRegistry* registry = nullptr;  // REQUIRED
  const bundle::Trust* trust = nullptr;    // by which covers are judged; REQUIRED
  Instant now;
};

// `connection`: nullptr lists the inbox alone. Newest first. Fails where the store does, or as Connection::List; an
// arrival that cannot be fetched is in the list with its reason.
Result<std::vector<ListedReception>> ListReceptions(office::Store& store, Connection* connection,
                                                    const ListOptions& options);

// From now on what the list holds is not fresh any more.
Status MarkSeen(office::Store& store, const std::vector<ListedReception>& list);

// All bytes of an arrival. Fails as Connection::Fetch, and with bundle-too-large where it has more than a store keeps.
Result<std::string> FetchWhole(Connection& connection, const ArrivalKey& key);

}  // namespace renkei::exchange
