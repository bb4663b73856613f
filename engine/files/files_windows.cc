#include "engine/files/files.h"

#include <windows.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/encoding/path_utf8.h"

namespace renkei::files {
namespace {

namespace fs = std::filesystem;

// What Windows says, as the error that means the same everywhere.
std::error_code Portable(DWORD error) {
  switch (error) {
    case ERROR_NOT_READY:
    case ERROR_BAD_UNIT:
    case ERROR_DEV_NOT_EXIST:
    case ERROR_DEVICE_REMOVED:
    case ERROR_BAD_NETPATH:
    case ERROR_NETNAME_DELETED:
      return std::make_error_code(std::errc::no_such_device);
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
      return std::make_error_code(std::errc::no_space_on_device);
    case ERROR_WRITE_PROTECT:
    case ERROR_ACCESS_DENIED:
      return std::make_error_code(std::errc::permission_denied);
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
      return std::make_error_code(std::errc::no_such_file_or_directory);
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
      return std::make_error_code(std::errc::file_exists);
    default:
      return {static_cast<int>(error), std::system_category()};
  }
}

// Tells of failures by the policy's codes.
class Teller {
 public:
  explicit Teller(const Policy& policy) : policy_(policy) {}

  Status operator()(const fs::path& path, DWORD error = ::GetLastError()) const {
    return (*this)(path, Portable(error));
  }
  Status operator()(const fs::path& path, std::error_code error) const {
    return Status::Error(std::string(policy_.code_of(error)), Utf8FromPath(path), error.message());
  }

 private:
  Policy policy_;
};

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

class WindowsFile : public NewFile {
 public:
  WindowsFile(HANDLE handle, fs::path path, const Teller& failure)
      : handle_(handle), path_(std::move(path)), failure_(failure) {}

  Status Write(std::span<const std::uint8_t> bytes) override {
    constexpr std::size_t kMost = std::size_t{1} << 30U;
    while (!bytes.empty()) {
      DWORD written = 0;
      const auto size = static_cast<DWORD>(std::min(bytes.size(), kMost));
      if (::WriteFile(handle_.get(), bytes.data(), size, &written, nullptr) == 0) return failure_(path_);
      bytes = bytes.subspan(written);
    }
    return Status::Ok();
  }

  Status Sync() override { return ::FlushFileBuffers(handle_.get()) != 0 ? Status::Ok() : failure_(path_); }

 private:
  Handle handle_;
  const fs::path path_;
  const Teller failure_;
};

class WindowsSource : public ByteSource {
 public:
  WindowsSource(HANDLE handle, fs::path path, const Teller& failure)
      : handle_(handle), path_(std::move(path)), failure_(failure) {}

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    DWORD got = 0;
    const auto size = static_cast<DWORD>(std::min(capacity, std::size_t{1} << 30U));
    if (::ReadFile(handle_.get(), buffer, size, &got, nullptr) == 0) return failure_(path_);
    return static_cast<std::size_t>(got);
  }

 private:
  Handle handle_;
  const fs::path path_;
  const Teller failure_;
};

// Junctions and links are reparse points.
Kind KindOfAttributes(DWORD attributes) {
  if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0) return Kind::kOther;
  return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? Kind::kFolder : Kind::kFile;
}

// Of 100 ns since 1601.
std::int64_t SecondsOf(const FILETIME& time) {
  constexpr std::int64_t kFrom1601To1970 = 11'644'473'600;
  constexpr std::int64_t kTicksPerSecond = 10'000'000;
  const std::uint64_t ticks = (static_cast<std::uint64_t>(time.dwHighDateTime) << 32U) | time.dwLowDateTime;
  return static_cast<std::int64_t>(ticks) / kTicksPerSecond - kFrom1601To1970;
}

class WindowsFiles : public Files {
 public:
  explicit WindowsFiles(const Policy& policy) : failure_(policy) {}

  Result<std::unique_ptr<NewFile>> Create(const fs::path& path) override {
    HANDLE file = ::CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return failure_(path);
    return std::unique_ptr<NewFile>(std::make_unique<WindowsFile>(file, path, failure_));
  }

  Result<std::unique_ptr<ByteSource>> Open(const fs::path& path) override {
    const Result<Kind> kind = KindOf(path);
    if (!kind.ok()) return kind.status();
    if (kind.value() == Kind::kAbsent) return failure_(path, DWORD{ERROR_FILE_NOT_FOUND});
    if (kind.value() != Kind::kFile) return failure_(path, std::make_error_code(std::errc::is_a_directory));
    HANDLE file = ::CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                                FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (file == INVALID_HANDLE_VALUE) return failure_(path);
    return std::unique_ptr<ByteSource>(std::make_unique<WindowsSource>(file, path, failure_));
  }

  Status Rename(const fs::path& from, const fs::path& to) override {
    constexpr DWORD kFlags = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    return ::MoveFileExW(from.c_str(), to.c_str(), kFlags) != 0 ? Status::Ok() : failure_(to);
  }

  Status MoveNew(const fs::path& from, const fs::path& to) override {
    return ::MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_WRITE_THROUGH) != 0 ? Status::Ok() : failure_(to);
  }

  Status Remove(const fs::path& path) override {
    if (::DeleteFileW(path.c_str()) != 0) return Status::Ok();
    const DWORD error = ::GetLastError();
    return error == ERROR_FILE_NOT_FOUND ? Status::Ok() : failure_(path, error);
  }

  Status MakeFolder(const fs::path& path) override {
    if (::CreateDirectoryW(path.c_str(), nullptr) != 0) return Status::Ok();
    const DWORD error = ::GetLastError();
    return error == ERROR_ALREADY_EXISTS ? Status::Ok() : failure_(path, error);
  }

  // The file system's journal keeps the entries of folders.
  Status SyncFolder(const fs::path& /*path*/) override { return Status::Ok(); }

  Result<std::vector<Entry>> List(const fs::path& folder) override {
    WIN32_FIND_DATAW found = {};
    HANDLE search = ::FindFirstFileW((folder / L"*").c_str(), &found);
    if (search == INVALID_HANDLE_VALUE) return failure_(folder);
    std::vector<Entry> entries;
    do {
      std::string name = Utf8FromPath(fs::path(static_cast<const wchar_t*>(found.cFileName)));
      if (name == "." || name == "..") continue;
      entries.push_back({std::move(name), KindOfAttributes(found.dwFileAttributes),
                         (static_cast<std::uint64_t>(found.nFileSizeHigh) << 32U) | found.nFileSizeLow,
                         SecondsOf(found.ftLastWriteTime)});
    } while (::FindNextFileW(search, &found) != 0);
    const DWORD error = ::GetLastError();
    ::FindClose(search);
    if (error != ERROR_NO_MORE_FILES) return failure_(folder, error);
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
  }

  Result<Kind> KindOf(const fs::path& path) override {
    const DWORD attributes = ::GetFileAttributesW(path.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES) return KindOfAttributes(attributes);
    const DWORD error = ::GetLastError();
    if (error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND) return Kind::kAbsent;
    return failure_(path, error);
  }

 private:
  const Teller failure_;
};

}  // namespace

std::unique_ptr<Files> MakeFiles(const Policy& policy) { return std::make_unique<WindowsFiles>(policy); }

}  // namespace renkei::files
