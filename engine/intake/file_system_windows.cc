#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include "engine/intake/file_system.h"

namespace renkei::intake {
namespace {

constexpr DWORD kMaxReadBytes = DWORD{1} << 30U;

std::string Narrow(std::wstring_view wide) {
  const int size = static_cast<int>(wide.size());
  const int count = ::WideCharToMultiByte(CP_UTF8, 0, wide.data(), size, nullptr, 0, nullptr, nullptr);
  std::string text(static_cast<std::size_t>(std::max(count, 0)), '\0');
  ::WideCharToMultiByte(CP_UTF8, 0, wide.data(), size, text.data(), count, nullptr, nullptr);
  return text;
}

// Empty where the text is not UTF-8.
std::wstring Widen(std::string_view text) {
  const int size = static_cast<int>(text.size());
  const int count = ::MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text.data(), size, nullptr, 0);
  std::wstring wide(static_cast<std::size_t>(std::max(count, 0)), L'\0');
  ::MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text.data(), size, wide.data(), count);
  return wide;
}

bool BeginsWith(std::wstring_view text, std::wstring_view start) { return text.substr(0, start.size()) == start; }

// The whole path in the form that may be longer than 260 characters. Empty where there is none.
std::wstring LongPath(const std::string& path) {
  const std::wstring given = Widen(path);
  if (given.empty()) return {};
  const DWORD room = ::GetFullPathNameW(given.c_str(), 0, nullptr, nullptr);
  std::wstring full(room, L'\0');
  const DWORD size = ::GetFullPathNameW(given.c_str(), room, full.data(), nullptr);
  if (size == 0 || size >= room) return {};
  full.resize(size);
  // "\\.\" names a device and "\\?\" is long already.
  if (BeginsWith(full, L"\\\\.\\") || BeginsWith(full, L"\\\\?\\")) return full;
  if (BeginsWith(full, L"\\\\")) return L"\\\\?\\UNC" + full.substr(1);
  return L"\\\\?\\" + full;
}

const char* CodeOf(DWORD error) {
  switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
    case ERROR_BAD_PATHNAME:
    case ERROR_INVALID_DRIVE:
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME:
      return "path-not-found";
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
      return "path-unreadable";
    case ERROR_CANT_RESOLVE_FILENAME:
      return "path-symlink-loop";
    case ERROR_FILENAME_EXCED_RANGE:
      return "path-too-deep";
    case ERROR_NOT_ENOUGH_MEMORY:
    case ERROR_OUTOFMEMORY:
      return "out-of-memory";
    default:
      return "file-read-failed";
  }
}

// What Windows says of an error, in its own language.
std::string MessageOf(DWORD error) {
  wchar_t text[512];
  const DWORD size =
      ::FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK,
                       nullptr, error, 0, text, static_cast<DWORD>(std::size(text)), nullptr);
  std::string message = Narrow({text, size});
  while (!message.empty() && message.back() == ' ') message.pop_back();
  return message.empty() ? "Windows error " + std::to_string(error) : message;
}

Status Trouble(const char* code, DWORD error) { return Status::Error(code, {}, MessageOf(error)); }

Status Trouble(DWORD error) { return Trouble(CodeOf(error), error); }

// Closes what it holds.
class Handle {
 public:
  explicit Handle(HANDLE handle) : handle_(handle) {}
  Handle(Handle&& other) noexcept : handle_(std::exchange(other.handle_, INVALID_HANDLE_VALUE)) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (ok()) ::CloseHandle(handle_);
  }

  [[nodiscard]] bool ok() const { return handle_ != INVALID_HANDLE_VALUE; }
  [[nodiscard]] HANDLE get() const { return handle_; }

 private:
  HANDLE handle_;
};

// Shared with whoever wants to write or delete: we look at people's files, we do not hold them.
Handle OpenHandle(const std::wstring& path, DWORD access) {
  return Handle(::CreateFileW(path.c_str(), access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                              OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_SEQUENTIAL_SCAN, nullptr));
}

std::uint64_t Join(DWORD high, DWORD low) { return (std::uint64_t{high} << 32U) | low; }

