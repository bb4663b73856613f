#include "connectors/folder/shared_folder.h"

#include <algorithm>
#include <map>
#include <thread>
#include <utility>

#include "engine/encoding/path_utf8.h"
#include "engine/hash/sha256.h"

namespace renkei::folder {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{64} << 10U;
constexpr std::string_view kNoteDamaged = "folder-note-damaged";
constexpr std::chrono::milliseconds kLookEvery{500};
constexpr std::chrono::milliseconds kAskEvery{50};

std::int64_t SystemNow() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Status NameRefused(const std::string& name) { return Status::Error(RENKEI_CODE_NAME_REFUSED, name); }
Status Stopped() { return Status::Error(RENKEI_CODE_STOPPED, ""); }

// Whether a note tells of this very send.
bool IsOf(const Note& note, const Sending& sending) {
  return note.sha256 == sending.sha256 && note.addressee == sending.addressee;
}

Status CheckKey(const ArrivalKey& key) {
  if (!IsOffice(key.sender)) return NameRefused(key.sender);
  return IsId(key.id) ? Status::Ok() : NameRefused(key.id);
}

Status Reused(const Sending& sending) { return Status::Error(RENKEI_CODE_SEND_ID_REUSED, sending.id); }

}  // namespace

SharedFolder::SharedFolder(Files& files, SharedFolderOptions options)
    : options_(std::move(options)), mailboxes_(files, options_.root) {
  if (!options_.now) options_.now = SystemNow;
}

Status SharedFolder::Open() {
  if (!IsOffice(options_.office)) return NameRefused(options_.office);
  if (!options_.root.is_absolute()) return Status::Error("folder-missing", Utf8FromPath(options_.root));
  return mailboxes_.Check();
}

// ---- sending ----

// Says in the sender's mailbox, before anything else happens, what this id stands for. Nothing: it was sent before, the
// receipt is there.
Result<std::optional<Note>> SharedFolder::Reserve(const Sending& sending) {
  for (const std::string_view suffix : {kReceiptSuffix, kSendingSuffix}) {
    auto note = mailboxes_.GetNote(sending.sender, sending.id, suffix);
    if (!note.ok()) return note.status();
    if (!note.value()) continue;
    if (!IsOf(*note.value(), sending)) return Reused(sending);
    return suffix == kReceiptSuffix ? std::optional<Note>() : std::move(note.value());
  }
  Note note = {NoteKind::kReceipt, sending.id, sending.sender, sending.addressee, sending.sha256, options_.now(), {}};
  Status put = mailboxes_.PutNote(sending.sender, kSendingSuffix, note);
  if (put.code == kNameTaken) return Reserve(sending);  // another process was here first: it says what it stands for
  if (!put.ok()) return put;
  return std::optional<Note>(std::move(note));
}

Status SharedFolder::WriteContent(const Sending& sending, ByteSource& content, NewFile& file) {
  Sha256 hash;
  std::uint64_t bytes = 0;
  std::vector<std::uint8_t> piece(kPieceBytes);
  for (;;) {
    if (options_.stopped()) return Stopped();
    const auto read = content.Read(piece.data(), piece.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) break;
    bytes += read.value();
    if (bytes > sending.bytes) break;
    hash.Update(piece.data(), read.value());
    if (Status written = file.Write(std::span(piece).first(read.value())); !written.ok()) return written;
  }
  if (bytes == sending.bytes && hash.Finish() == sending.sha256) return Status::Ok();
  return Status::Error(RENKEI_CODE_CONTENT_CHANGED, sending.id);
}

// Whether the bundle stands in the addressee's inbox, or was answered already.
Result<bool> SharedFolder::IsDelivered(const Sending& sending) {
  const auto digest = mailboxes_.DigestOfBundle(sending.addressee, {sending.sender, sending.id});
  if (!digest.ok()) return digest.status();
  if (digest.value() == sending.sha256) return true;
  if (!digest.value().empty()) return Reused(sending);
  // In this order: the answer is written before the bundle goes.
  const auto answer = mailboxes_.GetNote(sending.sender, sending.id, kAnswerSuffix);
  if (!answer.ok()) return answer.status();
  if (answer.value() && !IsOf(*answer.value(), sending)) return Reused(sending);
  return answer.value().has_value();
}

Status SharedFolder::Deliver(const Sending& sending, ByteSource& content) {
  auto delivered = IsDelivered(sending);
  if (!delivered.ok()) return delivered.status();
  const std::string name = BundleName({sending.sender, sending.id});
  if (!delivered.value()) {
    Status put = mailboxes_.PutNew(sending.addressee, kInbox, name,
                                   [&](NewFile& file) { return WriteContent(sending, content, file); });
    if (!put.ok() && put.code != kNameTaken) return put;
    if (put.code == kNameTaken) delivered = IsDelivered(sending);  // another process was here first
    if (!delivered.ok()) return delivered.status();
  }
  // Who put it there may have been stopped before its name was on the disk.
  if (Status settled = mailboxes_.Settle(sending.addressee, kInbox); !settled.ok()) return settled;
  return mailboxes_.RemoveParts(sending.addressee, kInbox, name);
}

