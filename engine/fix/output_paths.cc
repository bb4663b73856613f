#include "engine/fix/output_paths.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "engine/encoding/path_utf8.h"

namespace renkei::fix {
namespace {

using Parts = std::vector<std::string>;

Parts PartsOf(const std::string& folder) {
  std::error_code error;
  const auto path = std::filesystem::absolute(PathFromUtf8(folder.empty() ? "." : folder), error).lexically_normal();
  Parts parts;
  for (const auto& part : path) {
    std::string text = Utf8FromPath(part);
    if (text.size() > 1 && text.back() == '!') text.pop_back();  // x.zip!/
    if (!text.empty() && text != "/" && text != "." && text != "\\") parts.push_back(std::move(text));
  }
  return parts;
}

}  // namespace

std::vector<std::string> PlacesBelowCommon(const std::vector<std::string>& folders) {
  std::vector<Parts> all;
  all.reserve(folders.size());
  for (const std::string& folder : folders) all.push_back(PartsOf(folder));
  std::size_t common = all.empty() ? 0 : all.front().size();
  for (const Parts& parts : all) {
    const std::size_t most = std::min(common, parts.size());
    const auto stop = parts.begin() + static_cast<std::ptrdiff_t>(most);
    common = static_cast<std::size_t>(std::mismatch(parts.begin(), stop, all.front().begin()).first - parts.begin());
  }
  std::vector<std::string> places;
  for (const Parts& parts : all) {
    std::string place;
    for (std::size_t i = common; i < parts.size(); ++i) place.append(place.empty() ? "" : "/").append(parts[i]);
    places.push_back(std::move(place));
  }
  return places;
}

}  // namespace renkei::fix
