#include "office/database.h"

#include <sqlite3.h>

#include <utility>

#include "engine/encoding/path_utf8.h"

namespace renkei::office {
namespace {

namespace fs = std::filesystem;

constexpr int kApplicationId = 0x524E4B69;  // "RNKi"

std::unique_ptr<SQLite::Database> Open(const fs::path& path, int flags, const DatabaseOptions& options) {
  auto database = std::make_unique<SQLite::Database>(Utf8FromPath(path), flags, options.busy_timeout_ms, options.vfs);
  database->exec("PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON");
  return database;
}

// What is answered is on the disk, and what is deleted is gone from it.
void MakeDurable(SQLite::Database& database) {
  database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
}

int Number(SQLite::Database& database, const char* pragma) { return database.execAndGet(pragma).getInt(); }

// REQUIRES: a transaction is open.
void Climb(SQLite::Database& database, Schema schema) {
  const auto from = static_cast<std::size_t>(Number(database, "PRAGMA user_version"));
  for (std::size_t step = from; step < schema.size(); ++step) database.exec(schema[step]);
  database.exec("PRAGMA user_version=" + std::to_string(schema.size()));
}

// Whether the file is a store, whatever its schema.
Status Recognise(SQLite::Database& database, const std::string& subject) {
  if (Number(database, "PRAGMA application_id") == kApplicationId) return Status::Ok();
  return Status::Error("store-not-ours", subject);
}

Status MissingOr(const fs::path& path, Status status) {
  std::error_code error;
  return fs::exists(path, error) ? std::move(status) : Status::Error("store-missing", Utf8FromPath(path));
}

}  // namespace

Status StatusOf(const SQLite::Exception& error, const std::string& subject) {
  const auto code = [&] {
    switch (error.getErrorCode()) {
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        return "store-busy";
      case SQLITE_CORRUPT:
      case SQLITE_NOTADB:
        return "store-damaged";
      case SQLITE_FULL:
        return "store-full";
      case SQLITE_READONLY:
      case SQLITE_PERM:
        return "store-read-only";
      case SQLITE_NOMEM:
        return "out-of-memory";
      default:
        return "store-failed";
    }
  }();
  return Status::Error(code, subject, error.what());
}

Status CreateDatabase(const fs::path& path, const DatabaseOptions& options,
                      const std::function<void(SQLite::Database& database)>& fill) {
  const std::string subject = Utf8FromPath(path);
  return Guarded(subject, [&] {
    std::error_code error;
    if (fs::exists(path, error)) return Status::Error("store-failed", subject, "exists");
    auto database = Open(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, options);
    database->exec("PRAGMA synchronous=EXTRA");
    SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
    database->exec("PRAGMA application_id=" + std::to_string(kApplicationId));
    Climb(*database, options.schema);
    fill(*database);
    transaction.commit();
    return Status::Ok();
  });
}

Result<std::unique_ptr<SQLite::Database>> OpenDatabase(const fs::path& path, const DatabaseOptions& options) {
  using Opened = Result<std::unique_ptr<SQLite::Database>>;
  const std::string subject = Utf8FromPath(path);
  Opened opened = Guarded(subject, [&]() -> Opened {
    auto database = Open(path, SQLite::OPEN_READWRITE, options);
    if (Status ours = Recognise(*database, subject); !ours.ok()) return ours;
    const auto version = static_cast<std::size_t>(Number(*database, "PRAGMA user_version"));
    if (version > options.schema.size()) return Status::Error("store-newer", subject);
    if (version < options.schema.size()) return Status::Error("store-older", subject);
    MakeDurable(*database);
    return database;
  });
  if (!opened.ok()) return MissingOr(path, opened.status());
  return opened;
}

Status UpgradeDatabase(const fs::path& path, const DatabaseOptions& options) {
  const std::string subject = Utf8FromPath(path);
  Status status = Guarded(subject, [&] {
    auto database = Open(path, SQLite::OPEN_READWRITE, options);
    if (Status ours = Recognise(*database, subject); !ours.ok()) return ours;
    const auto version = static_cast<std::size_t>(Number(*database, "PRAGMA user_version"));
    if (version > options.schema.size()) return Status::Error("store-newer", subject);
    MakeDurable(*database);
    SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
    Climb(*database, options.schema);
    transaction.commit();
    return Status::Ok();
  });
  return status.ok() ? status : MissingOr(path, std::move(status));
}

Status FindDamage(SQLite::Database& database) {
  const std::string subject = database.getFilename();
  return Guarded(subject, [&] {
    const std::string found = database.execAndGet("PRAGMA integrity_check(1)").getString();
    return found == "ok" ? Status::Ok() : Status::Error("store-damaged", subject, found);
  });
}

}  // namespace renkei::office
