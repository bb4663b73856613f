#include "engine/intake/folder_walk.h"

#include <algorithm>
#include <utility>

#include "engine/intake/guard.h"
#include "engine/intake/junk.h"
#include "engine/intake/listing.h"
#include "engine/intake/path_text.h"

namespace renkei::intake {

Status FolderWalk::Run(const std::string& path, const FileInfo& info) {
  const std::size_t files_before = intake_.files.size();
  const std::size_t errors_before = intake_.errors.size();
  const Identity identity{info.device, info.index};
  Enter(identity);
  Walk({path, identity, {identity}, false});
  while (!linked_.empty()) {
    const Folder folder = std::move(linked_.front());
    linked_.pop_front();
    if (Enter(folder.identity)) Walk(folder);
  }
  const bool found = std::any_of(intake_.files.begin() + static_cast<std::ptrdiff_t>(files_before), intake_.files.end(),
                                 [](const InputFile& file) { return !file.junk; });
  if (!found && intake_.errors.size() == errors_before) {
    return Status::Error("path-empty-folder", {});
  }
  return Status::Ok();
}

void FolderWalk::Walk(const Folder& folder) {
  Result<std::vector<FolderEntry>> entries = file_system_.List(folder.path);
  if (!entries.ok()) return Fail(entries.status(), folder.path);
  std::sort(entries.value().begin(), entries.value().end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  for (const FolderEntry& entry : entries.value()) Visit(folder, entry);
}

void FolderWalk::Visit(const Folder& folder, const FolderEntry& entry) {
  std::string path = JoinPath(folder.path, entry.name);
  const bool junk = folder.junk || IsJunkName(entry.name);
  const Result<FileInfo> info = file_system_.Stat(path);
  if (!info.ok()) {
    if (!junk) Fail(info.status(), path);
    return;
  }
  switch (info.value().kind) {
    case FileKind::kRegular:
      intake_.files.push_back(ListedFile(file_system_, path, info.value(), junk));
      return;
    case FileKind::kSpecial:
      if (!junk) Fail(Status::Error("path-special", {}, "not a regular file"), path);
      return;
    case FileKind::kFolder:
      if (!IsHiddenName(entry.name)) VisitFolder(folder, entry, std::move(path), info.value());
      return;
  }
}

void FolderWalk::VisitFolder(const Folder& parent, const FolderEntry& entry, std::string path, const FileInfo& info) {
  const Identity identity{info.device, info.index};
  const auto& ancestors = parent.ancestors;
  if (info.index != 0 && std::find(ancestors.begin(), ancestors.end(), identity) != ancestors.end()) {
    return Fail(Status::Error("path-symlink-loop", {}, "it leads back to a folder above"), path);
  }
  if (ancestors.size() > static_cast<std::size_t>(std::max(limits_.folder_depth, 0))) {
    return Fail(Status::Error("path-too-deep", {}), path);
  }
  Folder folder{std::move(path), identity, ancestors, parent.junk || IsJunkName(entry.name)};
  folder.ancestors.push_back(identity);
  if (entry.is_link) {
    linked_.push_back(std::move(folder));
  } else if (Enter(identity)) {
    Walk(folder);
  }
}

bool FolderWalk::Enter(const Identity& identity) { return identity.second == 0 || walked_.insert(identity).second; }

void FolderWalk::Fail(Status status, const std::string& path) {
  intake_.errors.push_back(About(std::move(status), ShownText(path)));
}

}  // namespace renkei::intake
