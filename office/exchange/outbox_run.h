// Sends what is due in the outbox, over connections that the caller opens, until nothing is due. A run that dies or is
// stopped leaves every send whole: the next run goes on with it, and the other side takes it once. Used by the commands
// `send` and `outbox`. Threads: one; several processes may run at once.
#pragma once

#include <functional>
#include <optional>

#include "office/store.h"
#include "renkei/connectors.h"
#include "renkei/status.h"

namespace renkei::exchange {

// How an attempt went.
struct Attempt {
  office::Send send;  // as it was taken
  office::SendState after = office::SendState::kWaiting;
  Status trouble;  // ok: accepted
};

struct OutboxRunOptions {
  std::function<Instant()> now;
  std::function<double()> chance;  // in [0, 1), for the jitter of waits
  // An open connection for the send; it stays open until the run ends. A failure says in `trouble` whether it is for
  // good.
  std::function<Result<Connection*>(const office::Send& send, ConnectorTrouble* trouble)> connect;
  std::function<bool()> stopped;
  // Told when an attempt begins and how it ended.
  std::function<void(const office::Send& send)> begins;
  std::function<void(const Attempt& attempt)> ended;
};

// Fails where the store does; troubles of sends are told to `ended`.
Status RunOutbox(office::Store& store, const OutboxRunOptions& options);

}  // namespace renkei::exchange
