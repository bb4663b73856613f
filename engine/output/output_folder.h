// Where a command puts the files that it makes: all of them appear together in a folder, or none does. They are written
// into a folder beside the one that was asked for, brought to the disk, and the folder is renamed when all is there.
// Nothing that exists is ever written over. Used by convert and fix.
// Paths and names are UTF-8. Errors carry a code of engine/intake/run_errors.def and name the path.
// Threads: one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "engine/output/durable_file.h"
#include "renkei/status.h"

namespace renkei::output {

class OutputFolder {
 public:
  // Prepares to make the folder `target`, whose parent exists. Takes away what a killed run of the same target left.
  // Fails with output-exists when there is something at `target` other than an empty folder, with output-failed when
  // the place cannot be written to.
  static Result<OutputFolder> Prepare(const std::string& target);
  OutputFolder(OutputFolder&& other) noexcept;
  OutputFolder& operator=(OutputFolder&&) = delete;
  // Takes away what was not committed.
  ~OutputFolder();

  // A new file, `name` with folders parted by '/'. Write and close it before Commit. Fails with output-exists for a
  // name given twice (also when only the case of letters differs), output-name-unsafe for one that leads out of the
  // folder or that Windows does not take, output-failed.
  Result<DurableFile> Create(const std::string& name);
  // A whole file at once.
  Status Write(const std::string& name, std::span<const std::uint8_t> bytes);

  // For a file that a library writes by itself: the path where it is to be made, under the terms of Create. Keep brings
  // it to the disk once it is there.
  Result<std::string> Reserve(const std::string& name);
  [[nodiscard]] Status Keep(const std::string& path) const;

  // Takes a file away again; its name stays taken.
  Status Discard(const std::string& name);

  // Where the files stand until Commit, to be read again.
  [[nodiscard]] std::string WorkingFolder() const;
  // Puts the folder in its place; it is durable when this returns Ok. Nothing may be called afterwards.
  Status Commit();

 private:
  OutputFolder(std::filesystem::path target, std::filesystem::path working);
  // Takes the name and makes the folders on its way.
  Result<std::filesystem::path> Take(const std::string& name);
  std::error_code MakeFolders(const std::filesystem::path& folder);
  [[nodiscard]] Status Failure(const std::error_code& error) const;

  std::filesystem::path target_;
  std::filesystem::path working_;  // empty: committed or moved from
  std::vector<std::string> names_;
  std::vector<std::filesystem::path> folders_;  // inside working_
};

// False for a name that could lead out of its folder or that Windows refuses (reserved names and characters).
bool IsSafeName(std::string_view name);

}  // namespace renkei::output
