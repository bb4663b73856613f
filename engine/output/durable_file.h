// A new file whose bytes are on the disk when it is closed, and the same for a folder's entries.
// Threads: one thread a file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <system_error>

#include "renkei/status.h"

namespace renkei::output {

class DurableFile {
 public:
  // Makes the file. Fails with output-failed, also when it exists.
  static Result<DurableFile> Create(const std::filesystem::path& path);
  DurableFile(DurableFile&&) noexcept;
  DurableFile& operator=(DurableFile&&) noexcept;
  // Closes; what was written may be lost at a power cut.
  ~DurableFile();

  // All of the bytes or output-failed, after which the file is of no use.
  Status Write(std::span<const std::uint8_t> bytes);
  // Brings what was written to the disk and closes. Fails with output-failed.
  Status Close();

 private:
  struct Handle;
  explicit DurableFile(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

// Brings a file that is there to the disk.
std::error_code SyncFile(const std::filesystem::path& path);
// Makes a folder. It is an error that it exists.
std::error_code MakeFolder(const std::filesystem::path& folder);
// Brings the entries of a folder to the disk.
std::error_code SyncFolder(const std::filesystem::path& folder);
// Renames a folder to a name that is free or an empty folder's; never replaces anything else.
std::error_code MoveFolder(const std::filesystem::path& from, const std::filesystem::path& to);

// This process, and whether one with such a number runs.
std::uint64_t ProcessNumber();
bool IsRunning(std::uint64_t process);

}  // namespace renkei::output
