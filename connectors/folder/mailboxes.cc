#include "connectors/folder/mailboxes.h"

#include <utility>

#include "engine/encoding/path_utf8.h"
#include "engine/hash/sha256.h"

namespace renkei::folder {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{64} << 10U;

Status NotOurs(const std::filesystem::path& path) { return Status::Error("folder-not-ours", Utf8FromPath(path)); }

}  // namespace

std::filesystem::path Mailboxes::Folder(std::string_view office, std::string_view box) const {
  return root_ / PathFromUtf8(std::string(office)) / PathFromUtf8(std::string(box));
}

std::filesystem::path Mailboxes::BundlePath(std::string_view addressee, const ArrivalKey& key) const {
  return Folder(addressee, kInbox) / PathFromUtf8(BundleName(key));
}

Status Mailboxes::Check() {
  const Result<Kind> kind = files_.KindOf(root_ / ".");  // a link to the folder itself is the owner's choice
  if (!kind.ok()) return kind.status();
  return kind.value() == Kind::kFolder ? Status::Ok() : Status::Error("folder-missing", Utf8FromPath(root_));
}

Status Mailboxes::MakeFolder(const std::filesystem::path& folder) {
  const Result<Kind> kind = files_.KindOf(folder);
  if (!kind.ok()) return kind.status();
  if (kind.value() == Kind::kAbsent) {
    if (Status made = files_.MakeFolder(folder); !made.ok()) return made;
  } else if (kind.value() != Kind::kFolder) {
    return NotOurs(folder);
  }
  // Also where it was there: whoever made it may have been stopped before this.
  return files_.SyncFolder(folder.parent_path());
}

Status Mailboxes::Prepare(std::string_view office) {
  if (Status status = Check(); !status.ok()) return status;
  const std::filesystem::path mailbox = root_ / PathFromUtf8(std::string(office));
  for (const std::filesystem::path& folder : {mailbox, Folder(office, kInbox), Folder(office, kOutbox)}) {
    if (Status made = MakeFolder(folder); !made.ok()) return made;
  }
  return Status::Ok();
}

Result<bool> Mailboxes::HasBox(std::string_view office, std::string_view box) {
  for (const std::filesystem::path& folder : {root_ / PathFromUtf8(std::string(office)), Folder(office, box)}) {
    const Result<Kind> kind = files_.KindOf(folder);
    if (!kind.ok()) return kind.status();
    if (kind.value() == Kind::kAbsent) {
      if (Status status = Check(); !status.ok()) return status;
      return false;
    }
    if (kind.value() != Kind::kFolder) return NotOurs(folder);
  }
  return true;
}

Result<std::vector<Entry>> Mailboxes::List(std::string_view office, std::string_view box) {
  const Result<bool> there = HasBox(office, box);
  if (!there.ok()) return there.status();
  if (!there.value()) return std::vector<Entry>();
  return files_.List(Folder(office, box));
}

Status Mailboxes::PutNew(std::string_view office, std::string_view box, const std::string& name,
                         const ContentWriter& write) {
  const std::filesystem::path folder = Folder(office, box);
  const std::filesystem::path part = folder / PathFromUtf8(PartName(name));
  auto file = files_.Create(part);
  if (!file.ok()) return file.status();
  Status status = write(*file.value());
  if (status.ok()) status = file.value()->Sync();
  file.value().reset();
  if (status.ok()) status = files_.MoveNew(part, folder / PathFromUtf8(name));
  if (!status.ok()) {
    [[maybe_unused]] const Status tidied = files_.Remove(part);  // the first trouble is what counts
    return status;
  }
  return files_.SyncFolder(folder);
}

Status Mailboxes::RemoveParts(std::string_view office, std::string_view box, const std::string& name) {
  const auto entries = List(office, box);
  if (!entries.ok()) return entries.status();
  for (const Entry& each : entries.value()) {
    if (each.kind != Kind::kFile || !IsPartOf(each.name, name)) continue;
    if (Status gone = files_.Remove(Folder(office, box) / PathFromUtf8(each.name)); !gone.ok()) return gone;
  }
  return Status::Ok();
}

Result<std::unique_ptr<ByteSource>> Mailboxes::OpenBundle(std::string_view addressee, const ArrivalKey& key) {
  const Result<bool> there = HasBox(addressee, kInbox);
  if (!there.ok()) return there.status();
  const std::filesystem::path path = BundlePath(addressee, key);
  if (!there.value()) return Status::Error(kNoSuchName, Utf8FromPath(path));
  return files_.Open(path);
}

Result<std::string> Mailboxes::DigestOfBundle(std::string_view addressee, const ArrivalKey& key) {
  auto source = OpenBundle(addressee, key);
  if (!source.ok()) {
    if (source.status().code == kNoSuchName) return std::string();
    return source.status();
  }
  Sha256 hash;
  std::vector<std::uint8_t> piece(kPieceBytes);
  for (;;) {
    const auto read = source.value()->Read(piece.data(), piece.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) break;
    hash.Update(piece.data(), read.value());
  }
  std::string digest = hash.Finish();
  if (digest.empty()) return Status::Error("folder-failed", Utf8FromPath(BundlePath(addressee, key)), "SHA-256");
  return digest;
}

Status Mailboxes::RemoveBundle(std::string_view addressee, const ArrivalKey& key) {
  if (Status gone = files_.Remove(BundlePath(addressee, key)); !gone.ok()) return gone;
  return files_.SyncFolder(Folder(addressee, kInbox));
}

Result<std::optional<Note>> Mailboxes::GetNote(std::string_view sender, const std::string& id,
                                               std::string_view suffix) {
  const Result<bool> there = HasBox(sender, kOutbox);
  if (!there.ok()) return there.status();
  if (!there.value()) return std::optional<Note>();
  const std::filesystem::path path = Folder(sender, kOutbox) / PathFromUtf8(id + std::string(suffix));
  auto source = files_.Open(path);
  if (!source.ok()) {
    if (source.status().code == kNoSuchName) return std::optional<Note>();
    return source.status();
  }
  std::vector<std::uint8_t> bytes;
  std::vector<std::uint8_t> piece(kPieceBytes);
  while (bytes.size() <= kMaxNoteBytes) {
    const auto read = source.value()->Read(piece.data(), piece.size());
    if (!read.ok()) return read.status();
    if (read.value() == 0) break;
    bytes.insert(bytes.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(read.value()));
  }
  std::optional<Note> note = ReadNote(bytes);
  if (!note || note->id != id || note->sender != sender) {
    return Status::Error("folder-note-damaged", Utf8FromPath(path));
  }
  return note;
}

Status Mailboxes::PutNote(std::string_view sender, std::string_view suffix, const Note& note) {
  const std::vector<std::uint8_t> bytes = WriteNote(note);
  return PutNew(sender, kOutbox, note.id + std::string(suffix), [&](NewFile& file) { return file.Write(bytes); });
}

Status Mailboxes::MoveNote(std::string_view sender, const std::string& id, std::string_view from, std::string_view to) {
  const std::filesystem::path folder = Folder(sender, kOutbox);
  if (Status moved =
          files_.MoveNew(folder / PathFromUtf8(id + std::string(from)), folder / PathFromUtf8(id + std::string(to)));
      !moved.ok()) {
    return moved;
  }
  return files_.SyncFolder(folder);
}

}  // namespace renkei::folder
