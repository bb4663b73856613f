// The mailboxes in a shared folder, one an office: where a bundle or a note stands, and how a file gets its name only
// when it is whole and on the disk. What is there is never written over. Threads: one at a time; several processes may
// be at work in one folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/folder/files.h"
#include "connectors/folder/names.h"
#include "connectors/folder/note.h"

namespace renkei::folder {

// Writes a file's content piece by piece.
using ContentWriter = std::function<Status(NewFile& file)>;

class Mailboxes {
 public:
  // The Files outlive the mailboxes.
  Mailboxes(Files& files, std::filesystem::path root) : files_(files), root_(std::move(root)) {}

  // folder-missing where the shared folder is not there.
  Status Check();

  // REQUIRES of all below: offices, ids and subfolders that names.h found right.
  [[nodiscard]] std::filesystem::path Folder(std::string_view office, std::string_view box) const;
  [[nodiscard]] std::filesystem::path BundlePath(std::string_view addressee, const ArrivalKey& key) const;

  // Makes the mailbox of an office and its boxes; durable. folder-not-ours where something else bears such a name.
  Status Prepare(std::string_view office);
  // What stands in a box; nothing where the mailbox was not made yet.
  Result<std::vector<Entry>> List(std::string_view office, std::string_view box);

  // Puts a new file into a box: whole and durable under its name when this is ok; kNameTaken where there is one
  // already.
  Status PutNew(std::string_view office, std::string_view box, const std::string& name, const ContentWriter& write);
  // Brings to the disk which names stand in a box.
  Status Settle(std::string_view office, std::string_view box) { return files_.SyncFolder(Folder(office, box)); }
  // Removes what attempts to put that file left behind.
  Status RemoveParts(std::string_view office, std::string_view box, const std::string& name);

  // The SHA-256 of a bundle as it stands there; empty where there is none.
  Result<std::string> DigestOfBundle(std::string_view addressee, const ArrivalKey& key);
  Result<std::unique_ptr<ByteSource>> OpenBundle(std::string_view addressee, const ArrivalKey& key);
  // It is no failure that it is gone already.
  Status RemoveBundle(std::string_view addressee, const ArrivalKey& key);

  // A note in the outbox of the office that sent; nothing where there is none, folder-note-damaged.
  Result<std::optional<Note>> GetNote(std::string_view sender, const std::string& id, std::string_view suffix);
  Status PutNote(std::string_view sender, std::string_view suffix, const Note& note);
  Status RemoveNote(std::string_view sender, const std::string& id, std::string_view suffix) {
    return files_.Remove(Folder(sender, kOutbox) / (id + std::string(suffix)));
  }
  // From one suffix to another; kNameTaken and kNoSuchName as Files::MoveNew.
  Status MoveNote(std::string_view sender, const std::string& id, std::string_view from, std::string_view to);

 private:
  Status MakeFolder(const std::filesystem::path& folder);
  // false: not there yet.
  Result<bool> HasBox(std::string_view office, std::string_view box);

  Files& files_;
  const std::filesystem::path root_;
};

}  // namespace renkei::folder
