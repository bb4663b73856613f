// What intake asks of a file system, so that tests can answer instead of a disk. Paths are the platform's own: any
// bytes on POSIX, UTF-8 on Windows. A Status from here has a code and the system's words; the caller says which path it
// was. Threads: a FileSystem may be used by many threads at once, an OpenFile by one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "renkei/status.h"

namespace renkei::intake {

enum class FileKind : std::uint8_t { kRegular, kFolder, kSpecial };  // special: pipes, devices, sockets

// What a file is at a moment. Two equal ones mean: the same file, not written to in between.
struct FileInfo {
  FileKind kind = FileKind::kRegular;
  std::uint64_t size_bytes = 0;
  std::int64_t modified = 0;  // in the platform's ticks; only compared
  std::uint64_t device = 0;
  std::uint64_t index = 0;  // inode, file index; 0: the file system has none

  bool operator==(const FileInfo&) const = default;
};

struct FolderEntry {
  std::string name;
  bool is_link = false;  // symbolic link or junction
};

class OpenFile {
 public:
  virtual ~OpenFile() = default;
  // Fills up to `capacity` bytes from `offset_bytes` on and returns how many; 0 at the end of the file, and only there.
  // Fails with file-read-failed.
  virtual Result<std::size_t> ReadAt(std::uint64_t offset_bytes, std::uint8_t* buffer, std::size_t capacity) = 0;
  virtual Result<FileInfo> Info() = 0;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  // Follows links. Fails with path-not-found, path-unreadable, path-symlink-loop, path-too-deep, file-read-failed.
  virtual Result<FileInfo> Stat(const std::string& path) = 0;
  // The names in a folder without . and .., in no order. Fails like Stat.
  virtual Result<std::vector<FolderEntry>> List(const std::string& path) = 0;
  // Opens a regular file for reading and never waits. Fails like Stat, and with path-special for anything else.
  virtual Result<std::unique_ptr<OpenFile>> Open(const std::string& path) = 0;
  // The next bytes of standard input, waiting for them; 0 at its end. Fails with stdin-failed.
  virtual Result<std::size_t> ReadStandardInput(std::uint8_t* buffer, std::size_t capacity) = 0;
};

// The machine's own; lives for ever.
FileSystem& RealFileSystem();

// What separates folders in a path of this platform, and what is written between them.
bool IsSeparator(char c);
char PreferredSeparator();

}  // namespace renkei::intake
