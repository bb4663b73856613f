#include <windows.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "engine/encoding/path_utf8.h"
#include "office/io.h"

namespace renkei::office {
namespace {

namespace fs = std::filesystem;

Status Failure(const fs::path& path, DWORD error = ::GetLastError()) {
  const char* const code = error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL    ? "store-full"
                           : error == ERROR_ACCESS_DENIED || error == ERROR_WRITE_PROTECT ? "store-read-only"
                                                                                          : "store-failed";
  return Status::Error(code, Utf8FromPath(path), std::system_category().message(static_cast<int>(error)));
}

class Handle {
 public:
  explicit Handle(HANDLE handle) : handle_(handle) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (handle_ != INVALID_HANDLE_VALUE) ::CloseHandle(handle_);
  }
  [[nodiscard]] HANDLE get() const { return handle_; }

 private:
  HANDLE handle_;
};

class WindowsFile : public WritableFile {
 public:
  WindowsFile(HANDLE handle, fs::path path) : handle_(handle), path_(std::move(path)) {}

  Status Write(std::span<const std::uint8_t> bytes) override {
    constexpr std::size_t kMost = std::size_t{1} << 30U;
    while (!bytes.empty()) {
      DWORD written = 0;
      const auto size = static_cast<DWORD>(std::min(bytes.size(), kMost));
      if (::WriteFile(handle_.get(), bytes.data(), size, &written, nullptr) == 0) return Failure(path_);
      bytes = bytes.subspan(written);
    }
    return Status::Ok();
  }

  Status Sync() override { return ::FlushFileBuffers(handle_.get()) != 0 ? Status::Ok() : Failure(path_); }

 private:
  Handle handle_;
  const fs::path path_;
};

class WindowsSource : public ByteSource {
 public:
  WindowsSource(HANDLE handle, fs::path path) : handle_(handle), path_(std::move(path)) {}

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    DWORD got = 0;
    const auto size = static_cast<DWORD>(std::min(capacity, std::size_t{1} << 30U));
    if (::ReadFile(handle_.get(), buffer, size, &got, nullptr) == 0) return Failure(path_);
    return static_cast<std::size_t>(got);
  }

 private:
  Handle handle_;
  const fs::path path_;
};

// The store lies in the profile of the person, whose access rules its files inherit.
class WindowsIo : public Io {
 public:
  Result<std::unique_ptr<WritableFile>> Create(const fs::path& path) override {
    HANDLE file = ::CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return Failure(path);
    return std::unique_ptr<WritableFile>(std::make_unique<WindowsFile>(file, path));
  }

  Result<std::unique_ptr<ByteSource>> Open(const fs::path& path) override {
    HANDLE file = ::CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                                FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return Failure(path);
    return std::unique_ptr<ByteSource>(std::make_unique<WindowsSource>(file, path));
  }

  Status Rename(const fs::path& from, const fs::path& to) override {
    constexpr DWORD kFlags = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    return ::MoveFileExW(from.c_str(), to.c_str(), kFlags) != 0 ? Status::Ok() : Failure(to);
  }

  Status Remove(const fs::path& path) override {
    if (::DeleteFileW(path.c_str()) != 0) return Status::Ok();
    const DWORD error = ::GetLastError();
    return error == ERROR_FILE_NOT_FOUND ? Status::Ok() : Failure(path, error);
  }

  Status MakeFolder(const fs::path& path) override {
    if (::CreateDirectoryW(path.c_str(), nullptr) != 0) return Status::Ok();
    const DWORD error = ::GetLastError();
    return error == ERROR_ALREADY_EXISTS ? Status::Ok() : Failure(path, error);
  }

  // The file system's journal keeps the entries of folders.
  Status SyncFolder(const fs::path& /*path*/) override { return Status::Ok(); }

  Result<std::vector<std::string>> List(const fs::path& folder) override {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      names.push_back(Utf8FromPath(at->path().filename()));
    }
    if (error) return Failure(folder, static_cast<DWORD>(error.value()));
    std::sort(names.begin(), names.end());
    return names;
  }
};

}  // namespace

Io& SystemIo() {
  static WindowsIo io;
  return io;
}

}  // namespace renkei::office
