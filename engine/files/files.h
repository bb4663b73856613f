// Files as those touch them who may lose nothing: every call that can fail or be lost on the way to the disk, one by
// one, so that tests can play a full disk, a pulled stick, a process that is killed and a loss of power. MakeFiles
// gives the real thing. Used by the office's store and by connectors.
//
// Paths are absolute or relative to the working directory. Failures carry the code that the policy gives them, the
// path, and the system's words. Links are never followed where they are the last part of a path. Threads: Files may be
// used from several threads, a file belongs to one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::files {

enum class Kind : std::uint8_t { kAbsent, kFile, kFolder, kOther };

struct Entry {
  std::string name;  // UTF-8
  Kind kind = Kind::kOther;
  std::uint64_t bytes = 0;
  std::int64_t modified_at = 0;  // seconds since 1970
};

class NewFile {
 public:
  // Closes; without Sync before it nothing is promised of what was written.
  virtual ~NewFile() = default;
  virtual Status Write(std::span<const std::uint8_t> bytes) = 0;
  // What was written is on the disk when this returns.
  virtual Status Sync() = 0;
};

class Files {
 public:
  virtual ~Files() = default;
  // A new file. Fails where there is one of that name.
  virtual Result<std::unique_ptr<NewFile>> Create(const std::filesystem::path& path) = 0;
  // A plain file.
  virtual Result<std::unique_ptr<ByteSource>> Open(const std::filesystem::path& path) = 0;
  // Takes the place of a file `to` at once: whoever looks sees the one or the other.
  virtual Status Rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  // Gives a file another name at once. Fails where there is one of that name, which is left as it is.
  virtual Status MoveNew(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  // It is no failure that there is no such file.
  virtual Status Remove(const std::filesystem::path& path) = 0;
  // It is no failure that it is there.
  virtual Status MakeFolder(const std::filesystem::path& path) = 0;
  // Names that were made, changed or removed in the folder are on the disk when this returns.
  virtual Status SyncFolder(const std::filesystem::path& path) = 0;
  // What is in it, in bytewise order of names.
  virtual Result<std::vector<Entry>> List(const std::filesystem::path& folder) = 0;
  virtual Result<Kind> KindOf(const std::filesystem::path& path) = 0;
};

// What differs between those who use files.
struct Policy {
  // The code that a failure is told by. What systems say in their own ways comes as one std::errc: a quota as
  // no_space_on_device, a share or stick that went away as io_error or no_such_device.
  std::string_view (*code_of)(std::error_code error);
  // Files are their owner's alone, and folders lose what others may do with them. On Windows they inherit the rules of
  // the folder that they are in.
  bool own = false;
};

std::unique_ptr<Files> MakeFiles(const Policy& policy);

}  // namespace renkei::files
