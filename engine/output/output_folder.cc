#include "engine/output/output_folder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <random>
#include <utility>

#include "engine/encoding/path_utf8.h"

namespace renkei::output {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = ".renkei-";
constexpr std::string_view kEnding = ".tmp";

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), Lower);
  return lower;
}

// Names that Windows keeps for devices, with or without an extension.
bool IsReserved(std::string_view part) {
  const std::string stem = LowerCase(part.substr(0, part.find('.')));
  constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
  if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) return true;
  const bool port = stem.rfind("com", 0) == 0 || stem.rfind("lpt", 0) == 0;
  return port && stem.size() == 4 && stem[3] >= '0' && stem[3] <= '9';
}

bool IsSafePart(std::string_view part) {
  if (part.empty() || part == "." || part == ".." || part.back() == '.' || part.back() == ' ') return false;
  const bool odd = std::any_of(part.begin(), part.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || std::string_view("<>:\"\\|?*").find(c) != std::string_view::npos;
  });
  return !odd && !IsReserved(part);
}

// The start of the names of working folders for a target, ".NAME.renkei-"; the process and a random number follow.
std::string WorkingPrefix(const fs::path& target) { return "." + Utf8FromPath(target.filename()) + std::string(kMark); }

std::string RandomText() {
  std::random_device random;
  std::array<char, 16> text{};
  const std::uint64_t number = (std::uint64_t{random()} << 32U) | random();
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number, 36).ptr;
  return {text.data(), end};
}

// Takes away the working folders of runs that were killed.
void Sweep(const fs::path& target) {
  const std::string prefix = WorkingPrefix(target);
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(target.parent_path(), error)) {
    const std::string name = Utf8FromPath(entry.path().filename());
    if (name.rfind(prefix, 0) != 0 || !name.ends_with(kEnding)) continue;
    std::uint64_t process = 0;
    const char* const number = name.data() + prefix.size();
    const auto parsed = std::from_chars(number, name.data() + name.size(), process);
    if (parsed.ec != std::errc() || *parsed.ptr != '-' || IsRunning(process)) continue;
    std::error_code ignored;
    fs::remove_all(entry.path(), ignored);
  }
}

}  // namespace

bool IsSafeName(std::string_view name) {
  for (;;) {
    const std::size_t slash = name.find('/');
    if (!IsSafePart(name.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    name.remove_prefix(slash + 1);
  }
}

OutputFolder::OutputFolder(fs::path target, fs::path working)
    : target_(std::move(target)), working_(std::move(working)) {}

OutputFolder::OutputFolder(OutputFolder&& other) noexcept
    : target_(std::move(other.target_)),
      working_(std::exchange(other.working_, fs::path())),
      names_(std::move(other.names_)),
      folders_(std::move(other.folders_)) {}

OutputFolder::~OutputFolder() {
  if (working_.empty()) return;
  std::error_code ignored;
  fs::remove_all(working_, ignored);
}

Status OutputFolder::Failure(const std::error_code& error) const {
  return Status::Error("output-failed", Utf8FromPath(target_), error.message());
}

Result<OutputFolder> OutputFolder::Prepare(const std::string& target) {
  std::error_code error;
  fs::path path = fs::absolute(PathFromUtf8(target), error).lexically_normal();
  if (error) return Status::Error("output-failed", target, error.message());
  if (!path.has_filename()) path = path.parent_path();
  const fs::file_status status = fs::symlink_status(path, error);
  if (fs::exists(status) && !(fs::is_directory(status) && fs::is_empty(path, error) && !error)) {
    return Status::Error("output-exists", target);
  }
  Sweep(path);
  const std::string name =
      WorkingPrefix(path) + std::to_string(ProcessNumber()) + "-" + RandomText() + std::string(kEnding);
  fs::path working = path.parent_path() / PathFromUtf8(name);
  if (const std::error_code made = MakeFolder(working)) {
    return Status::Error("output-failed", target, made.message());
  }
  return OutputFolder(std::move(path), std::move(working));
}

Result<std::filesystem::path> OutputFolder::Take(const std::string& name) {
  if (!IsSafeName(name)) return Status::Error("output-name-unsafe", name);
  std::string lower = LowerCase(name);
  if (std::find(names_.begin(), names_.end(), lower) != names_.end()) return Status::Error("output-exists", name);
  names_.push_back(std::move(lower));
  fs::path path = working_ / PathFromUtf8(name);
  if (const std::error_code error = MakeFolders(path.parent_path())) return Failure(error);
  return path;
}

Result<DurableFile> OutputFolder::Create(const std::string& name) {
  const auto path = Take(name);
  return path.ok() ? DurableFile::Create(path.value()) : path.status();
}

Result<std::string> OutputFolder::Reserve(const std::string& name) {
  const auto path = Take(name);
  if (!path.ok()) return path.status();
  return Utf8FromPath(path.value());
}

Status OutputFolder::Keep(const std::string& path) const {
  const std::error_code error = SyncFile(PathFromUtf8(path));
  return error ? Failure(error) : Status::Ok();
}

std::error_code OutputFolder::MakeFolders(const fs::path& folder) {
  if (folder == working_ || std::find(folders_.begin(), folders_.end(), folder) != folders_.end()) return {};
  if (const std::error_code error = MakeFolders(folder.parent_path())) return error;
  folders_.push_back(folder);
  return MakeFolder(folder);
}

Status OutputFolder::Write(const std::string& name, std::span<const std::uint8_t> bytes) {
  auto file = Create(name);
  if (!file.ok()) return file.status();
  if (Status written = file.value().Write(bytes); !written.ok()) return written;
  return file.value().Close();
}

Status OutputFolder::Discard(const std::string& name) {
  std::error_code error;
  fs::remove(working_ / PathFromUtf8(name), error);
  return error ? Failure(error) : Status::Ok();
}

std::string OutputFolder::WorkingFolder() const { return Utf8FromPath(working_); }

Status OutputFolder::Commit() {
  for (const fs::path& folder : folders_) {
    if (const std::error_code error = SyncFolder(folder)) return Failure(error);
  }
  if (const std::error_code error = SyncFolder(working_)) return Failure(error);
  if (const std::error_code error = MoveFolder(working_, target_)) {
    const bool taken = error == std::errc::file_exists || error == std::errc::directory_not_empty ||
                       error == std::errc::not_a_directory;
    return taken ? Status::Error("output-exists", Utf8FromPath(target_)) : Failure(error);
  }
  working_.clear();
  const std::error_code error = SyncFolder(target_.parent_path());
  return error ? Failure(error) : Status::Ok();
}

}  // namespace renkei::output
