#include "engine/output/output_names.h"

#include <algorithm>
#include <string_view>

namespace renkei::output {
namespace {

using Parts = std::vector<std::string>;

Parts PartsOf(std::string_view folder) {
  Parts parts;
  while (!folder.empty()) {
    const std::size_t end = std::min(folder.find_first_of("/\\"), folder.size());
    std::string part(folder.substr(0, end));
    folder.remove_prefix(std::min(end + 1, folder.size()));
    const bool archive = part.size() > 1 && part.back() == '!';
    if (archive) part.pop_back();
    const bool drive = part.size() == 2 && part.back() == ':';
    if (!part.empty() && part != "." && part != ".." && !drive) parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace

std::vector<std::string> OutputFolders(const Intake& intake) {
  std::vector<Parts> all;
  std::size_t common = 0;
  for (const InputFile& file : intake.files) {
    all.push_back(PartsOf(file.folder));
    const Parts& first = all.front();
    const Parts& last = all.back();
    if (all.size() == 1) common = first.size();
    const auto end = first.begin() + static_cast<std::ptrdiff_t>(std::min(common, last.size()));
    common = static_cast<std::size_t>(std::mismatch(first.begin(), end, last.begin()).first - first.begin());
  }
  std::vector<std::string> folders;
  for (const Parts& parts : all) {
    std::string& folder = folders.emplace_back();
    for (std::size_t i = common; i < parts.size(); ++i) folder.append(parts[i]).append("/");
  }
  return folders;
}

}  // namespace renkei::output
