#include "office/bodies.h"

#include <utility>

#include "engine/encoding/path_utf8.h"
#include "engine/hash/sha256.h"
#include "engine/output/durable_file.h"

namespace renkei::office {
namespace {

std::string DigestOf(std::span<const std::uint8_t> bytes) {
  Sha256 hash;
  hash.Update(bytes.data(), bytes.size());
  return hash.Finish();
}

// A name in the making has the process in it, so that two never write to one.
std::string Unfinished(const std::string& name) {
  return name + "." + std::to_string(output::ProcessNumber()) + ".tmp";
}

}  // namespace

Status Bodies::Prepare() {
  if (Status made = io_.MakeFolder(folder_); !made.ok()) return made;
  return io_.SyncFolder(folder_.parent_path());
}

Status Bodies::WriteNew(const std::filesystem::path& path, std::span<const std::uint8_t> bytes) {
  auto file = io_.Create(path);
  if (!file.ok()) return file.status();
  if (Status written = file.value()->Write(bytes); !written.ok()) return written;
  return file.value()->Sync();
}

Result<std::string> Bodies::Put(std::span<const std::uint8_t> bytes) {
  std::string name = DigestOf(bytes);
  if (name.empty()) return Status::Error("store-failed", Utf8FromPath(folder_), "SHA-256");
  const std::filesystem::path unfinished = folder_ / Unfinished(name);
  if (Status gone = io_.Remove(unfinished); !gone.ok()) return gone;  // of an earlier process of this number
  Status status = WriteNew(unfinished, bytes);
  if (status.ok()) status = io_.Rename(unfinished, folder_ / name);
  if (!status.ok()) {
    [[maybe_unused]] const Status tidied = io_.Remove(unfinished);  // the first trouble is what counts
    return status;
  }
  if (Status synced = io_.SyncFolder(folder_); !synced.ok()) return synced;
  return name;
}

Result<std::vector<std::uint8_t>> Bodies::Get(const std::string& name) {
  const std::filesystem::path path = folder_ / name;
  auto source = io_.Open(path);
  if (!source.ok()) return Status::Error("store-body-damaged", Utf8FromPath(path), source.status().detail);
  std::vector<std::uint8_t> bytes;
  std::vector<std::uint8_t> piece(std::size_t{64} << 10U);
  while (bytes.size() <= kMostBodyBytes) {
    const auto read = source.value()->Read(piece.data(), piece.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) break;
    bytes.insert(bytes.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(read.value()));
  }
  if (bytes.size() > kMostBodyBytes || DigestOf(bytes) != name) {
    return Status::Error("store-body-damaged", Utf8FromPath(path), "SHA-256");
  }
  return bytes;
}

Status Bodies::Remove(const std::string& name) {
  if (Status gone = io_.Remove(folder_ / name); !gone.ok()) return gone;
  return io_.SyncFolder(folder_);
}

Status Bodies::Sweep(const std::set<std::string>& kept) {
  const auto entries = io_.List(folder_);
  if (!entries.ok()) return entries.status();
  for (const files::Entry& entry : entries.value()) {
    if (kept.contains(entry.name)) continue;
    if (Status gone = io_.Remove(folder_ / PathFromUtf8(entry.name)); !gone.ok()) return gone;
  }
  return io_.SyncFolder(folder_);
}

}  // namespace renkei::office
