#include "office/outbox.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/hash/sha256.h"
#include "engine/output/durable_file.h"
#include "office/seconds.h"

namespace renkei::office {
namespace {

constexpr std::array<std::string_view, 9> kStates = {"draft",    "waiting", "sending", "accepted", "fetched",
                                                     "rejected", "expired", "failed",  "cancelled"};
constexpr std::chrono::hours kLease{6};
constexpr const char* kColumns =
    "id, receiver, receiver_type, month, kind, csv_version, connector, contents, message, body, state, created_at, "
    "attempts, "
    "next_attempt_at, code, subject, detail, receipt, answer, ended_at";

std::optional<Instant> TimeOf(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return FromSeconds(column.getInt64());
}

SendState StateOf(std::string_view key) {
  const auto* const found = std::find(kStates.begin(), kStates.end(), key);
  return static_cast<SendState>(found - kStates.begin());
}

Send RowOf(SQLite::Statement& row) {
  Send send;
  int column = 0;
  for (std::string* text : {&send.id, &send.receiver, &send.receiver_type, &send.month, &send.kind, &send.csv_version,
                            &send.connector, &send.contents, &send.message, &send.body}) {
    *text = row.getColumn(column++).getString();
  }
  send.state = StateOf(row.getColumn(column++).getString());
  send.created_at = FromSeconds(row.getColumn(column++).getInt64());
  send.attempts = row.getColumn(column++).getInt();
  send.next_attempt_at = TimeOf(row.getColumn(column++));
  send.code = row.getColumn(column++).getString();
  send.subject = row.getColumn(column++).getString();
  send.detail = row.getColumn(column++).getString();
  for (std::vector<std::uint8_t>* kept : {&send.receipt, &send.answer}) {
    const SQLite::Column blob = row.getColumn(column++);
    const auto* const bytes = static_cast<const std::uint8_t*>(blob.getBlob());
    kept->assign(bytes, bytes + blob.getBytes());
  }
  send.ended_at = TimeOf(row.getColumn(column));
  return send;
}

void ReadFiles(SQLite::Database& database, Send& send) {
  SQLite::Statement rows(database, "SELECT name, bytes, sha256 FROM send_files WHERE send = ? ORDER BY position");
  rows.bind(1, send.id);
  while (rows.executeStep()) {
    send.files.push_back({rows.getColumn(0).getString(), static_cast<std::uint64_t>(rows.getColumn(1).getInt64()),
                          rows.getColumn(2).getString()});
  }
}

std::vector<Send> ReadAll(SQLite::Database& database, SQLite::Statement& rows) {
  std::vector<Send> sends;
  while (rows.executeStep()) sends.push_back(RowOf(rows));
  for (Send& send : sends) ReadFiles(database, send);
  return sends;
}

std::optional<Send> ReadOne(SQLite::Database& database, const std::string& id) {
  SQLite::Statement row(database, std::string("SELECT ") + kColumns + " FROM sends WHERE id = ?");
  row.bind(1, id);
  std::vector<Send> found = ReadAll(database, row);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::string Sha256Of(std::span<const std::uint8_t> bytes) {
  Sha256 hash;
  hash.Update(bytes.data(), bytes.size());
  return hash.Finish();
}

SQLite::Transaction WriteTransaction(SQLite::Database& database) {
  return SQLite::Transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
}

}  // namespace

std::string_view KeyOf(SendState state) { return kStates.at(static_cast<std::size_t>(state)); }

Event Outbox::EventOf(const Send& send, Step step, Instant now) const {
  return {TokyoTime(now), step, send.id, send.receiver, send.month, {}};
}

Status Outbox::Add(const NewSend& send, std::span<const std::uint8_t> bundle, Instant now) {
  return Keep(send, bundle, SendState::kWaiting, now);
}

Status Outbox::AddDraft(const NewSend& send, std::span<const std::uint8_t> bundle, Instant now) {
  return Keep(send, bundle, SendState::kDraft, now);
}

Status Outbox::Keep(const NewSend& send, std::span<const std::uint8_t> bundle, SendState state, Instant now) {
  return Guarded(database_.getFilename(), [&] {
    auto transaction = WriteTransaction(database_);
    if (ReadOne(database_, send.id)) return Status::Error("send-exists", send.id);
    auto body = bodies_.Put(bundle);
    if (!body.ok()) return body.status();
    SQLite::Statement add(database_,
                          "INSERT INTO sends(id, receiver, receiver_type, month, kind, csv_version, connector, "
                          "contents, message, body, state, created_at, next_attempt_at) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int at = 0;
    for (const std::string* text :
         {&send.id, &send.receiver, &send.receiver_type, &send.month, &send.kind, &send.csv_version, &send.connector,
          &send.contents, &send.message, &std::as_const(body).value()}) {
      add.bind(++at, *text);
    }
    add.bind(++at, std::string(KeyOf(state)));
    add.bind(++at, ToSeconds(now));
    if (state == SendState::kWaiting) add.bind(++at, ToSeconds(now));
    add.exec();
    for (std::size_t i = 0; i < send.files.size(); ++i) {
      SQLite::Statement file(database_, "INSERT INTO send_files VALUES (?, ?, ?, ?, ?)");
      SQLite::bind(file, send.id, static_cast<std::int64_t>(i), send.files[i].name,
                   static_cast<std::int64_t>(send.files[i].bytes), send.files[i].sha256);
      file.exec();
    }
    Event event{TokyoTime(now), Step::kChecked, send.id, send.receiver, send.month, send.checked};
    event.details["kind"] = send.kind;
    event.details["contents"] = send.contents;
    Append(database_, event);
    event.step = Step::kSigned;
    event.details = {{"sha256", body.value()}, {"files", std::to_string(send.files.size())}};
    Append(database_, event);
    if (state == SendState::kDraft)
      Append(database_, {TokyoTime(now), Step::kDrafted, send.id, send.receiver, send.month, {}});
    transaction.commit();
    return Status::Ok();
  });
}

Result<std::vector<Send>> Outbox::SameBefore(const std::string& receiver, const std::string& contents) {
  return Guarded(database_.getFilename(), [&]() -> Result<std::vector<Send>> {
    SQLite::Statement rows(database_,
                           std::string("SELECT ") + kColumns +
                               " FROM sends WHERE receiver = ? AND contents = ? AND state NOT IN "
                               "('rejected', 'expired', 'failed', 'cancelled') ORDER BY created_at DESC, id");
    SQLite::bind(rows, receiver, contents);
    return ReadAll(database_, rows);
  });
}

Result<Send> Outbox::Find(const std::string& id) {
  return Guarded(database_.getFilename(), [&]() -> Result<Send> {
    auto found = ReadOne(database_, id);
    if (!found) return Status::Error("send-unknown", id);
    return std::move(*found);
  });
}

Result<std::vector<Send>> Outbox::List(std::optional<SendState> state) {
  return Guarded(database_.getFilename(), [&]() -> Result<std::vector<Send>> {
    SQLite::Statement rows(database_, std::string("SELECT ") + kColumns +
                                          " FROM sends WHERE ?1 = '' OR state = ?1 ORDER BY created_at, id");
    rows.bind(1, state ? std::string(KeyOf(*state)) : std::string());
    return ReadAll(database_, rows);
  });
}

Result<std::vector<std::uint8_t>> Outbox::Bundle(const Send& send) { return bodies_.Get(send.body); }

Result<std::optional<Send>> Outbox::Take(Instant now) {
  using Taken = Result<std::optional<Send>>;
  return Guarded(database_.getFilename(), [&]() -> Taken {
    auto transaction = WriteTransaction(database_);
    SQLite::Statement rows(database_,
                           "SELECT id, holder, next_attempt_at FROM sends WHERE state = 'sending' OR "
                           "(state = 'waiting' AND next_attempt_at <= ?1) ORDER BY next_attempt_at, id");
    rows.bind(1, ToSeconds(now));
    std::string id;
    while (id.empty() && rows.executeStep()) {
      // A number may be another program's by now; no attempt takes as long as the lease.
      const bool held = !rows.getColumn(1).isNull() && rows.getColumn(2).getInt64() > ToSeconds(now) &&
                        output::IsRunning(static_cast<std::uint64_t>(rows.getColumn(1).getInt64()));
      if (!held) id = rows.getColumn(0).getString();
    }
    rows.reset();
    if (id.empty()) return std::optional<Send>();
    SQLite::Statement take(database_,
                           "UPDATE sends SET state = 'sending', attempts = attempts + 1, holder = ?2, "
                           "first_attempt_at = coalesce(first_attempt_at, ?3), next_attempt_at = ?4 WHERE id = ?1");
    SQLite::bind(take, id, static_cast<std::int64_t>(output::ProcessNumber()), ToSeconds(now), ToSeconds(now + kLease));
    take.exec();
    std::optional<Send> send = ReadOne(database_, id);
    Event event = EventOf(*send, Step::kTried, now);
    event.details["attempt"] = std::to_string(send->attempts);
    Append(database_, event);
    transaction.commit();
    return send;
  });
}

Result<std::optional<Instant>> Outbox::NextDue() {
  using Due = Result<std::optional<Instant>>;
  return Guarded(database_.getFilename(), [&]() -> Due {
    SQLite::Statement row(database_, "SELECT min(next_attempt_at) FROM sends WHERE state = 'waiting'");
    row.executeStep();
    return TimeOf(row.getColumn(0));
  });
}

// Finds the send, changes it and commits, or says what stands in the way.
template <typename Change>
Status Outbox::Update(const std::string& id, Change&& change) {
  return Guarded(database_.getFilename(), [&] {
    auto transaction = WriteTransaction(database_);
    const auto send = ReadOne(database_, id);
    if (!send) return Status::Error("send-unknown", id);
    Status status = change(*send);
    if (status.ok()) transaction.commit();
    return status;
  });
}

void Outbox::End(const Send& send, SendState state, const Status& why, Instant now) {
  SQLite::Statement end(database_,
                        "UPDATE sends SET state = ?2, holder = NULL, next_attempt_at = NULL, code = ?3, subject = ?4, "
                        "detail = ?5, ended_at = ?6 WHERE id = ?1");
  SQLite::bind(end, send.id, std::string(KeyOf(state)), why.code, why.subject, why.detail, ToSeconds(now));
  end.exec();
}

namespace {

Status NotIn(const Send& send) { return Status::Error("send-state", send.id, std::string(KeyOf(send.state))); }

}  // namespace

Status Outbox::Accepted(const std::string& id, std::span<const std::uint8_t> receipt, Instant now) {
  return Update(id, [&](const Send& send) {
    if (send.state != SendState::kSending) return NotIn(send);
    End(send, SendState::kAccepted, {}, now);
    SQLite::Statement keep(database_, "UPDATE sends SET receipt = ?2 WHERE id = ?1");
    keep.bind(1, id);
    keep.bind(2, receipt.data(), static_cast<int>(receipt.size()));
    keep.exec();
    SQLite::Statement partner(database_, "UPDATE partners SET last_success_at = ?2 WHERE number = ?1");
    SQLite::bind(partner, send.receiver, ToSeconds(now));
    partner.exec();
    Append(database_, EventOf(send, Step::kAccepted, now));
    return Status::Ok();
  });
}

Result<SendState> Outbox::FailedForNow(const std::string& id, const Status& why,
                                       std::optional<std::chrono::seconds> retry_after, double chance, Instant now) {
  SendState after = SendState::kWaiting;
  Status status = Update(id, [&](const Send& send) {
    if (send.state != SendState::kSending) return NotIn(send);
    SQLite::Statement row(database_, "SELECT first_attempt_at FROM sends WHERE id = ?");
    row.bind(1, id);
    row.executeStep();
    const Instant first = FromSeconds(row.getColumn(0).getInt64());
    row.reset();
    const auto next = NextAttempt(policy_, send.attempts, first, now, retry_after, chance);
    if (!next) {
      after = SendState::kFailed;
      End(send, after, why, now);
      Event event = EventOf(send, Step::kFailed, now);
      event.details["code"] = why.code;
      Append(database_, event);
      return Status::Ok();
    }
    SQLite::Statement wait(database_,
                           "UPDATE sends SET state = 'waiting', holder = NULL, next_attempt_at = ?2, code = ?3, "
                           "subject = ?4, detail = ?5 WHERE id = ?1");
    SQLite::bind(wait, id, ToSeconds(*next), why.code, why.subject, why.detail);
    wait.exec();
    return Status::Ok();
  });
  if (!status.ok()) return status;
  return after;
}

Status Outbox::FailedForGood(const std::string& id, const Status& why, Instant now) {
  return Update(id, [&](const Send& send) {
    if (send.state != SendState::kSending) return NotIn(send);
    End(send, SendState::kFailed, why, now);
    Event event = EventOf(send, Step::kFailed, now);
    event.details["code"] = why.code;
    Append(database_, event);
    return Status::Ok();
  });
}

Status Outbox::Interrupted(const std::string& id, Instant now) {
  return Update(id, [&](const Send& send) {
    if (send.state != SendState::kSending) return NotIn(send);
    SQLite::Statement back(database_,
                           "UPDATE sends SET state = 'waiting', holder = NULL, attempts = attempts - 1, "
                           "next_attempt_at = ?2 WHERE id = ?1");
    SQLite::bind(back, id, ToSeconds(now));
    back.exec();
    Append(database_, EventOf(send, Step::kInterrupted, now));
    return Status::Ok();
  });
}

Status Outbox::Release(const std::vector<std::string>& drafts, Instant now) {
  return Guarded(database_.getFilename(), [&] {
    auto transaction = WriteTransaction(database_);
    for (const std::string& id : drafts) {
      const auto send = ReadOne(database_, id);
      if (!send) return Status::Error("send-unknown", id);
      if (send->state != SendState::kDraft) return NotIn(*send);
      SQLite::Statement release(database_, "UPDATE sends SET state = 'waiting', next_attempt_at = ?2 WHERE id = ?1");
      SQLite::bind(release, id, ToSeconds(now));
      release.exec();
      Append(database_, EventOf(*send, Step::kReleased, now));
    }
    transaction.commit();
    return Status::Ok();
  });
}

Status Outbox::Close(const std::string& id, SendState state, Step step, const std::string& code,
                     std::span<const std::uint8_t> answer, Instant now) {
  return Update(id, [&](const Send& send) {
    if (send.state == state) return Status::Ok();
    if (send.state != SendState::kAccepted) return NotIn(send);
    SQLite::Statement mark(database_, "UPDATE sends SET state = ?2, code = ?3, answer = ?4 WHERE id = ?1");
    SQLite::bind(mark, id, std::string(KeyOf(state)), code);
    mark.bind(4, answer.data(), static_cast<int>(answer.size()));
    mark.exec();
    Event event = EventOf(send, step, now);
    if (!code.empty()) event.details["code"] = code;
    if (!answer.empty()) event.details["answer"] = Sha256Of(answer);
    Append(database_, event);
    return Status::Ok();
  });
}

Status Outbox::Fetched(const std::string& id, std::span<const std::uint8_t> answer, Instant now) {
  return Close(id, SendState::kFetched, Step::kFetched, {}, answer, now);
}

Status Outbox::Rejected(const std::string& id, const std::string& code, std::span<const std::uint8_t> answer,
                        Instant now) {
  return Close(id, SendState::kRejected, Step::kRejected, code, answer, now);
}

Status Outbox::Expired(const std::string& id, Instant now) {
  return Close(id, SendState::kExpired, Step::kExpired, {}, {}, now);
}

Status Outbox::Retry(const std::string& id, Instant now) {
  return Update(id, [&](const Send& send) {
    if (send.state != SendState::kWaiting && send.state != SendState::kFailed) return NotIn(send);
    SQLite::Statement again(database_,
                            "UPDATE sends SET state = 'waiting', attempts = 0, first_attempt_at = NULL, "
                            "next_attempt_at = ?2, ended_at = NULL WHERE id = ?1");
    SQLite::bind(again, id, ToSeconds(now));
    again.exec();
    Append(database_, EventOf(send, Step::kRetried, now));
    return Status::Ok();
  });
}

Status Outbox::Cancel(const std::string& id, Instant now) {
  std::string body;
  Status status = Update(id, [&](const Send& send) {
    const bool here =
        send.state == SendState::kDraft || send.state == SendState::kWaiting || send.state == SendState::kFailed;
    if (!here) return NotIn(send);
    End(send, SendState::kCancelled, Status::Error(send.code, send.subject, send.detail), now);
    Append(database_, EventOf(send, Step::kCancelled, now));
    body = send.body;
    return Status::Ok();
  });
  return status.ok() ? bodies_.Remove(body) : status;
}

}  // namespace renkei::office
