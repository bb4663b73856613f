#include "engine/loader/candidate.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "engine/encoding/path_utf8.h"
#include "engine/hash/file_hash.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/module.h"

namespace renkei::loader {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLibraryPrefix = "lib";

// Somebody put it there as a plugin, though it may be none.
bool LooksLikePlugin(std::string_view name, std::string_view prefix) {
  constexpr std::array<std::string_view, 4> kSuffixes = {".so", ".dll", ".dylib", ".bundle"};
  if (name.starts_with('.')) return false;
  const std::string_view bare = name.starts_with(kLibraryPrefix) ? name.substr(kLibraryPrefix.size()) : name;
  if (name.starts_with(prefix) || bare.starts_with(prefix)) return true;
  return std::any_of(kSuffixes.begin(), kSuffixes.end(), [&](std::string_view suffix) {
    const std::size_t at = name.find(suffix);
    if (at == std::string_view::npos) return false;
    const std::string_view rest = name.substr(at + suffix.size());
    return rest.empty() || rest.front() == '.';
  });
}

std::string ModuleName(const fs::path& path) {
  std::string name = Utf8FromPath(path.stem());
  if (name.starts_with(kLibraryPrefix)) name.erase(0, kLibraryPrefix.size());
  return name;
}

std::string KindOf(fs::file_type type) {
  switch (type) {
    case fs::file_type::directory:
      return "directory";
    case fs::file_type::fifo:
      return "FIFO";
    case fs::file_type::socket:
      return "socket";
    case fs::file_type::block:
    case fs::file_type::character:
      return "device";
    default:
      return {};
  }
}

Candidate No(LoadStep step, const std::string& path, std::string found, std::string expected = {}) {
  Candidate candidate;
  candidate.refused = Refuse(step, path, std::move(found), std::move(expected));
  return candidate;
}

}  // namespace

std::vector<std::string> ListCandidates(const std::string& folder, std::string_view prefix,
                                        std::optional<RefusedPlugin>* refused) {
  std::vector<std::string> paths;
  const fs::path given = PathFromUtf8(folder);
  if (!given.is_absolute()) {
    *refused = Refuse(LoadStep::kFolderNotAbsolute, folder);
    return paths;
  }
  std::error_code error;
  const fs::path canonical = fs::canonical(given, error);
  for (fs::directory_iterator entry(error ? given : canonical, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = Utf8FromPath(entry->path().filename());
    std::error_code unknown;
    if (LooksLikePlugin(name, prefix) && !entry->is_directory(unknown)) paths.push_back(Utf8FromPath(entry->path()));
  }
  if (error) *refused = Refuse(LoadStep::kFolderUnreadable, folder, error.message());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Candidate Examine(const std::string& path) {
  const fs::path given = PathFromUtf8(path);
  const std::string suffix = Utf8FromPath(given.extension());
  if (suffix != ModuleSuffix())
    return No(LoadStep::kNotAModule, path, suffix.empty() ? "\"\"" : suffix, ModuleSuffix());
  std::error_code error;
  const fs::path file = fs::canonical(given, error);
  if (error) return No(LoadStep::kUnreadable, path, error.message());
  const fs::file_status status = fs::status(file, error);
  if (status.type() != fs::file_type::regular) return No(LoadStep::kNotRegular, path, KindOf(status.type()));
  const std::uint64_t bytes = fs::file_size(file, error);
  if (error) return No(LoadStep::kUnreadable, path, error.message());
  if (bytes > kMaxPluginBytes) {
    return No(LoadStep::kTooLarge, path, std::to_string(bytes), std::to_string(kMaxPluginBytes));
  }
  FileHash hash = HashFile(file);
  if (hash.sha256.empty()) return No(LoadStep::kUnreadable, path, hash.error);
  Candidate candidate;
  candidate.path = Utf8FromPath(file);
  candidate.name = ModuleName(given);
  candidate.sha256 = std::move(hash.sha256);
  return candidate;
}

}  // namespace renkei::loader
