#include "office/inbox.h"

#include <algorithm>
#include <array>
#include <utility>

#include "office/seconds.h"

namespace renkei::office {
namespace {

constexpr std::array<std::string_view, 4> kStates = {"received", "handed-out", "acknowledged", "quarantined"};
constexpr const char* kColumns =
    "id, sender, sender_type, month, kind, csv_version, layouts, connector, body, state, code, subject, detail, "
    "received_at, files, bytes, message, told";

Reception RowOf(SQLite::Statement& row) {
  Reception reception;
  std::string state;
  int column = 0;
  for (std::string* text : {&reception.id, &reception.sender, &reception.sender_type, &reception.month, &reception.kind,
                            &reception.csv_version, &reception.layouts, &reception.connector, &reception.body, &state,
                            &reception.code, &reception.subject, &reception.detail}) {
    *text = row.getColumn(column++).getString();
  }
  const auto* const found = std::find(kStates.begin(), kStates.end(), state);
  reception.state = static_cast<ReceptionState>(found - kStates.begin());
  reception.received_at = FromSeconds(row.getColumn(column++).getInt64());
  reception.files = static_cast<std::uint64_t>(row.getColumn(column++).getInt64());
  reception.bytes = static_cast<std::uint64_t>(row.getColumn(column++).getInt64());
  reception.message = row.getColumn(column++).getInt() != 0;
  reception.told = row.getColumn(column).getInt() != 0;
  return reception;
}

std::optional<Reception> ReadOne(SQLite::Database& database, const std::string& id) {
  SQLite::Statement row(database, std::string("SELECT ") + kColumns + " FROM receptions WHERE id = ?");
  row.bind(1, id);
  if (!row.executeStep()) return std::nullopt;
  return RowOf(row);
}

Status NotIn(const Reception& reception) {
  return Status::Error("reception-state", reception.id, std::string(KeyOf(reception.state)));
}

}  // namespace

std::string_view KeyOf(ReceptionState state) { return kStates.at(static_cast<std::size_t>(state)); }

void Inbox::Tell(const Reception& reception, Step step, std::map<std::string, std::string> details, Instant now) {
  Append(database_, {TokyoTime(now), step, reception.id, reception.sender, reception.month, std::move(details)});
}

Status Inbox::Add(const Reception& reception, std::span<const std::uint8_t> bundle, Instant now) {
  return Guarded(database_.getFilename(), [&] {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    auto body = bodies_.Put(bundle);
    if (!body.ok()) return body.status();
    if (const auto there = ReadOne(database_, reception.id)) {
      return there->body == body.value() ? Status::Ok() : Status::Error("reception-differs", reception.id);
    }
    SQLite::Statement add(database_,
                          "INSERT INTO receptions(id, sender, sender_type, month, kind, csv_version, layouts, files, "
                          "bytes, message, connector, body, state, received_at) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?)");
    SQLite::bind(add, reception.id, reception.sender, reception.sender_type, reception.month, reception.kind,
                 reception.csv_version, reception.layouts, static_cast<std::int64_t>(reception.files),
                 static_cast<std::int64_t>(reception.bytes), reception.message ? 1 : 0, reception.connector,
                 body.value(), ToSeconds(now));
    add.exec();
    Tell(reception, Step::kReceived, {{"sha256", body.value()}, {"kind", reception.kind}}, now);
    transaction.commit();
    return Status::Ok();
  });
}

Result<Reception> Inbox::Find(const std::string& id) {
  return Guarded(database_.getFilename(), [&]() -> Result<Reception> {
    auto found = ReadOne(database_, id);
    if (!found) return Status::Error("reception-unknown", id);
    return std::move(*found);
  });
}

Result<std::vector<Reception>> Inbox::List(bool open) {
  return Guarded(database_.getFilename(), [&]() -> Result<std::vector<Reception>> {
    SQLite::Statement rows(database_, std::string("SELECT ") + kColumns +
                                          " FROM receptions WHERE ? = 0 OR state <> 'acknowledged' "
                                          "ORDER BY received_at DESC, id");
    rows.bind(1, open ? 1 : 0);
    std::vector<Reception> all;
    while (rows.executeStep()) all.push_back(RowOf(rows));
    return all;
  });
}

Result<std::vector<std::uint8_t>> Inbox::Bundle(const Reception& reception) { return bodies_.Get(reception.body); }

// Finds the reception, changes it and commits, or says what stands in the way.
template <typename Change>
Status Inbox::Update(const std::string& id, Change&& change) {
  return Guarded(database_.getFilename(), [&] {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    const auto reception = ReadOne(database_, id);
    if (!reception) return Status::Error("reception-unknown", id);
    Status status = change(*reception);
    if (status.ok()) transaction.commit();
    return status;
  });
}

void Inbox::Set(const Reception& reception, ReceptionState state, const Status& why) {
  SQLite::Statement set(database_,
                        "UPDATE receptions SET state = ?2, code = ?3, subject = ?4, detail = ?5 WHERE id = ?1");
  SQLite::bind(set, reception.id, std::string(KeyOf(state)), why.code, why.subject, why.detail);
  set.exec();
}

Status Inbox::Verified(const Reception& opened, const std::map<std::string, std::string>& details, Instant now) {
  return Update(opened.id, [&](const Reception& reception) {
    SQLite::Statement set(
        database_, "UPDATE receptions SET sender_type = ?2, month = ?3, kind = ?4, csv_version = ?5 WHERE id = ?1");
    SQLite::bind(set, opened.id, opened.sender_type, opened.month, opened.kind, opened.csv_version);
    set.exec();
    Reception now_known = reception;
    now_known.month = opened.month;
    Tell(now_known, Step::kVerified, details, now);
    return Status::Ok();
  });
}

Status Inbox::HandedOut(const std::string& id, Instant now) {
  return Update(id, [&](const Reception& reception) {
    if (reception.state == ReceptionState::kQuarantined) return NotIn(reception);
    if (reception.state == ReceptionState::kReceived) Set(reception, ReceptionState::kHandedOut, {});
    Tell(reception, Step::kHandedOut, {}, now);
    return Status::Ok();
  });
}

Status Inbox::Acknowledged(const std::string& id, Instant now) {
  return Update(id, [&](const Reception& reception) {
    if (reception.state == ReceptionState::kAcknowledged) return Status::Ok();
    if (reception.state != ReceptionState::kHandedOut) return NotIn(reception);
    Set(reception, ReceptionState::kAcknowledged, {});
    Tell(reception, Step::kAcknowledged, {}, now);
    return Status::Ok();
  });
}

Status Inbox::Quarantined(const std::string& id, const Status& why, Instant now) {
  return Update(id, [&](const Reception& reception) {
    const bool closed =
        reception.state == ReceptionState::kAcknowledged || reception.state == ReceptionState::kQuarantined;
    if (closed) return NotIn(reception);
    Set(reception, ReceptionState::kQuarantined, why);
    Tell(reception, Step::kQuarantined, {{"code", why.code}}, now);
    return Status::Ok();
  });
}

Status Inbox::RefusalTold(const std::string& id, Instant now) {
  return Update(id, [&](const Reception& reception) {
    if (reception.state != ReceptionState::kQuarantined) return NotIn(reception);
    if (reception.told) return Status::Ok();
    SQLite::Statement set(database_, "UPDATE receptions SET told = 1 WHERE id = ?1");
    SQLite::bind(set, id);
    set.exec();
    Tell(reception, Step::kRefusalTold, {{"code", reception.code}}, now);
    return Status::Ok();
  });
}

Result<std::set<std::string>> Inbox::Seen() {
  return Guarded(database_.getFilename(), [&]() -> Result<std::set<std::string>> {
    std::set<std::string> seen;
    SQLite::Statement rows(database_, "SELECT id FROM seen");
    while (rows.executeStep()) seen.insert(rows.getColumn(0).getString());
    return seen;
  });
}

Status Inbox::See(const std::vector<std::string>& ids) {
  return Guarded(database_.getFilename(), [&] {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement add(database_, "INSERT OR IGNORE INTO seen(id) VALUES (?)");
    for (const std::string& id : ids) {
      add.reset();
      add.bind(1, id);
      add.exec();
    }
    transaction.commit();
    return Status::Ok();
  });
}

}  // namespace renkei::office
