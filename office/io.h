// Files as the office store touches them: every call that can fail or be lost on the way to the disk, one by one, so
// that tests can play a full disk, a broken one and a loss of power. SystemIo() is the real thing.
//
// Paths are absolute or relative to the working directory. Failures carry store-failed (store-full where the disk is
// full, store-read-only where writing is not allowed), the path, and the system's words.
// Threads: an Io may be used from several threads, a WritableFile belongs to one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::office {

class WritableFile {
 public:
  // Closes; without Sync before it nothing is promised of what was written.
  virtual ~WritableFile() = default;
  virtual Status Write(std::span<const std::uint8_t> bytes) = 0;
  // What was written is on the disk when this returns.
  virtual Status Sync() = 0;
};

class Io {
 public:
  virtual ~Io() = default;
  // A new file, readable by its owner alone. Fails where there is one of that name.
  virtual Result<std::unique_ptr<WritableFile>> Create(const std::filesystem::path& path) = 0;
  virtual Result<std::unique_ptr<ByteSource>> Open(const std::filesystem::path& path) = 0;
  // Takes the place of a file `to` at once: whoever looks sees the one or the other.
  virtual Status Rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  // It is no failure that there is no such file.
  virtual Status Remove(const std::filesystem::path& path) = 0;
  // A folder for its owner alone. It is no failure that it is there; others lose their access to it.
  virtual Status MakeFolder(const std::filesystem::path& path) = 0;
  // Names that were made, changed or removed in the folder are on the disk when this returns.
  virtual Status SyncFolder(const std::filesystem::path& path) = 0;
  // Names of the files in it, in bytewise order.
  virtual Result<std::vector<std::string>> List(const std::filesystem::path& folder) = 0;
};

// Lives for ever.
Io& SystemIo();

}  // namespace renkei::office
