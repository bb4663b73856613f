#include "office/exchange/handed_out.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <system_error>
#include <vector>

#include "connectors/bundle/layout.h"
#include "engine/encoding/path_utf8.h"
#include "engine/output/output_folder.h"

namespace renkei::exchange {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string_view> FilesOf(const bundle::BundleContents& contents) {
  std::map<std::string, std::string_view> files;
  for (const bundle::Entry& file : contents.files) files.emplace(file.name, file.bytes);
  if (contents.message) files.emplace(bundle::kMessageEntry, *contents.message);
  return files;
}

bool HasBytes(const fs::path& path, std::string_view bytes) {
  std::ifstream file(path, std::ios::binary);
  const std::string there{std::istreambuf_iterator<char>(file), {}};
  return !file.bad() && there == bytes;
}

// Nothing where there is no folder or an empty one; else the first thing in it that should not be there or is missing,
// or "".
std::optional<std::string> OddityOf(const fs::path& folder, const std::map<std::string, std::string_view>& files,
                                    const std::string& report_name) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(folder, error);
  if (!fs::exists(status)) return std::nullopt;
  if (!fs::is_directory(status)) return "-";
  std::size_t found = 0, seen = 0;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    ++seen;
    const std::string name = Utf8FromPath(at->path().filename());
    if (!fs::is_regular_file(at->symlink_status(error))) return name;
    const auto expected = files.find(name);
    if (expected == files.end() && name == report_name) continue;
    if (expected == files.end() || !HasBytes(at->path(), expected->second)) return name;
    ++found;
  }
  if (error) return error.message();
  if (seen == 0) return std::nullopt;
  return found == files.size() ? "" : std::to_string(files.size() - found);
}

Status MakeParent(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return Status::Ok();
  error = output::MakeFolder(folder);
  if (error == std::errc::file_exists && fs::is_directory(folder, error)) return Status::Ok();
  if (!error) error = output::SyncFolder(folder.has_parent_path() ? folder.parent_path() : fs::path("."));
  return error ? Status::Error("output-failed", Utf8FromPath(folder), error.message()) : Status::Ok();
}

Status Write(output::OutputFolder& folder, const std::string& name, std::string_view bytes) {
  return folder.Write(name, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

}  // namespace

std::string FolderOf(const std::string& out, const std::string& sender, const std::string& id) {
  return Utf8FromPath(PathFromUtf8(out) / PathFromUtf8(sender + "_" + id));
}

Result<Written> HandOut(const std::string& target, const bundle::BundleContents& contents, std::string_view report,
                        std::string_view ending) {
  const std::map<std::string, std::string_view> files = FilesOf(contents);
  const std::string report_name = "renkei-report" + std::string(ending);
  const fs::path place = PathFromUtf8(target);
  const std::optional<std::string> oddity = OddityOf(place, files, report_name);
  if (oddity && oddity->empty()) return Written::kBefore;
  if (oddity) return Status::Error("reception-folder-differs", target, *oddity);
  Status status = MakeParent(place.parent_path());
  if (!status.ok()) return status;
  auto folder = output::OutputFolder::Prepare(target);
  if (!folder.ok()) return folder.status();
  for (const auto& [name, bytes] : files) {
    if (status.ok()) status = Write(folder.value(), name, bytes);
  }
  if (status.ok() && !report.empty()) status = Write(folder.value(), report_name, report);
  if (status.ok()) status = folder.value().Commit();
  if (!status.ok()) return status;
  return Written::kNow;
}

}  // namespace renkei::exchange