Result<FileInfo> InfoOf(HANDLE handle) {
  FileInfo info;
  if (::GetFileType(handle) != FILE_TYPE_DISK) {
    info.kind = FileKind::kSpecial;
    return info;
  }
  BY_HANDLE_FILE_INFORMATION about{};
  if (::GetFileInformationByHandle(handle, &about) == 0) return Trouble(::GetLastError());
  const bool folder = (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
  info.kind = folder ? FileKind::kFolder : FileKind::kRegular;
  info.size_bytes = Join(about.nFileSizeHigh, about.nFileSizeLow);
  info.modified =
      static_cast<std::int64_t>(Join(about.ftLastWriteTime.dwHighDateTime, about.ftLastWriteTime.dwLowDateTime));
  info.device = about.dwVolumeSerialNumber;
  info.index = Join(about.nFileIndexHigh, about.nFileIndexLow);
  return info;
}

class WindowsFile : public OpenFile {
 public:
  explicit WindowsFile(Handle handle) : handle_(std::move(handle)) {}

  Result<std::size_t> ReadAt(std::uint64_t offset_bytes, std::uint8_t* buffer, std::size_t capacity) override {
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset_bytes);
    place.OffsetHigh = static_cast<DWORD>(offset_bytes >> 32U);
    const auto wanted = static_cast<DWORD>(std::min<std::size_t>(capacity, kMaxReadBytes));
    DWORD got = 0;
    if (::ReadFile(handle_.get(), buffer, wanted, &got, &place) == 0) {
      const DWORD error = ::GetLastError();
      if (error != ERROR_HANDLE_EOF) return Trouble("file-read-failed", error);
    }
    return std::size_t{got};
  }

  Result<FileInfo> Info() override { return InfoOf(handle_.get()); }

 private:
  Handle handle_;
};

// Closes a search.
class Search {
 public:
  Search(const std::wstring& pattern, WIN32_FIND_DATAW& found)
      : handle_(::FindFirstFileExW(pattern.c_str(), FindExInfoBasic, &found, FindExSearchNameMatch, nullptr,
                                   FIND_FIRST_EX_LARGE_FETCH)) {}
  Search(const Search&) = delete;
  Search& operator=(const Search&) = delete;
  ~Search() {
    if (ok()) ::FindClose(handle_);
  }

  [[nodiscard]] bool ok() const { return handle_ != INVALID_HANDLE_VALUE; }
  bool Next(WIN32_FIND_DATAW& found) { return ::FindNextFileW(handle_, &found) != 0; }

 private:
  HANDLE handle_;
};

// A symbolic link or a junction; other reparse points (cloud files) are what they look like.
bool IsLink(const WIN32_FIND_DATAW& found) {
  return (found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 &&
         (found.dwReserved0 == IO_REPARSE_TAG_SYMLINK || found.dwReserved0 == IO_REPARSE_TAG_MOUNT_POINT);
}

class WindowsFileSystem : public FileSystem {
 public:
  Result<FileInfo> Stat(const std::string& path) override {
    const std::wstring wide = LongPath(path);
    if (wide.empty()) return Trouble(ERROR_INVALID_NAME);
    const Handle handle = OpenHandle(wide, FILE_READ_ATTRIBUTES);
    if (!handle.ok()) return Trouble(::GetLastError());
    return InfoOf(handle.get());
  }

  Result<std::vector<FolderEntry>> List(const std::string& path) override {
    std::wstring pattern = LongPath(path);
    if (pattern.empty()) return Trouble(ERROR_INVALID_NAME);
    if (pattern.back() != L'\\') pattern.push_back(L'\\');
    pattern.push_back(L'*');
    std::vector<FolderEntry> entries;
    WIN32_FIND_DATAW found{};
    Search search(pattern, found);
    if (!search.ok()) {
      const DWORD error = ::GetLastError();
      if (error == ERROR_FILE_NOT_FOUND) return entries;  // the root of an empty drive
      return Trouble(error);
    }
    do {
      const std::wstring_view name = found.cFileName;
      if (name != L"." && name != L"..") entries.push_back({Narrow(name), IsLink(found)});
    } while (search.Next(found));
    const DWORD error = ::GetLastError();
    if (error != ERROR_NO_MORE_FILES) return Trouble(error);
    return entries;
  }

  Result<std::unique_ptr<OpenFile>> Open(const std::string& path) override {
    const std::wstring wide = LongPath(path);
    if (wide.empty()) return Trouble(ERROR_INVALID_NAME);
    Handle handle = OpenHandle(wide, GENERIC_READ);
    if (!handle.ok()) return Trouble(::GetLastError());
    const Result<FileInfo> info = InfoOf(handle.get());
    if (!info.ok()) return info.status();
    if (info.value().kind != FileKind::kRegular) {
      return Status::Error("path-special", {}, "not a regular file");
    }
    std::unique_ptr<OpenFile> file = std::make_unique<WindowsFile>(std::move(handle));
    return file;
  }

  // Straight from the handle: the C library would translate line ends.
  Result<std::size_t> ReadStandardInput(std::uint8_t* buffer, std::size_t capacity) override {
    const auto wanted = static_cast<DWORD>(std::min<std::size_t>(capacity, kMaxReadBytes));
    DWORD got = 0;
    if (::ReadFile(::GetStdHandle(STD_INPUT_HANDLE), buffer, wanted, &got, nullptr) == 0) {
      const DWORD error = ::GetLastError();
      if (error != ERROR_BROKEN_PIPE) return Trouble("stdin-failed", error);
    }
    return std::size_t{got};
  }
};

}  // namespace

FileSystem& RealFileSystem() {
  static WindowsFileSystem file_system;
  return file_system;
}

bool IsSeparator(char c) { return c == '/' || c == '\\'; }

char PreferredSeparator() { return '\\'; }

}  // namespace renkei::intake
