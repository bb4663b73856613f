// The store of one office: a folder with a database and the bundles that were sent and received. Private to the person
// who runs Renkei; what it keeps of persons is inside sealed bundles alone.
//
//   FOLDER/office.sqlite3   outbox, inbox, address book, templates, ledger
//   FOLDER/bodies/          bundles, each under its SHA-256
//
// Threads: a store belongs to one; several processes may have the same one open.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "engine/time/civil_time.h"
#include "office/address_book.h"
#include "office/bodies.h"
#include "office/database.h"
#include "office/inbox.h"
#include "office/io.h"
#include "office/outbox.h"

namespace renkei::office {

struct StoreOptions {
  DatabaseOptions database;
  RetryPolicy retry;
  Io* io = &SystemIo();  // outlives the store
};

// Whose store it is; UTF-8.
struct Identity {
  std::string number;  // office number, 10 characters
  std::string name;
};

class Store {
 public:
  // Makes the folder (its parent exists) and begins the ledger. Fails with store-exists where the folder holds
  // anything.
  static Result<std::unique_ptr<Store>> Create(const std::filesystem::path& folder, const Identity& identity,
                                               Instant now, const StoreOptions& options = {});
  // As OpenDatabase.
  static Result<std::unique_ptr<Store>> Open(const std::filesystem::path& folder, const StoreOptions& options = {});
  // Brings a store of an older version to the newest: all or nothing. The older database is kept beside it, under its
  // name and ".before-upgrade".
  static Status Upgrade(const std::filesystem::path& folder, const StoreOptions& options = {});

  Result<Identity> Whose();
  Outbox& outbox() { return outbox_; }
  Inbox& inbox() { return inbox_; }
  AddressBook& address_book() { return address_book_; }
  SQLite::Database& database() { return *database_; }

  // Copies the whole store, as it is at one moment, into a new folder: there whole or not at all. Others may go on
  // using the store. Fails with output-exists where the folder holds anything.
  Status Backup(const std::filesystem::path& folder);
  // Makes a store out of a backup: every body and the ledger are verified first, and the ledger tells of it.
  static Status Restore(const std::filesystem::path& backup, const std::filesystem::path& folder, Instant now,
                        const StoreOptions& options = {});

  // Looks for damage: the database, every body that is named, the ledger's chain. The first that is found:
  // store-damaged, store-body-damaged, ledger-broken (the detail is the first entry that does not hold).
  Status Verify();

  // Removes bodies that nothing names. REQUIRES: no transaction is open.
  Status Sweep();

 private:
  Store(std::filesystem::path folder, std::unique_ptr<SQLite::Database> database, const StoreOptions& options);
  static Result<std::unique_ptr<Store>> Make(const std::filesystem::path& folder,
                                             Result<std::unique_ptr<SQLite::Database>> database,
                                             const StoreOptions& options);

  const std::filesystem::path folder_;
  const StoreOptions options_;
  std::unique_ptr<SQLite::Database> database_;
  Bodies bodies_;
  Outbox outbox_;
  Inbox inbox_;
  AddressBook address_book_;
};

}  // namespace renkei::office
