#include <unistd.h>

#include <array>

#include "engine/loader/executable_path.h"

namespace renkei {

std::string ExecutablePath() {
  std::array<char, 4096> path{};
  const ssize_t bytes = readlink("/proc/self/exe", path.data(), path.size());
  if (bytes <= 0 || static_cast<std::size_t>(bytes) == path.size()) return {};
  return {path.data(), static_cast<std::size_t>(bytes)};
}

}  // namespace renkei
