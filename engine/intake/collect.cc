#include "engine/intake/collect.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "engine/intake/file_source.h"
#include "engine/intake/folder_walk.h"
#include "engine/intake/guard.h"
#include "engine/intake/junk.h"
#include "engine/intake/listing.h"
#include "engine/intake/memory_file.h"
#include "engine/intake/path_text.h"
#include "engine/intake/zip_archive.h"

namespace renkei {
namespace intake {
namespace {

constexpr std::size_t kSignatureBytes = 4;
constexpr std::size_t kStdinChunkBytes = std::size_t{256} << 10U;

// The first bytes of a file, as many as a signature has.
Result<std::string> FirstBytes(FileSystem& file_system, const std::string& path) {
  Result<std::unique_ptr<OpenFile>> file = file_system.Open(path);
  if (!file.ok()) return file.status();
  std::uint8_t bytes[kSignatureBytes];
  const Result<std::size_t> got = file.value()->ReadAt(0, bytes, sizeof(bytes));
  if (!got.ok()) return got.status();
  return std::string(bytes, bytes + got.value());
}

// A regular file that a person named: a ZIP is looked into, anything else is taken as it is.
Status CollectFile(FileSystem& file_system, const std::string& path, const FileInfo& info, const IntakeLimits& limits,
                   Intake& intake) {
  const Result<std::string> first = FirstBytes(file_system, path);
  if (!first.ok()) return first.status();
  const ZipGuess guess = limits.archives ? GuessZip(BaseName(path), first.value()) : ZipGuess::kOther;
  if (guess == ZipGuess::kDamaged) {
    return Status::Error("zip-damaged", {}, "it does not begin like a ZIP archive");
  }
  if (guess == ZipGuess::kZip) {
    CollectZip({ShownText(path), [&file_system, path, info] { return OpenListed(file_system, path, info); },
                [&file_system, path, info](OpenFile& file) { return StillAsListed(file_system, path, file, info); },
                info.size_bytes},
               limits, intake);
    return Status::Ok();
  }
  intake.files.push_back(ListedFile(file_system, path, info, IsSystemLitter(BaseName(path))));
  return Status::Ok();
}

Status CollectPath(FileSystem& file_system, const std::string& path, const IntakeLimits& limits, Intake& intake) {
  const Result<FileInfo> info = file_system.Stat(path);
  if (!info.ok()) return info.status();
  switch (info.value().kind) {
    case FileKind::kSpecial:
      return Status::Error("path-special", {}, "not a regular file");
    case FileKind::kFolder:
      return FolderWalk(file_system, limits, intake).Run(path, info.value());
    case FileKind::kRegular:
      break;
  }
  return CollectFile(file_system, path, info.value(), limits, intake);
}

// All of it, or its beginning where that is not the beginning of a ZIP.
Result<std::string> ReadStandardInput(FileSystem& file_system, std::uint64_t limit_bytes) {
  std::string bytes;
  std::vector<std::uint8_t> chunk(kStdinChunkBytes);
  for (;;) {
    const Result<std::size_t> got = file_system.ReadStandardInput(chunk.data(), chunk.size());
    if (!got.ok()) return got.status();
    if (got.value() == 0) return bytes;
    if (bytes.size() + got.value() > limit_bytes) {
      return Status::Error("zip-too-large", {}, "standard input is longer than the limit");
    }
    bytes.append(chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(got.value()));
    // What is no archive is not read to its end, which may never come.
    if (bytes.size() >= kSignatureBytes && GuessZip({}, bytes) != ZipGuess::kZip) return bytes;
  }
}

void Append(Intake&& from, Intake& to) {
  std::move(from.files.begin(), from.files.end(), std::back_inserter(to.files));
  std::move(from.errors.begin(), from.errors.end(), std::back_inserter(to.errors));
}

Status CollectStandardInput(FileSystem& file_system, const IntakeLimits& limits, Intake& intake) {
  Result<std::string> bytes = ReadStandardInput(file_system, limits.stdin_bytes);
  if (!bytes.ok()) return bytes.status();
  Append(CollectZipBytes(std::move(bytes.value()), "-", limits), intake);
  return Status::Ok();
}

bool ErrorBefore(const Status& a, const Status& b) {
  return std::tie(a.subject, a.code, a.detail) < std::tie(b.subject, b.code, b.detail);
}

bool SameError(const Status& a, const Status& b) {
  return std::tie(a.subject, a.code, a.detail) == std::tie(b.subject, b.code, b.detail);
}

// Leaves one of the files that were reached under one path by several arguments.
void RemoveRepeated(std::vector<InputFile>& files) {
  std::unordered_set<std::string> seen;
  files.erase(std::remove_if(files.begin(), files.end(),
                             [&seen](const InputFile& file) { return !seen.insert(PathKey(file.path)).second; }),
              files.end());
}

void PutInOrder(Intake& intake, bool may_repeat) {
  std::sort(intake.files.begin(), intake.files.end(),
            [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
  if (may_repeat) RemoveRepeated(intake.files);
  std::sort(intake.errors.begin(), intake.errors.end(), ErrorBefore);
  intake.errors.erase(std::unique(intake.errors.begin(), intake.errors.end(), SameError), intake.errors.end());
}

Status CollectAll(FileSystem& file_system, const std::vector<std::string>& paths, const IntakeLimits& limits,
                  Intake& intake) {
  std::unordered_set<std::string> seen;
  for (const std::string& given : paths) {
    const std::string path(WithoutTrailingSeparators(given));
    const bool plain = path.empty() || path == "-";
    if (!seen.insert(plain ? path : PathKey(path) + "/").second) continue;
    Status status = path == "-" ? CollectStandardInput(file_system, limits, intake)
                                : CollectPath(file_system, path, limits, intake);
    if (!status.ok()) intake.errors.push_back(About(std::move(status), ShownText(path)));
  }
  PutInOrder(intake, seen.size() > 1);
  return Status::Ok();
}

}  // namespace

Intake CollectFrom(FileSystem& file_system, const std::vector<std::string>& paths, const IntakeLimits& limits) {
  Intake intake;
  Status status = Guarded([&] { return CollectAll(file_system, paths, limits, intake); });
  if (!status.ok()) {
    intake.files.clear();  // makes room, and half a listing in no order helps nobody
    intake.errors.clear();
    intake.errors.push_back(std::move(status));
  }
  return intake;
}

Intake CollectZipBytes(std::string bytes, const std::string& path, const IntakeLimits& limits) {
  Intake intake;
  if (GuessZip({}, bytes) != ZipGuess::kZip) {
    intake.errors.push_back(Status::Error("stdin-not-zip", path, bytes.empty() ? "no bytes came" : std::string()));
    return intake;
  }
  const auto shared = std::make_shared<const std::string>(std::move(bytes));
  CollectZip({path, [shared] { return OpenMemory(shared); }, [](OpenFile&) { return Status::Ok(); }, shared->size()},
             limits, intake);
  PutInOrder(intake, false);
  return intake;
}

}  // namespace intake

Intake CollectInputs(const std::vector<std::string>& paths, const IntakeLimits& limits) {
  return intake::CollectFrom(intake::RealFileSystem(), paths, limits);
}

}  // namespace renkei
