#include "engine/loader/probe_cache.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "engine/encoding/path_utf8.h"
#include "engine/encoding/text_tools.h"
#include "engine/loader/load_steps.h"
#include "engine/loader/random_word.h"
#include "renkei/abi/connector_plugin.h"
#include "renkei/abi/spec_plugin.h"

namespace renkei::loader {
namespace {

constexpr std::size_t kLines = 8;
constexpr std::uintmax_t kMaxBytes = 64U * 1024U;

// What a result depends on besides the plugin: another engine judges anew.
std::string EngineLine() {
  return "engine " RENKEI_VERSION " abi " + std::to_string(RENKEI_ABI_MAJOR) + "." + std::to_string(RENKEI_ABI_MINOR) +
         " connectors " + std::to_string(RENKEI_CONNECTOR_ABI_MAJOR) + "." + std::to_string(RENKEI_CONNECTOR_ABI_MINOR);
}

std::filesystem::path FileOf(const std::string& folder, const std::string& sha256) {
  return PathFromUtf8(folder) / PathFromUtf8(sha256 + ".probe");
}

std::optional<RefusedPlugin> Read(const std::filesystem::path& file, const std::string& sha256) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error) || std::filesystem::file_size(file, error) > kMaxBytes) return {};
  std::ifstream in(file, std::ios::binary);
  std::array<std::string, kLines> lines;
  for (std::string& line : lines) {
    if (!std::getline(in, line) || in.eof()) return {};  // also the last line ends in a line feed
  }
  if (lines[0] != "renkei.probe/1" || lines[1] != EngineLine() || lines[2] != sha256 || lines[7] != "end") return {};
  if (lines[3] != kGoodStep && !FindStep(lines[3])) return {};
  return RefusedPlugin{{}, lines[3], lines[4], lines[5], lines[6]};
}

bool Write(const std::filesystem::path& file, const std::string& sha256, const RefusedPlugin& result) {
  std::ofstream out(file, std::ios::binary);
  out << "renkei.probe/1\n" << EngineLine() << '\n' << sha256 << '\n';
  for (const std::string* column : {&result.step, &result.found, &result.expected, &result.detail}) {
    out << EscapeForTerminal(*column) << '\n';
  }
  out << "end\n";
  out.close();
  return !out.fail();
}

}  // namespace

std::optional<RefusedPlugin> ProbeCache::Find(const std::string& sha256) const {
  if (folder_.empty()) return {};
  return Read(FileOf(folder_, sha256), sha256);
}

void ProbeCache::Keep(const std::string& sha256, const RefusedPlugin& result) const {
  if (folder_.empty()) return;
  std::error_code error;
  const std::filesystem::path folder = PathFromUtf8(folder_);
  if (std::filesystem::create_directories(folder, error)) {
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  }
  const std::filesystem::path aside = folder / PathFromUtf8(sha256 + "." + RandomWord() + ".tmp");
  if (Write(aside, sha256, result)) std::filesystem::rename(aside, FileOf(folder_, sha256), error);
  std::filesystem::remove(aside, error);
}

}  // namespace renkei::loader
