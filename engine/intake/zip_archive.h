// A ZIP archive that a person named, as a list of files. Archives inside folders or other archives are ordinary files
// and are not looked into. Threads: the listed files may be opened from any; each opens the archive for itself.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "engine/intake/file_system.h"
#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::intake {

// Where the bytes of an archive come from.
struct ZipPlace {
  std::string shown_path;
  // The archive as it was when it was listed, or file-changed; with the subject set.
  std::function<Result<std::unique_ptr<OpenFile>>()> open;
  // Asked after an entry was read: ok, or file-changed.
  std::function<Status(OpenFile&)> still_as_listed;
  std::uint64_t size_bytes = 0;
};

// How the entry, or a folder of entries, of an archive is shown: a.zip!/entry.
std::string PathInside(const ZipPlace& place, std::string_view entry);

enum class ZipGuess : std::uint8_t { kOther, kZip, kDamaged };

// What a file is by its first bytes: a ZIP begins PK 03 04, an empty one PK 05 06. One that is called .zip and does not
// begin so is damaged. Office documents are ZIPs too, but are taken as the attachments that they are meant to be.
ZipGuess GuessZip(std::string_view name, std::string_view first_bytes);

// Appends the archive's files to `intake`, and what is wrong with it or with single entries to its errors. Entries that
// cannot be told apart (one name twice) are all left out.
void CollectZip(ZipPlace place, const IntakeLimits& limits, Intake& intake);

}  // namespace renkei::intake
