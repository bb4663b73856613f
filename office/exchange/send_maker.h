// From a planned send to the bundle that goes out, signed and sealed, with its row for the outbox. Used by the command
// `send`. Threads: functions without shared state; a key belongs to one thread.
#pragma once

#include <string>
#include <vector>

#include "connectors/bundle/office_key.h"
#include "connectors/bundle/trust.h"
#include "office/exchange/send_plan.h"

namespace renkei::exchange {

struct MadeSend {
  office::NewSend row;
  std::string bundle;  // sealed
};

// Reads the files once more and takes them only if they are the bytes that were judged. `connector` is what the outbox
// keeps of the way they go. REQUIRES: no refusals. Fails as DraftBundle, SignBundle and SealBundle do.
Result<MadeSend> MakeSend(const PlannedSend& send, const bundle::OfficeKey& key,
                          const std::vector<bundle::CertificateKind>& kinds, const std::string& connector,
                          bundle::Instant at);

// SHA-256 of a message, empty where there is none: what the outbox keeps of it.
std::string MessageMark(const PlannedSend& send);

}  // namespace renkei::exchange
