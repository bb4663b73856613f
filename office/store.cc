#include "office/store.h"

#include <set>
#include <system_error>
#include <utility>

#include "engine/encoding/path_utf8.h"
#include "engine/output/output_folder.h"
#include "office/ledger.h"

namespace renkei::office {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDatabase = "office.sqlite3";
constexpr const char* kBodies = "bodies";

// Bodies that rows name and that are still needed.
std::set<std::string> NamedBodies(SQLite::Database& database) {
  SQLite::Statement rows(database,
                         "SELECT body FROM sends WHERE state <> 'cancelled' UNION SELECT body FROM receptions");
  std::set<std::string> names;
  while (rows.executeStep()) names.insert(rows.getColumn(0).getString());
  return names;
}

Status CopyBody(Bodies& from, const std::string& name, Bodies& to) {
  const auto bytes = from.Get(name);
  if (!bytes.ok()) return bytes.status();
  const auto put = to.Put(bytes.value());
  return put.ok() ? Status::Ok() : put.status();
}

// A folder that is to become a store is empty or not there.
Status RequireFree(const fs::path& folder, const char* code) {
  std::error_code error;
  if (!fs::exists(folder, error) || fs::is_empty(folder, error)) return Status::Ok();
  return Status::Error(code, Utf8FromPath(folder));
}

}  // namespace

Store::Store(fs::path folder, std::unique_ptr<SQLite::Database> database, const StoreOptions& options)
    : folder_(std::move(folder)),
      options_(options),
      database_(std::move(database)),
      bodies_(*options.io, folder_ / kBodies),
      outbox_(*database_, bodies_, options.retry),
      inbox_(*database_, bodies_),
      address_book_(*database_) {}

Result<std::unique_ptr<Store>> Store::Make(const fs::path& folder, Result<std::unique_ptr<SQLite::Database>> database,
                                           const StoreOptions& options) {
  if (!database.ok()) return database.status();
  std::unique_ptr<Store> store(new Store(folder, std::move(database.value()), options));
  if (Status prepared = store->bodies_.Prepare(); !prepared.ok()) return prepared;
  return store;
}

Result<std::unique_ptr<Store>> Store::Create(const fs::path& folder, const Identity& identity, Instant now,
                                             const StoreOptions& options) {
  Io& io = *options.io;
  if (Status status = io.MakeFolder(folder); !status.ok()) return status;
  // Under another name until it is whole, so that a run that dies leaves no half of a store.
  const fs::path unfinished = folder / (std::string(kDatabase) + ".new");
  const auto entries = io.List(folder);
  if (!entries.ok()) return entries.status();
  for (const files::Entry& entry : entries.value()) {
    if (!entry.name.starts_with(Utf8FromPath(unfinished.filename()))) {
      return Status::Error("store-exists", Utf8FromPath(folder));
    }
  }
  for (const char* const part : {"", "-journal"}) {
    if (Status gone = io.Remove(unfinished.string() + part); !gone.ok()) return gone;
  }
  Status made = CreateDatabase(unfinished, options.database, [&](SQLite::Database& database) {
    SQLite::Statement whose(database, "INSERT INTO office(number, name) VALUES (?, ?)");
    SQLite::bind(whose, identity.number, identity.name);
    whose.exec();
    Append(database, {TokyoTime(now), Step::kCreated, {}, {}, {}, {{"office", identity.number}}});
  });
  if (made.ok()) made = io.Rename(unfinished, folder / kDatabase);
  if (made.ok()) made = io.SyncFolder(folder);
  if (made.ok()) made = io.SyncFolder(folder.parent_path());
  if (!made.ok()) return made;
  return Open(folder, options);
}

Result<std::unique_ptr<Store>> Store::Open(const fs::path& folder, const StoreOptions& options) {
  return Make(folder, OpenDatabase(folder / kDatabase, options.database), options);
}

Result<Identity> Store::Whose() {
  return Guarded(Utf8FromPath(folder_), [&]() -> Result<Identity> {
    SQLite::Statement row(*database_, "SELECT number, name FROM office");
    if (!row.executeStep()) return Status::Error("store-damaged", Utf8FromPath(folder_), "office");
    return Identity{row.getColumn(0).getString(), row.getColumn(1).getString()};
  });
}

