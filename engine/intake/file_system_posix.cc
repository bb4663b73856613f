#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "engine/intake/file_system.h"

namespace renkei::intake {
namespace {

// A single read never asks for more: some kernels refuse counts above 2 GiB.
constexpr std::size_t kMaxReadBytes = std::size_t{1} << 30U;

const char* CodeOf(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "path-not-found";
    case EACCES:
    case EPERM:
      return "path-unreadable";
    case ELOOP:
      return "path-symlink-loop";
    case ENAMETOOLONG:
      return "path-too-deep";
    case ENXIO:
    case ENODEV:
      return "path-special";
    case ENOMEM:
      return "out-of-memory";
    default:
      return "file-read-failed";
  }
}

Status Trouble(const char* code, int error) { return Status::Error(code, {}, std::generic_category().message(error)); }

Status Trouble(int error) { return Trouble(CodeOf(error), error); }

FileInfo InfoOf(const struct stat& status) {
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  FileInfo info;
  info.kind = S_ISREG(status.st_mode)   ? FileKind::kRegular
              : S_ISDIR(status.st_mode) ? FileKind::kFolder
                                        : FileKind::kSpecial;
  info.size_bytes = static_cast<std::uint64_t>(status.st_size);
#ifdef __APPLE__
  info.modified = status.st_mtimespec.tv_sec * kNanoseconds + status.st_mtimespec.tv_nsec;
#else
  info.modified = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec;
#endif
  info.device = static_cast<std::uint64_t>(status.st_dev);
  info.index = status.st_ino;
  return info;
}

Result<std::size_t> Counted(ssize_t got, const char* code) {
  if (got < 0) return Trouble(code, errno);
  return static_cast<std::size_t>(got);
}

class PosixFile : public OpenFile {
 public:
  explicit PosixFile(int descriptor) : descriptor_(descriptor) {}
  PosixFile(const PosixFile&) = delete;
  PosixFile& operator=(const PosixFile&) = delete;
  ~PosixFile() override { ::close(descriptor_); }

  Result<std::size_t> ReadAt(std::uint64_t offset_bytes, std::uint8_t* buffer, std::size_t capacity) override {
    ssize_t got = 0;
    do {
      got = ::pread(descriptor_, buffer, std::min(capacity, kMaxReadBytes), static_cast<off_t>(offset_bytes));
    } while (got < 0 && errno == EINTR);
    return Counted(got, "file-read-failed");
  }

  Result<FileInfo> Info() override {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) return Trouble("file-read-failed", errno);
    return InfoOf(status);
  }

 private:
  int descriptor_;
};

class PosixFileSystem : public FileSystem {
 public:
  Result<FileInfo> Stat(const std::string& path) override {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return Trouble(errno);
    return InfoOf(status);
  }

  Result<std::vector<FolderEntry>> List(const std::string& path) override {
    std::vector<FolderEntry> entries;
    std::error_code error;
    std::filesystem::directory_iterator at(path, error);
    while (!error && at != std::filesystem::directory_iterator()) {
      std::error_code unknown;  // then it is told apart by Stat alone
      entries.push_back({at->path().filename().native(), at->is_symlink(unknown)});
      at.increment(error);
    }
    if (error) return Trouble(error.value());
    return entries;
  }

  // Without waiting: opening a pipe that nobody writes to would hang for ever. What was opened is asked for its kind,
  // since the name may mean something else by now than it meant to Stat.
  Result<std::unique_ptr<OpenFile>> Open(const std::string& path) override {
    int descriptor = -1;
    do {
      descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0) return Trouble(errno);
    std::unique_ptr<OpenFile> file = std::make_unique<PosixFile>(descriptor);
    const Result<FileInfo> info = file->Info();
    if (!info.ok()) return info.status();
    if (info.value().kind != FileKind::kRegular) {
      return Status::Error("path-special", {}, "not a regular file");
    }
#ifdef POSIX_FADV_SEQUENTIAL
    static_cast<void>(::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL));
#endif
    return file;
  }

  Result<std::size_t> ReadStandardInput(std::uint8_t* buffer, std::size_t capacity) override {
    ssize_t got = 0;
    do {
      got = ::read(STDIN_FILENO, buffer, std::min(capacity, kMaxReadBytes));
    } while (got < 0 && errno == EINTR);
    return Counted(got, "stdin-failed");
  }
};

}  // namespace

FileSystem& RealFileSystem() {
  static PosixFileSystem file_system;
  return file_system;
}

bool IsSeparator(char c) { return c == '/'; }

char PreferredSeparator() { return '/'; }

}  // namespace renkei::intake