Result<std::vector<std::uint8_t>> SharedFolder::Receipt(const Sending& sending) {
  const auto note = mailboxes_.GetNote(sending.sender, sending.id, kReceiptSuffix);
  if (!note.ok()) return note.status();
  if (!note.value()) return Status::Error("folder-failed", sending.id, std::string(kReceiptSuffix));
  if (!IsOf(*note.value(), sending)) return Reused(sending);
  if (Status settled = mailboxes_.Settle(sending.sender, kOutbox); !settled.ok()) return settled;
  return WriteNote(*note.value());
}

Result<std::vector<std::uint8_t>> SharedFolder::Send(const Sending& sending, ByteSource& content) {
  if (sending.sender != options_.office) return NameRefused(sending.sender);
  if (Status named = CheckKey({sending.addressee, sending.id}); !named.ok()) return named;
  if (!IsDigest(sending.sha256)) return NameRefused(sending.sha256);
  for (const std::string& office : {sending.sender, sending.addressee}) {
    if (Status prepared = mailboxes_.Prepare(office); !prepared.ok()) return prepared;
  }
  const auto reserved = Reserve(sending);
  if (!reserved.ok()) return reserved.status();
  if (reserved.value()) {
    if (Status put = Deliver(sending, content); !put.ok()) return put;
    const Status moved = mailboxes_.MoveNote(sending.sender, sending.id, kSendingSuffix, kReceiptSuffix);
    // Taken or absent: another process sent the same and came to the end first.
    if (!moved.ok() && moved.code != kNameTaken && moved.code != kNoSuchName) return moved;
  }
  if (Status gone = mailboxes_.RemoveNote(sending.sender, sending.id, kSendingSuffix); !gone.ok()) return gone;
  const std::string name = sending.id + std::string(kSendingSuffix);
  if (Status gone = mailboxes_.RemoveParts(sending.sender, kOutbox, name); !gone.ok()) return gone;
  return Receipt(sending);
}

// ---- receiving ----

// Whether this office answered an arrival; a damaged answer is none.
Result<bool> SharedFolder::IsAnswered(const ArrivalKey& key) {
  const auto answer = mailboxes_.GetNote(key.sender, key.id, kAnswerSuffix);
  if (!answer.ok() && answer.status().code == kNoteDamaged) return false;
  if (!answer.ok()) return answer.status();
  return answer.value() && answer.value()->addressee == options_.office;
}

Result<std::vector<Arrival>> SharedFolder::List() {
  const auto entries = mailboxes_.List(options_.office, kInbox);
  if (!entries.ok()) return entries.status();
  std::vector<Arrival> arrivals;
  for (const Entry& each : entries.value()) {
    if (options_.stopped()) return Stopped();
    if (each.name.starts_with('.')) continue;  // in the making, or what systems leave in folders
    const auto key = each.kind == Kind::kFile ? ParseBundleName(each.name) : std::nullopt;
    if (key) {
      const auto answered = IsAnswered(*key);
      if (!answered.ok()) return answered.status();
      if (answered.value()) {
        // Who answered it was stopped before it could be removed. Where it cannot be now, it is next time.
        [[maybe_unused]] const Status tidied = mailboxes_.RemoveBundle(options_.office, *key);
        continue;
      }
    }
    arrivals.push_back({!key, key.value_or(ArrivalKey{}), each.name, each.bytes, each.modified_at});
  }
  listed_.clear();
  for (const Arrival& each : arrivals) listed_.insert(each.name);
  return arrivals;
}

Status SharedFolder::WhyAbsent(const ArrivalKey& key) {
  if (Status status = mailboxes_.Check(); !status.ok()) return status;
  const auto answered = IsAnswered(key);
  if (!answered.ok()) return answered.status();
  return Status::Error(answered.value() ? RENKEI_CODE_ARRIVAL_GONE : RENKEI_CODE_ARRIVAL_UNKNOWN, key.id);
}

Status SharedFolder::Fetch(const ArrivalKey& key, const ByteTaker& take) {
  if (Status named = CheckKey(key); !named.ok()) return named;
  auto source = mailboxes_.OpenBundle(options_.office, key);
  if (!source.ok()) return source.status().code == kNoSuchName ? WhyAbsent(key) : source.status();
  const auto answered = IsAnswered(key);
  if (!answered.ok()) return answered.status();
  if (answered.value()) return Status::Error(RENKEI_CODE_ARRIVAL_GONE, key.id);
  std::vector<std::uint8_t> piece(kPieceBytes);
  for (;;) {
    if (options_.stopped()) return Stopped();
    const auto read = source.value()->Read(piece.data(), piece.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) return Status::Ok();
    if (Status taken = take(std::span(piece).first(read.value())); !taken.ok()) return taken;
  }
}

Status SharedFolder::PutAnswer(const ArrivalKey& key, const Note& note) {
  const auto digest = mailboxes_.DigestOfBundle(options_.office, key);
  if (!digest.ok()) return digest.status();
  if (digest.value().empty()) return WhyAbsent(key);
  if (digest.value() != note.sha256) return Status::Error(RENKEI_CODE_ARRIVAL_DIFFERS, key.id, digest.value());
  if (Status prepared = mailboxes_.Prepare(key.sender); !prepared.ok()) return prepared;
  const Status put = mailboxes_.PutNote(key.sender, kAnswerSuffix, note);
  return put.code == kNameTaken || put.code == kNoSuchName ? WhyAbsent(key) : put;
}

