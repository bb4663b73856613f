// Inputs of a check: what intake found under the paths that a person named, each ready to be opened and read once or
// again. Inputs are never written to, and nothing is unpacked to a disk.
// Used by the checker and by tests, which bring files from memory.
// Threads: CollectInputs may run in several threads, InputFile::open may be called from any thread; a ByteSource
// belongs to one thread. Errors carry a code of engine/intake/run_errors.def and name the file or entry
// (out-of-memory may name none).
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
  // Fills up to `capacity` bytes and returns how many, possibly fewer than there are; 0 is the end of the file and
  // comes only after the source has made sure that the file did not change while it was read ("file-changed") and that
  // a packed entry had its length and its checksum ("zip-damaged"). What was read before a failure must not be trusted.
  // The buffer is the caller's; large ones (64 KiB and more) are read fastest. REQUIRES: capacity > 0.
  virtual Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) = 0;
};

// A file that intake found.
struct InputFile {
  std::string name;    // base name in UTF-8; bytes that are not UTF-8 as \xNN
  std::string path;    // as given by the person, plus !/ and the entry inside a ZIP; shown the same way
  std::string folder;  // the folder or ZIP it stands in, one spelling for one folder ("." for the working directory,
                       // x.zip!/ for the top of a ZIP): files of one unit are looked for in one folder
  std::uint64_t bytes = 0;  // unpacked
  bool junk = false;        // .DS_Store, __MACOSX/, Thumbs.db, desktop.ini, hidden names: skipped
  // A source at the start of the file. Every source of one InputFile gives the same bytes or fails: a file that was
  // written to or replaced since it was listed is "file-changed". Self-contained: outlives the Intake it came from.
  std::function<Result<std::unique_ptr<ByteSource>>()> open;
};

// What a hostile or broken input may cost. The defaults are far above what the exchange can carry.
struct IntakeLimits {
  std::uint64_t zip_entries = 10'000;           // of one archive, folders among them
  std::uint64_t zip_total_bytes = 4ULL << 30U;  // unpacked, all entries of one archive
  // Unpacked : packed of one entry above 1 MiB; 0: not judged. DEFLATE itself ends at 1,032.
  std::uint64_t zip_ratio = 1'100;
  std::uint64_t stdin_bytes = 256ULL << 20U;  // standard input is held in memory
  int folder_depth = 64;                      // folders below the named one
  bool archives = true;                       // false: a named archive is an ordinary file, as those inside folders are
};

// What could be listed, in a fixed order (bytewise by path), and what could not (by subject). Errors do not stop the
// rest.
struct Intake {
  std::vector<InputFile> files;
  std::vector<Status> errors;
};

// Lists files, folders (recursively, links followed, each folder once, hidden folders left out) and ZIP archives (named
// directly and recognised by content); "-" is a ZIP on standard input. Archives inside folders and archives are
// ordinary files. A path given twice is listed once. Paths are the platform's own: any bytes on POSIX, UTF-8 on
// Windows. Never fails as a whole.
Intake CollectInputs(const std::vector<std::string>& paths, const IntakeLimits& limits = {});

// A file in memory, for tests and embedders. The bytes are shared by all its sources.
InputFile MemoryFile(std::string name, std::string bytes, std::string folder = {});

}  // namespace renkei
