// Reads one entry of a ZIP archive, unpacking as it goes; memory is one buffer and inflate's window, nothing touches
// the disk. Threads: OpenZipEntry may be called by many threads with the same contents; a source belongs to one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/intake/zip_archive.h"
#include "engine/intake/zip_directory.h"
#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::intake {

// An archive and its directory; read-only, shared by the files listed from it.
struct ZipContents {
  ZipPlace place;
  IntakeLimits limits;
  std::vector<ZipEntry> entries;
};

// True when so few packed bytes must not become so many. Little files are never judged.
bool IsAboveRatio(std::uint64_t unpacked_bytes, std::uint64_t packed_bytes, const IntakeLimits& limits);

// The unpacked bytes of an entry that is stored or deflated; a Status names it by its path. Fails with
// zip-local-central-mismatch when the entry's own header differs from the directory, file-changed, zip-damaged, or as
// ZipPlace::open does.
// Reading fails with zip-damaged as soon as more bytes come out than the directory claims (whose sum was limited), at
// the end when there are fewer, when packed bytes are left over or missing, and when the checksum differs; with
// zip-ratio; with file-changed. The end, a 0, comes only after all of this was found right.
Result<std::unique_ptr<ByteSource>> OpenZipEntry(std::shared_ptr<const ZipContents> contents, std::size_t index);

}  // namespace renkei::intake
