#include "engine/intake/path_text.h"

#include <algorithm>
#include <cstdint>

#include "engine/encoding/utf8.h"
#include "engine/intake/file_system.h"

namespace renkei::intake {
namespace {

// "C:\", where the separator is more than an end.
bool IsDriveRoot(std::string_view path) { return PreferredSeparator() == '\\' && path.size() == 3 && path[1] == ':'; }

}  // namespace

std::string ShownText(std::string_view raw) {
  std::string shown;
  shown.reserve(raw.size());
  while (!raw.empty()) {
    const Utf8Character character = DecodeOneUtf8(raw);
    if (character.valid) {
      shown.append(raw.substr(0, character.length_bytes));
    } else {
      AppendHexByte(static_cast<std::uint8_t>(raw.front()), shown);
    }
    raw.remove_prefix(character.length_bytes);
  }
  return shown;
}

std::string JoinPath(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && !IsSeparator(path.back())) path.push_back(PreferredSeparator());
  return path.append(name);
}

std::string_view WithoutTrailingSeparators(std::string_view path) {
  while (path.size() > 1 && IsSeparator(path.back()) && !IsDriveRoot(path)) path.remove_suffix(1);
  return path;
}

std::string_view BaseName(std::string_view path) {
  path = WithoutTrailingSeparators(path);
  const auto cut = std::find_if(path.rbegin(), path.rend(), IsSeparator);
  return path.substr(static_cast<std::size_t>(path.rend() - cut));
}

std::string PathKey(std::string_view path) {
  std::string key;
  if (!path.empty() && IsSeparator(path.front())) key = "/";
  // Two separators in front name a server on Windows.
  if (PreferredSeparator() == '\\' && path.size() > 1 && IsSeparator(path[0]) && IsSeparator(path[1])) {
    key = "//";
  }
  const std::size_t root = key.size();
  for (std::size_t at = 0; at < path.size();) {
    std::size_t end = at;
    while (end < path.size() && !IsSeparator(path[end])) ++end;
    const std::string_view part = path.substr(at, end - at);
    if (!part.empty() && part != ".") {
      if (key.size() > root) key.push_back('/');
      key.append(part);
    }
    at = end + 1;
  }
  return key.empty() ? "." : key;
}

std::string FolderKey(std::string_view path) {
  path = WithoutTrailingSeparators(path);
  return PathKey(path.substr(0, path.size() - BaseName(path).size()));
}

}  // namespace renkei::intake
