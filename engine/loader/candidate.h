// The files of a folder that may be plugins, and what is asked of such a file before its content is looked at. Private
// to the loader. Threads: pure but for reading the file system.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "renkei/specs.h"

namespace renkei::loader {

// Larger files are not read.
inline constexpr std::uint64_t kMaxPluginBytes = 256ULL << 20U;

// What is in a folder, bytewise by name: names that begin with `prefix` (`spec-`), with or without `lib` before it, or
// in which a module's suffix of any system stands. Names that begin with a dot are passed over. Absolute paths;
// `refused` tells of a folder that is relative or cannot be read.
std::vector<std::string> ListCandidates(const std::string& folder, std::string_view prefix,
                                        std::optional<RefusedPlugin>* refused);

// A file that may be hashed and loaded.
struct Candidate {
  std::string path;  // absolute, without symbolic links
  std::string name;  // of the module, without prefix and suffix
  std::string sha256;
  std::optional<RefusedPlugin> refused;  // set: the others are empty
};

// Suffix, existence, kind, size, hash. REQUIRES: an absolute path.
Candidate Examine(const std::string& path);

}  // namespace renkei::loader
