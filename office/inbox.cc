#include "office/inbox.h"

#include <algorithm>
#include <array>
#include <utility>

#include "office/seconds.h"

namespace renkei::office {
namespace {

constexpr std::array<std::string_view, 4> kStates = {"received", "handed-out", "acknowledged", "quarantined"};
constexpr const char* kColumns =
    "id, sender, sender_type, month, kind, csv_version, connector, body, state, code, detail, received_at";

Reception RowOf(SQLite::Statement& row) {
  Reception reception;
  std::string state;
  int column = 0;
  for (std::string* text :
       {&reception.id, &reception.sender, &reception.sender_type, &reception.month, &reception.kind,
        &reception.csv_version, &reception.connector, &reception.body, &state, &reception.code, &reception.detail}) {
    *text = row.getColumn(column++).getString();
  }
  const auto* const found = std::find(kStates.begin(), kStates.end(), state);
  reception.state = static_cast<ReceptionState>(found - kStates.begin());
  reception.received_at = FromSeconds(row.getColumn(column).getInt64());
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
                          "INSERT INTO receptions(id, sender, sender_type, month, kind, csv_version, connector, body, "
                          "state, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'received', ?)");
    SQLite::bind(add, reception.id, reception.sender, reception.sender_type, reception.month, reception.kind,
                 reception.csv_version, reception.connector, body.value(), ToSeconds(now));
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

void Inbox::Set(const Reception& reception, ReceptionState state, const std::string& code, const std::string& detail) {
  SQLite::Statement set(database_, "UPDATE receptions SET state = ?2, code = ?3, detail = ?4 WHERE id = ?1");
  SQLite::bind(set, reception.id, std::string(KeyOf(state)), code, detail);
  set.exec();
}

Status Inbox::Verified(const std::string& id, const std::map<std::string, std::string>& details, Instant now) {
  return Update(id, [&](const Reception& reception) {
    Tell(reception, Step::kVerified, details, now);
    return Status::Ok();
  });
}

Status Inbox::HandedOut(const std::string& id, Instant now) {
  return Update(id, [&](const Reception& reception) {
    if (reception.state == ReceptionState::kQuarantined) return NotIn(reception);
    if (reception.state == ReceptionState::kReceived) Set(reception, ReceptionState::kHandedOut, {}, {});
    Tell(reception, Step::kHandedOut, {}, now);
    return Status::Ok();
  });
}

Status Inbox::Acknowledged(const std::string& id, Instant now) {
  return Update(id, [&](const Reception& reception) {
    if (reception.state == ReceptionState::kAcknowledged) return Status::Ok();
    if (reception.state != ReceptionState::kHandedOut) return NotIn(reception);
    Set(reception, ReceptionState::kAcknowledged, {}, {});
    Tell(reception, Step::kAcknowledged, {}, now);
    return Status::Ok();
  });
}

Status Inbox::Quarantined(const std::string& id, const std::string& code, const std::string& detail, Instant now) {
  return Update(id, [&](const Reception& reception) {
    if (reception.state != ReceptionState::kReceived) return NotIn(reception);
    Set(reception, ReceptionState::kQuarantined, code, detail);
    Tell(reception, Step::kQuarantined, {{"code", code}}, now);
    return Status::Ok();
  });
}

}  // namespace renkei::office
