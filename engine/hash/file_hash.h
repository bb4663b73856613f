// SHA-256 of a file on disk. Used by the loader: by it our own plugins are known and probe results are kept. Threads:
// pure but for reading the file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace renkei {

struct FileHash {
  std::string sha256;  // lower-case hex; empty: the file could not be read
  std::string error;   // what the system said, when it could not be read
};

FileHash HashFile(const std::filesystem::path& file);

}  // namespace renkei
