// Inputs of a check: what intake found under the paths that a person named, each ready to be opened and read once or
// again. Inputs are never written to. Used by the checker and by tests, which bring files from memory. Threads:
// InputFile::open may be called from any thread; a ByteSource belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "renkei/status.h"

namespace renkei {

// A stream of bytes that is read from its start to its end.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Fills up to `capacity` bytes and returns how many; 0 is the end of the file and comes only after the source has
  // made sure that the file did not change while it was read ("file-changed") and that a packed entry had its checksum
  // ("zip-damaged").
  virtual Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) = 0;
};

// A file that intake found.
struct InputFile {
  std::string name;    // base name in UTF-8; bytes that are not UTF-8 as \xNN
  std::string path;    // as given by the person, plus !/ and the entry inside a ZIP
  std::string folder;  // the folder or ZIP it stands in: files of one unit are looked for in one folder
  std::uint64_t bytes = 0;
  bool junk = false;  // .DS_Store, __MACOSX/, Thumbs.db, desktop.ini: skipped
  std::function<Result<std::unique_ptr<ByteSource>>()> open;
};

struct IntakeLimits {
  std::uint64_t zip_entries = 10'000;
  std::uint64_t zip_total_bytes = 4ULL << 30U;  // unpacked, all entries of one archive
  std::uint64_t zip_ratio = 1'100;  // unpacked : packed of one entry above 1 MiB (DEFLATE itself ends at 1,032)
  int folder_depth = 64;
};

// What could be listed, in a fixed order (by path), and what could not. Errors do not stop the rest.
struct Intake {
  std::vector<InputFile> files;
  std::vector<Status> errors;
};

// Lists files, folders (recursively) and ZIP archives (named directly); "-" is a ZIP on standard input. Never fails as
// a whole.
Intake CollectInputs(const std::vector<std::string>& paths, const IntakeLimits& limits = {});

// A file in memory, for tests and embedders. The bytes are shared by all its sources.
InputFile MemoryFile(std::string name, std::string bytes, std::string folder = {});

}  // namespace renkei
