// What became of sends that were accepted: fetched (済), rejected or expired. What a connector tells is believed only
// with the addressee's own signature. Used by the command `sent`. Threads: one.
#pragma once

#include <vector>

#include "connectors/bundle/trust.h"
#include "office/store.h"
#include "renkei/connectors.h"
#include "renkei/status.h"

namespace renkei::exchange {

// News of one send.
struct News {
  office::Send send;  // as it was before
  office::SendState after = office::SendState::kAccepted;
  Status doubt;  // answer-not-believed: nothing was changed; the detail is the code of what is wrong with the answer
};

// Asks the connection and keeps what is new. Fails as the connection and the store do.
Result<std::vector<News>> TakeOutcomes(office::Store& store, Connection& connection, const bundle::Trust& trust,
                                       Instant now);

}  // namespace renkei::exchange