// The answer that stands: an earlier one, or `note`, which is written now. Another process may be here at any moment:
// it answers first, removes the bundle, or tidies away what this one was writing.
Result<Note> SharedFolder::FirstAnswer(const ArrivalKey& key, const Note& note) {
  auto answer = mailboxes_.GetNote(key.sender, key.id, kAnswerSuffix);
  if (!answer.ok()) return answer.status();
  if (answer.value()) return *answer.value();
  Status put = PutAnswer(key, note);
  if (put.ok()) return note;
  if (put.code != RENKEI_CODE_ARRIVAL_GONE && put.code != RENKEI_CODE_ARRIVAL_UNKNOWN) return put;
  answer = mailboxes_.GetNote(key.sender, key.id, kAnswerSuffix);
  if (answer.ok() && answer.value()) return *answer.value();
  return put;
}

Status SharedFolder::Answer(NoteKind kind, const ArrivalKey& key, const std::string& sha256,
                            std::span<const std::uint8_t> body) {
  if (Status named = CheckKey(key); !named.ok()) return named;
  if (!IsDigest(sha256)) return NameRefused(sha256);
  if (body.size() > kMaxNoteBody) return Status::Error("folder-note-too-large", key.id, std::to_string(body.size()));
  const auto answer =
      FirstAnswer(key, {kind, key.id, key.sender, options_.office, sha256, options_.now(), {body.begin(), body.end()}});
  if (!answer.ok()) return answer.status();
  const Note& first = answer.value();
  if (first.addressee != options_.office) return Status::Error(RENKEI_CODE_ARRIVAL_UNKNOWN, key.id);
  if (first.sha256 != sha256) return Status::Error(RENKEI_CODE_ARRIVAL_DIFFERS, key.id, first.sha256);
  if (first.kind != kind) return Status::Error(RENKEI_CODE_ARRIVAL_ANSWERED, key.id);
  // Also where it stood there before: who wrote it may have been stopped in the middle of this.
  if (Status settled = mailboxes_.Settle(key.sender, kOutbox); !settled.ok()) return settled;
  if (Status gone = mailboxes_.RemoveBundle(options_.office, key); !gone.ok()) return gone;
  return mailboxes_.RemoveParts(key.sender, kOutbox, key.id + std::string(kAnswerSuffix));
}

// ---- what became of it ----

Result<std::vector<Outcome>> SharedFolder::Outcomes() {
  const auto entries = mailboxes_.List(options_.office, kOutbox);
  if (!entries.ok()) return entries.status();
  std::map<std::string, Outcome> outcomes;
  for (const std::string_view suffix : {kReceiptSuffix, kAnswerSuffix}) {  // the answer takes the receipt's place
    for (const Entry& each : entries.value()) {
      if (options_.stopped()) return Stopped();
      const auto id = ParseNoteName(each.name, suffix);
      if (!id || each.kind != Kind::kFile) continue;
      auto got = mailboxes_.GetNote(options_.office, *id, suffix);
      if (!got.ok() && got.status().code != kNoteDamaged) return got.status();
      if (!got.ok() || !got.value()) continue;
      Note& note = *got.value();
      const auto state = note.kind == NoteKind::kReceipt           ? OutcomeState::kAccepted
                         : note.kind == NoteKind::kAcknowledgement ? OutcomeState::kFetched
                                                                   : OutcomeState::kRejected;
      outcomes[*id] = {state, *id, note.addressee, note.sha256, note.at, std::move(note.body)};
    }
  }
  std::vector<Outcome> result;
  result.reserve(outcomes.size());
  for (auto& [id, outcome] : outcomes) result.push_back(std::move(outcome));
  return result;
}

Status SharedFolder::Pause(std::chrono::steady_clock::time_point until) {
  for (auto now = std::chrono::steady_clock::now(); now < until; now = std::chrono::steady_clock::now()) {
    if (options_.stopped()) return Stopped();
    std::this_thread::sleep_for(std::min<std::chrono::steady_clock::duration>(kAskEvery, until - now));
  }
  return Status::Ok();
}

Result<bool> SharedFolder::Wait(std::chrono::milliseconds timeout) {
  const auto start = std::chrono::steady_clock::now();
  const auto end = start + std::min<std::chrono::milliseconds>(timeout, std::chrono::hours(24 * 365));
  const std::set<std::string> known = listed_;
  for (;;) {
    const auto arrivals = List();
    listed_ = known;
    if (!arrivals.ok()) return arrivals.status();
    for (const Arrival& each : arrivals.value()) {
      if (!each.foreign && !known.contains(each.name)) return true;
    }
    const auto now = std::chrono::steady_clock::now();
    if (now >= end) return false;
    if (Status paused = Pause(std::min(end, now + kLookEvery)); !paused.ok()) return paused;
  }
}

}  // namespace renkei::folder
