// What an office sends: drafts (下書き), the outbox, and the list of what was sent. A send is a bundle to one
// addressee; it is a draft, waiting, being sent, accepted, fetched (済), rejected by the receiver, expired, failed or
// cancelled, and every change of state stands in the ledger in the same transaction. A program that dies while it sends
// leaves the send to the next one: the same bundle goes out again, and the receiving side takes it once.
//
// Threads: as the database. Failures: as OpenDatabase, and send-unknown (no such send), send-state (not possible in its
// state; the subject is the id, the detail its state).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/time/civil_time.h"
#include "office/bodies.h"
#include "office/database.h"
#include "office/ledger.h"
#include "office/retry.h"

namespace renkei::office {

enum class SendState : std::uint8_t {
  kDraft,
  kWaiting,
  kSending,
  kAccepted,
  kFetched,
  kRejected,
  kExpired,
  kFailed,
  kCancelled
};

struct SentFile {
  std::string name;  // UTF-8; of an attachment, whose name is free, the kind alone: *.pdf
  std::uint64_t bytes = 0;
  std::string sha256;
};

// A send that is to be put into the outbox. All texts are UTF-8; month and types are empty where the names have none.
struct NewSend {
  std::string id;  // of the bundle
  std::string receiver, receiver_type;
  std::string month, kind, csv_version;
  std::string connector;  // which one carries it, and where to
  std::string contents;   // SHA-256 of what is sent, without what changes with each bundle: finds a second send
  std::string message;    // SHA-256 of the message; empty: there is none
  std::vector<SentFile> files;
  std::map<std::string, std::string> checked;  // for the ledger: verdict, spec
};

struct Send : NewSend {
  SendState state = SendState::kWaiting;
  std::string body;  // name of the bundle in the store
  Instant created_at;
  int attempts = 0;
  std::optional<Instant> next_attempt_at;     // of a waiting one; the first is at once
  std::string code, subject, detail;          // of the last failure
  std::vector<std::uint8_t> receipt, answer;  // of the connector; of the receiver
  std::optional<Instant> ended_at;            // accepted, failed or cancelled; of later states: when it was accepted
};

class Outbox {
 public:
  // All outlive the outbox.
  Outbox(SQLite::Database& database, Bodies& bodies, RetryPolicy policy = {})
      : database_(database), bodies_(bodies), policy_(policy) {}

  // Keeps the bundle and the send, to be tried at once. On the disk when this returns. send-exists: the id is there.
  Status Add(const NewSend& send, std::span<const std::uint8_t> bundle, Instant now);
  // The same, as a draft, which is not tried before it is released.
  Status AddDraft(const NewSend& send, std::span<const std::uint8_t> bundle, Instant now);
  // Drafts become waiting sends, all of them or none.
  Status Release(const std::vector<std::string>& drafts, Instant now);

  // Sends of the same contents to the same office that may arrive or have arrived, newest first: not those that were
  // cancelled, failed, were rejected or expired.
  Result<std::vector<Send>> SameBefore(const std::string& receiver, const std::string& contents);

  Result<Send> Find(const std::string& id);
  // All, or those of a state, oldest first.
  Result<std::vector<Send>> List(std::optional<SendState> state = std::nullopt);
  // The bundle's bytes.
  Result<std::vector<std::uint8_t>> Bundle(const Send& send);

  // The next send whose time has come becomes kSending and is this process's; nullopt: none. Sends whose process is
  // gone are taken over.
  Result<std::optional<Send>> Take(Instant now);
  // When the next waiting one is due; nullopt: none is waiting.
  Result<std::optional<Instant>> NextDue();

  // The ends of an attempt. REQUIRES: Take gave the send to this process (else send-state).
  Status Accepted(const std::string& id, std::span<const std::uint8_t> receipt, Instant now);
  // Waits for its next attempt, or has failed for good where the time is up: the state it has then. `chance` as in
  // NextAttempt.
  Result<SendState> FailedForNow(const std::string& id, const Status& why,
                                 std::optional<std::chrono::seconds> retry_after, double chance, Instant now);
  Status FailedForGood(const std::string& id, const Status& why, Instant now);

  // The attempt was broken off at the person's wish: it does not count and may be made again at once.
  Status Interrupted(const std::string& id, Instant now);

  // What became of it: the receiver has it (済), rejected it for a reason of its own (`code`), or let it expire.
  // REQUIRES: accepted; again: nothing happens.
  // `answer` is what the receiver signed about it; it is kept, and its hash stands in the ledger.
  Status Fetched(const std::string& id, std::span<const std::uint8_t> answer, Instant now);
  Status Rejected(const std::string& id, const std::string& code, std::span<const std::uint8_t> answer, Instant now);
  Status Expired(const std::string& id, Instant now);
  // A waiting or failed one is tried again at once, its time counted anew.
  Status Retry(const std::string& id, Instant now);
  // A draft, waiting or failed one is never sent; its body is removed.
  Status Cancel(const std::string& id, Instant now);

 private:
  Status Keep(const NewSend& send, std::span<const std::uint8_t> bundle, SendState state, Instant now);
  // The end of a send that was accepted.
  Status Close(const std::string& id, SendState state, Step step, const std::string& code,
               std::span<const std::uint8_t> answer, Instant now);
  template <typename Change>
  Status Update(const std::string& id, Change&& change);
  void End(const Send& send, SendState state, const Status& why, Instant now);
  [[nodiscard]] Event EventOf(const Send& send, Step step, Instant now) const;

  SQLite::Database& database_;
  Bodies& bodies_;
  const RetryPolicy policy_;
};

// "waiting"; static storage.
std::string_view KeyOf(SendState state);

}  // namespace renkei::office
