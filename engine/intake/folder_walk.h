// Lists the files of a folder and of all folders in it. Links are followed; a folder is walked once, whatever number of
// links lead to it, and first by its own name. Hidden folders are passed over. Threads: one walk, one thread.
#pragma once

#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/intake/file_system.h"
#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::intake {

class FolderWalk {
 public:
  // All three must outlive the walk, the file system also the files that it finds.
  FolderWalk(FileSystem& file_system, const IntakeLimits& limits, Intake& intake)
      : file_system_(file_system), limits_(limits), intake_(intake) {}

  // Appends what is in the folder at `path`, whose `info` is known, to the intake; trouble with single files and
  // folders goes to its errors. Fails with path-empty-folder when there was nothing to check and nothing went wrong.
  // REQUIRES: called once.
  Status Run(const std::string& path, const FileInfo& info);

 private:
  using Identity = std::pair<std::uint64_t, std::uint64_t>;  // device, index
  struct Folder {
    std::string path;
    Identity identity;
    std::vector<Identity> ancestors;  // and the folder itself, last
    bool junk = false;
  };

  void Walk(const Folder& folder);
  void Visit(const Folder& folder, const FolderEntry& entry);
  void VisitFolder(const Folder& parent, const FolderEntry& entry, std::string path, const FileInfo& info);
  // False when the folder was walked before.
  bool Enter(const Identity& identity);
  void Fail(Status status, const std::string& path);

  FileSystem& file_system_;
  const IntakeLimits& limits_;
  Intake& intake_;
  std::set<Identity> walked_;
  std::deque<Folder> linked_;  // walked last, so that a folder is found under its own name
};

}  // namespace renkei::intake
