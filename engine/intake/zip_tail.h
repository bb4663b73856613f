// The end of a ZIP: where its directory stands and how many entries it says it has. Threads: functions without state.
#pragma once

#include <cstdint>

#include "engine/intake/file_system.h"
#include "renkei/status.h"

namespace renkei::intake {

struct ZipTail {
  std::uint64_t directory_offset = 0;
  std::uint64_t directory_bytes = 0;
  std::uint64_t entries = 0;
  bool entries_modulo_65536 = false;  // old writers let the 16-bit count run over
};

// The last end record whose comment reaches exactly to the end of the file, else the last one that fits. Fails with
// zip-damaged when there is none or when it does not agree with its ZIP64 record, and with zip-entry-unsupported for an
// archive that is split over several files.
Result<ZipTail> ReadZipTail(OpenFile& file, std::uint64_t size_bytes);

// Reads all of `count` bytes. Fails with zip-damaged when the file ends before.
Status ReadExactly(OpenFile& file, std::uint64_t offset_bytes, std::uint8_t* buffer, std::size_t count);

}  // namespace renkei::intake