Status Store::Upgrade(const fs::path& folder, const StoreOptions& options) {
  const fs::path path = folder / kDatabase;
  auto there = OpenDatabase(path, options.database);
  if (there.ok() || there.status().code != "store-older") return there.ok() ? Status::Ok() : there.status();
  Status kept = Guarded(Utf8FromPath(path), [&] {
    SQLite::Database before(Utf8FromPath(path), SQLite::OPEN_READWRITE, options.database.busy_timeout_ms,
                            options.database.vfs);
    const fs::path copy = folder / (std::string(kDatabase) + ".before-upgrade");
    if (Status gone = options.io->Remove(copy); !gone.ok()) return gone;
    SQLite::Statement into(before, "VACUUM INTO ?");
    into.bind(1, Utf8FromPath(copy));
    into.exec();
    return options.io->SyncFolder(folder);
  });
  return kept.ok() ? UpgradeDatabase(path, options.database) : kept;
}

Status Store::Backup(const fs::path& folder) {
  if (Status free = RequireFree(folder, "output-exists"); !free.ok()) return free;
  // Made beside its place and moved there when it is whole.
  const fs::path working = folder.parent_path() / ("." + Utf8FromPath(folder.filename()) + ".renkei-backup.tmp");
  std::error_code error;
  fs::remove_all(working, error);
  if (Status made = options_.io->MakeFolder(working); !made.ok()) return made;
  Status status = Guarded(Utf8FromPath(folder), [&] {
    // One moment: the rows, and the bodies that they name, which nobody removes while it lasts.
    SQLite::Transaction moment(*database_, SQLite::TransactionBehavior::IMMEDIATE);
    const std::set<std::string> names = NamedBodies(*database_);
    Bodies copies(*options_.io, working / kBodies);
    if (Status prepared = copies.Prepare(); !prepared.ok()) return prepared;
    for (const std::string& name : names) {
      if (Status copied = CopyBody(bodies_, name, copies); !copied.ok()) return copied;
    }
    SQLite::Database reader(database_->getFilename(), SQLite::OPEN_READONLY, 0, options_.database.vfs);
    SQLite::Statement into(reader, "VACUUM INTO ?");
    into.bind(1, Utf8FromPath(working / kDatabase));
    into.exec();
    return options_.io->SyncFolder(working);
  });
  if (status.ok()) {
    fs::remove(folder, error);  // an empty one
    status = options_.io->Rename(working, folder);
  }
  if (status.ok()) return options_.io->SyncFolder(folder.parent_path());
  fs::remove_all(working, error);
  return status;
}

Status Store::Restore(const fs::path& backup, const fs::path& folder, Instant now, const StoreOptions& options) {
  if (Status free = RequireFree(folder, "store-exists"); !free.ok()) return free;
  auto from = Open(backup, options);
  if (!from.ok()) return from.status();
  if (Status sound = from.value()->Verify(); !sound.ok()) return sound;
  if (Status copied = from.value()->Backup(folder); !copied.ok()) return copied;
  auto store = Open(folder, options);
  if (!store.ok()) return store.status();
  return Guarded(Utf8FromPath(folder), [&] {
    SQLite::Database& database = store.value()->database();
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    Append(database, {TokyoTime(now), Step::kRestored, {}, {}, {}, {}});
    transaction.commit();
    return Status::Ok();
  });
}

Status Store::Verify() {
  if (Status sound = FindDamage(*database_); !sound.ok()) return sound;
  return Guarded(Utf8FromPath(folder_), [&] {
    for (const std::string& name : NamedBodies(*database_)) {
      if (const auto body = bodies_.Get(name); !body.ok()) return body.status();
    }
    const LedgerVerdict verdict = VerifyLedger(*database_);
    if (!verdict.broken) return Status::Ok();
    return Status::Error("ledger-broken", Utf8FromPath(folder_), std::to_string(*verdict.broken));
  });
}

Status Store::Sweep() {
  return Guarded(Utf8FromPath(folder_), [&] {
    SQLite::Transaction moment(*database_, SQLite::TransactionBehavior::IMMEDIATE);
    return bodies_.Sweep(NamedBodies(*database_));
  });
}

}  // namespace renkei::office
