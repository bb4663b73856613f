#include <filesystem>
#include <system_error>

#include "engine/encoding/path_utf8.h"
#include "engine/loader/executable_path.h"

namespace renkei {
namespace {

namespace fs = std::filesystem;

#if defined(_WIN32)
constexpr char kPathSeparator = ';';
#else
constexpr char kPathSeparator = ':';
#endif

bool Exists(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

void AddFolder(const fs::path& folder, std::vector<std::string>* folders) {
  std::error_code error;
  const fs::path real = fs::canonical(folder, error);
  if (!error && fs::is_directory(real, error)) folders->push_back(Utf8FromPath(real));
}

}  // namespace

std::string ExecutableFolder() {
  const std::string path = ExecutablePath();
  return path.empty() ? path : Utf8FromPath(PathFromUtf8(path).parent_path());
}

std::vector<std::string> DefaultPluginFolders() {
  std::vector<std::string> folders;
  const fs::path own = PathFromUtf8(ExecutableFolder());
  if (own.empty()) return folders;
  AddFolder(own / RENKEI_PLUGINS_FROM_PROGRAM, &folders);
  for (const fs::path& tree : {own, own.parent_path()}) {
    if (Exists(tree / "CMakeCache.txt")) AddFolder(tree / "plugins", &folders);
  }
  return folders;
}

std::vector<std::string> SplitPluginPath(std::string_view value) {
  std::vector<std::string> folders;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(kPathSeparator), value.size());
    if (end != 0) folders.emplace_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return folders;
}

}  // namespace renkei
