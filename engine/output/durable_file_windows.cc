#include <windows.h>

#include <algorithm>
#include <utility>

#include "engine/encoding/path_utf8.h"
#include "engine/output/durable_file.h"

namespace renkei::output {
namespace {

std::error_code LastError() { return {static_cast<int>(::GetLastError()), std::system_category()}; }

}  // namespace

struct DurableFile::Handle {
  Handle(HANDLE the_file, std::string the_path) : file(the_file), path(std::move(the_path)) {}
  ~Handle() {
    if (file != INVALID_HANDLE_VALUE) ::CloseHandle(file);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  [[nodiscard]] Status Failure() const { return Status::Error("output-failed", path, LastError().message()); }

  HANDLE file;
  std::string path;
};

DurableFile::DurableFile(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
DurableFile::DurableFile(DurableFile&&) noexcept = default;
DurableFile& DurableFile::operator=(DurableFile&&) noexcept = default;
DurableFile::~DurableFile() = default;

Result<DurableFile> DurableFile::Create(const std::filesystem::path& path) {
  HANDLE file = ::CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (file == INVALID_HANDLE_VALUE) {
    return Status::Error("output-failed", Utf8FromPath(path), LastError().message());
  }
  return DurableFile(std::make_unique<Handle>(file, Utf8FromPath(path)));
}

Status DurableFile::Write(std::span<const std::uint8_t> bytes) {
  constexpr std::size_t kMost = std::size_t{1} << 30U;
  while (!bytes.empty()) {
    const auto size = static_cast<DWORD>(std::min(bytes.size(), kMost));
    DWORD written = 0;
    if (::WriteFile(handle_->file, bytes.data(), size, &written, nullptr) == 0) return handle_->Failure();
    bytes = bytes.subspan(written);
  }
  return Status::Ok();
}

Status DurableFile::Close() {
  if (::FlushFileBuffers(handle_->file) == 0) return handle_->Failure();
  const BOOL closed = ::CloseHandle(std::exchange(handle_->file, INVALID_HANDLE_VALUE));
  return closed != 0 ? Status::Ok() : handle_->Failure();
}

std::error_code SyncFile(const std::filesystem::path& path) {
  HANDLE file = ::CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (file == INVALID_HANDLE_VALUE) return LastError();
  const std::error_code error = ::FlushFileBuffers(file) != 0 ? std::error_code() : LastError();
  ::CloseHandle(file);
  return error;
}

std::error_code MakeFolder(const std::filesystem::path& folder) {
  return ::CreateDirectoryW(folder.c_str(), nullptr) != 0 ? std::error_code() : LastError();
}

// The file system's journal keeps the entries of folders.
std::error_code SyncFolder(const std::filesystem::path& /*folder*/) { return {}; }

std::error_code MoveFolder(const std::filesystem::path& from, const std::filesystem::path& to) {
  // MoveFileEx replaces no folder; an empty one has to go first. RemoveDirectory refuses any other.
  if (::RemoveDirectoryW(to.c_str()) == 0 && ::GetLastError() != ERROR_FILE_NOT_FOUND) return LastError();
  return ::MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_WRITE_THROUGH) != 0 ? std::error_code() : LastError();
}

std::uint64_t ProcessNumber() { return ::GetCurrentProcessId(); }

bool IsRunning(std::uint64_t process) {
  HANDLE handle = ::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(process));
  if (handle == nullptr) return ::GetLastError() == ERROR_ACCESS_DENIED;
  const bool running = ::WaitForSingleObject(handle, 0) == WAIT_TIMEOUT;
  ::CloseHandle(handle);
  return running;
}

}  // namespace renkei::output
