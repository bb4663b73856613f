// What an office received: the inbox. A bundle is kept before anything else happens to it, under its id, so that a
// fetch that died can be repeated; it is received, handed out as files, acknowledged (then the sender sees 済), or in
// quarantine. Every change of state stands in the ledger in the same transaction.
// Threads: as the database. Failures: as OpenDatabase, and reception-unknown, reception-state (the detail is its
// state), reception-differs (the same id came with other bytes: nothing was changed).
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

namespace renkei::office {

enum class ReceptionState : std::uint8_t { kReceived, kHandedOut, kAcknowledged, kQuarantined };

// All texts are UTF-8; what the names do not have is empty.
struct Reception {
  std::string id;  // of the bundle
  std::string sender, sender_type;
  std::string month, kind, csv_version;
  std::string connector;  // where it came from
  ReceptionState state = ReceptionState::kReceived;
  std::string body;  // name of the bundle in the store
  Instant received_at;
  std::string code, detail;  // why it is in quarantine
};

class Inbox {
 public:
  // Both outlive the inbox.
  Inbox(SQLite::Database& database, Bodies& bodies) : database_(database), bodies_(bodies) {}

  // Keeps the bundle. The same id and bytes again: nothing happens. On the disk when this returns.
  Status Add(const Reception& reception, std::span<const std::uint8_t> bundle, Instant now);

  Result<Reception> Find(const std::string& id);
  // All, newest first; `open`: those alone that were not acknowledged.
  Result<std::vector<Reception>> List(bool open = false);
  Result<std::vector<std::uint8_t>> Bundle(const Reception& reception);

  // Its signature and content were verified; `details` go to the ledger.
  Status Verified(const std::string& id, const std::map<std::string, std::string>& details, Instant now);
  // The files stand in a folder. REQUIRES: received, or handed out before.
  Status HandedOut(const std::string& id, Instant now);
  // The sender was told. REQUIRES: handed out; again: nothing happens.
  Status Acknowledged(const std::string& id, Instant now);
  // It is not what it should be: kept, never handed out. REQUIRES: received.
  Status Quarantined(const std::string& id, const std::string& code, const std::string& detail, Instant now);

 private:
  template <typename Change>
  Status Update(const std::string& id, Change&& change);
  void Set(const Reception& reception, ReceptionState state, const std::string& code, const std::string& detail);
  void Tell(const Reception& reception, Step step, std::map<std::string, std::string> details, Instant now);

  SQLite::Database& database_;
  Bodies& bodies_;
};

// "received"; static storage.
std::string_view KeyOf(ReceptionState state);

}  // namespace renkei::office
