// Files as the connector touches them: every call that can fail or be lost on the way to the disk, one by one, so that
// tests can play a full disk, a pulled stick and a process that is killed. SystemFiles() is the real thing.
//
// Failures carry a code of folder_errors.def, the path and the system's words; beside these kNoSuchName where there is
// nothing of that name and kNameTaken where there is something already. Links are never followed.
// Threads: Files may be used from several threads, a file belongs to one.
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

namespace renkei::folder {

// Answers rather than troubles: callers turn them into what they mean.
inline constexpr const char* kNoSuchName = "absent";
inline constexpr const char* kNameTaken = "taken";

enum class Kind : std::uint8_t { kAbsent, kFile, kFolder, kOther };

struct Entry {
  std::string name;
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
  // A new file; kNameTaken where there is one. Who may read it is for the folder's own rights to say.
  virtual Result<std::unique_ptr<NewFile>> Create(const std::filesystem::path& path) = 0;
  // A plain file; kNoSuchName.
  virtual Result<std::unique_ptr<ByteSource>> Open(const std::filesystem::path& path) = 0;
  // Gives a file another name at once; kNameTaken where there is one of that name, which is left as it is; kNoSuchName.
  virtual Status MoveNew(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  // It is no failure that there is no such file.
  virtual Status Remove(const std::filesystem::path& path) = 0;
  // It is no failure that it is there.
  virtual Status MakeFolder(const std::filesystem::path& path) = 0;
  // Names that were made, changed or removed in the folder are on the disk when this returns.
  virtual Status SyncFolder(const std::filesystem::path& path) = 0;
  // What is in it, in bytewise order of names; kNoSuchName.
  virtual Result<std::vector<Entry>> List(const std::filesystem::path& folder) = 0;
  virtual Result<Kind> KindOf(const std::filesystem::path& path) = 0;
};

// Lives for ever.
Files& SystemFiles();

// The code that an error of the system is told by.
Status StatusOf(const std::filesystem::path& path, std::error_code error);

}  // namespace renkei::folder
