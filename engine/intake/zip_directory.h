// The directory of a ZIP archive, read and judged before anything is unpacked.
// Why not a library: the limits must hold before memory is spent on a directory, names are wanted as raw bytes with
// their NULs, overlapping entries must be seen, and each worker opens its own entry without reading the directory
// again. Only zlib's inflate is borrowed (zip_entry_source.h). Used by zip_archive. Threads: functions without state.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/intake/file_system.h"
#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::intake {

struct ZipEntry {
  std::string raw_name;        // as written; cut where name_too_long
  bool name_too_long = false;  // over 4,096 bytes
  std::uint8_t host = 0;       // system that wrote it: 3 is Unix, 19 macOS
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
  std::uint32_t crc32 = 0;
  std::uint32_t attributes = 0;  // Unix mode in the upper half
  std::uint64_t packed_bytes = 0;
  std::uint64_t unpacked_bytes = 0;  // as claimed; held to when the entry is read
  std::uint64_t header_offset = 0;
  std::uint64_t end_offset = 0;  // what begins here belongs to the next entry or to the directory
};

// All entries in the order of the directory; folders among them. Fails for the archive as a whole, with a Status
// without subject: zip-damaged (also when entries overlap), zip-too-many-entries, zip-too-large (claimed sizes in all),
// zip-entry-unsupported (split archive), file-read-failed.
// On success the entries lie apart from each other, inside the archive, and add up to at most limits.zip_total_bytes.
Result<std::vector<ZipEntry>> ReadZipDirectory(OpenFile& file, std::uint64_t size_bytes, const IntakeLimits& limits);

}  // namespace renkei::intake
