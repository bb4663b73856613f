// The SQLite file of an office store: opened with the settings that keep what was answered, and SQLite's complaints as
// Status. Only this room sees SQLite.
//
// Threads: a database belongs to one thread at a time; several processes may have the same file open.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <new>
#include <span>
#include <string>

#include "renkei/status.h"

namespace renkei::office {

// One step of the schema: SQL that leads from the version before it to the next.
using Schema = std::span<const char* const>;

// The schema of this program. Steps are never changed once they were released, only added.
Schema OfficeSchema();

struct DatabaseOptions {
  Schema schema = OfficeSchema();
  // Name of a registered SQLite VFS; empty: the system's.
  std::string vfs;
  // How long another process may hold the file before store-busy.
  int busy_timeout_ms = 10'000;
};

// Makes the file with the newest schema and what `fill` puts in: one transaction. The file is closed, and all of it is
// on the disk but its name. Fails with store-failed where there is one.
Status CreateDatabase(const std::filesystem::path& path, const DatabaseOptions& options,
                      const std::function<void(SQLite::Database& database)>& fill);

// Opens it. Fails with store-missing, store-not-ours (no file of Renkei), store-newer (made by a newer version),
// store-older (UpgradeDatabase comes first), store-busy, store-damaged, store-read-only.
Result<std::unique_ptr<SQLite::Database>> OpenDatabase(const std::filesystem::path& path,
                                                       const DatabaseOptions& options);

// Brings an older schema to the newest: all steps or none. It is no failure that there is nothing to do.
Status UpgradeDatabase(const std::filesystem::path& path, const DatabaseOptions& options);

// SQLite's own search for damage.
Status FindDamage(SQLite::Database& database);

// A Status for what SQLite complains about.
Status StatusOf(const SQLite::Exception& error, const std::string& subject);

// Runs `work`, which returns a Status or a Result, and turns what SQLite throws into a Status. `subject` is the file.
template <typename Work>
auto Guarded(const std::string& subject, Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    return StatusOf(error, subject);
  } catch (const std::bad_alloc&) {
    return Status::Error("out-of-memory", subject);
  }
}

}  // namespace renkei::office
