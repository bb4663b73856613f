// What the connector `folder` does on an opened connection: bundles as files in a shared folder or on a USB stick,
// receipts and answers as notes in the sender's mailbox. Each call may be repeated after any failure, or after the
// process was killed, and does nothing twice. docs/connectors.md has the layout and why it holds.
// Threads: one at a time; any number of processes may use one folder.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "connectors/folder/files.h"
#include "connectors/folder/mailboxes.h"
#include "renkei/connectors.h"

namespace renkei::folder {

struct SharedFolderOptions {
  std::filesystem::path root;  // absolute
  std::string office;          // whose connection it is
  std::function<bool()> stopped = [] { return false; };
  std::function<std::int64_t()> now;  // seconds since 1970; empty: the system's clock
};

class SharedFolder {
 public:
  // The Files outlive it.
  SharedFolder(Files& files, SharedFolderOptions options);

  // folder-missing, connector-name-refused.
  Status Open();
  // The bytes of the receipt. `content` is read where the bundle does not stand in the addressee's inbox yet.
  Result<std::vector<std::uint8_t>> Send(const Sending& sending, ByteSource& content);
  Result<std::vector<Arrival>> List();
  Status Fetch(const ArrivalKey& key, const ByteTaker& take);
  // `kind`: kAcknowledgement or kRejection.
  Status Answer(NoteKind kind, const ArrivalKey& key, const std::string& sha256, std::span<const std::uint8_t> body);
  // Notes that are damaged are as if they were not there.
  Result<std::vector<Outcome>> Outcomes();
  Result<bool> Wait(std::chrono::milliseconds timeout);

 private:
  Result<std::optional<Note>> Reserve(const Sending& sending);
  Result<bool> IsDelivered(const Sending& sending);
  Status Deliver(const Sending& sending, ByteSource& content);
  Status WriteContent(const Sending& sending, ByteSource& content, NewFile& file);
  Result<std::vector<std::uint8_t>> Receipt(const Sending& sending);
  Result<bool> IsAnswered(const ArrivalKey& key);
  Status PutAnswer(const ArrivalKey& key, const Note& note);
  Result<Note> FirstAnswer(const ArrivalKey& key, const Note& note);
  // Of an arrival that is not there: gone or unknown.
  Status WhyAbsent(const ArrivalKey& key);
  Status Pause(std::chrono::steady_clock::time_point until);

  SharedFolderOptions options_;
  Mailboxes mailboxes_;
  std::set<std::string> listed_;  // names that the last List gave
};

}  // namespace renkei::folder
