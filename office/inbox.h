// What an office received: the inbox. A bundle is kept before anything else happens to it, under its id, so that a
// fetch that died can be repeated; it is received, handed out as files, acknowledged (then the sender sees 済), or in
// quarantine. Every change of state stands in the ledger in the same transaction.
// Threads: as the database. Failures: as OpenDatabase, and reception-unknown, reception-state (the detail is its
// state), reception-differs (the same id came with other bytes: nothing was changed).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
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
  std::string layouts;  // of its files, attachments by their extension, parted by commas: UPPLAN,UPSIKYU,pdf
  std::uint64_t files = 0, bytes = 0;
  bool message = false;
  std::string connector;  // which one brought it, and from where
  ReceptionState state = ReceptionState::kReceived;
  std::string body;  // name of the bundle in the store
  Instant received_at;
  std::string code, subject, detail;  // why it is in quarantine
  bool told = false;                  // of one in quarantine: the sender was told
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

  // Its signature and content were verified; `details` go to the ledger. What is known of it now that it is open
  // (sender_type, month, kind, csv_version) takes the place of what its cover said.
  Status Verified(const Reception& opened, const std::map<std::string, std::string>& details, Instant now);
  // The files stand in a folder. REQUIRES: received, or handed out before.
  Status HandedOut(const std::string& id, Instant now);
  // The sender was told. REQUIRES: handed out; again: nothing happens.
  Status Acknowledged(const std::string& id, Instant now);
  // It is not what it should be: kept, never handed out any more. REQUIRES: not acknowledged.
  Status Quarantined(const std::string& id, const Status& why, Instant now);
  // The sender was told that it is in quarantine. REQUIRES: quarantined; again: nothing happens.
  Status RefusalTold(const std::string& id, Instant now);

  // Which ids of lists a person has seen before, and those that are seen now.
  Result<std::set<std::string>> Seen();
  Status See(const std::vector<std::string>& ids);

 private:
  template <typename Change>
  Status Update(const std::string& id, Change&& change);
  void Set(const Reception& reception, ReceptionState state, const Status& why);
  void Tell(const Reception& reception, Step step, std::map<std::string, std::string> details, Instant now);

  SQLite::Database& database_;
  Bodies& bodies_;
};

// "received"; static storage.
std::string_view KeyOf(ReceptionState state);

}  // namespace renkei::office
