#include "engine/files/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <utility>

#include "engine/encoding/path_utf8.h"

namespace renkei::files {
namespace {

namespace fs = std::filesystem;

// Tells of failures by the policy's codes.
class Teller {
 public:
  explicit Teller(const Policy& policy) : policy_(policy) {}

  Status operator()(const fs::path& path, int error = errno) const {
    if (error == EDQUOT) error = ENOSPC;
    if (error == ESTALE) error = EIO;  // a share that went away
    const std::error_code code(error, std::generic_category());
    return Status::Error(std::string(policy_.code_of(code)), Utf8FromPath(path), code.message());
  }

 private:
  Policy policy_;
};

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

class PosixFile : public NewFile {
 public:
  PosixFile(int descriptor, fs::path path, const Teller& failure)
      : descriptor_(descriptor), path_(std::move(path)), failure_(failure) {}

  Status Write(std::span<const std::uint8_t> bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_.number(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return failure_(path_);
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return Status::Ok();
  }

  Status Sync() override { return ::fsync(descriptor_.number()) == 0 ? Status::Ok() : failure_(path_); }

 private:
  Descriptor descriptor_;
  const fs::path path_;
  const Teller failure_;
};

class PosixSource : public ByteSource {
 public:
  PosixSource(int descriptor, fs::path path, const Teller& failure)
      : descriptor_(descriptor), path_(std::move(path)), failure_(failure) {}

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    for (;;) {
      const ssize_t got = ::read(descriptor_.number(), buffer, capacity);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) return failure_(path_);
    }
  }

 private:
  Descriptor descriptor_;
  const fs::path path_;
  const Teller failure_;
};

Kind KindOfMode(mode_t mode) { return S_ISREG(mode) ? Kind::kFile : S_ISDIR(mode) ? Kind::kFolder : Kind::kOther; }

class PosixFiles : public Files {
 public:
  explicit PosixFiles(const Policy& policy) : own_(policy.own), failure_(policy) {}

  Result<std::unique_ptr<NewFile>> Create(const fs::path& path) override {
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, own_ ? 0600 : 0666);
    if (descriptor < 0) return failure_(path);
    return std::unique_ptr<NewFile>(std::make_unique<PosixFile>(descriptor, path, failure_));
  }

  Result<std::unique_ptr<ByteSource>> Open(const fs::path& path) override {
    // A pipe of that name is opened without waiting for its other end, and then refused.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) return failure_(path);
    auto source = std::make_unique<PosixSource>(descriptor, path, failure_);
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0) return failure_(path);
    if (!S_ISREG(info.st_mode)) return failure_(path, EISDIR);
    return std::unique_ptr<ByteSource>(std::move(source));
  }

  Status Rename(const fs::path& from, const fs::path& to) override {
    return ::rename(from.c_str(), to.c_str()) == 0 ? Status::Ok() : failure_(to);
  }

  Status MoveNew(const fs::path& from, const fs::path& to) override {
#if defined(RENAME_NOREPLACE)
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return Status::Ok();
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return failure_(to);
#endif
    return LinkAndRemove(from, to);
  }

  Status Remove(const fs::path& path) override {
    return ::unlink(path.c_str()) == 0 || errno == ENOENT ? Status::Ok() : failure_(path);
  }

  Status MakeFolder(const fs::path& path) override {
    if (::mkdir(path.c_str(), own_ ? 0700 : 0777) != 0 && errno != EEXIST) return failure_(path);
    return !own_ || ::chmod(path.c_str(), 0700) == 0 ? Status::Ok() : failure_(path);
  }

  Status SyncFolder(const fs::path& path) override {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() < 0) return failure_(path);
    // Some network file systems cannot sync a folder; they keep the order themselves.
    return ::fsync(folder.number()) == 0 || errno == EINVAL || errno == ENOTSUP ? Status::Ok() : failure_(path);
  }

  Result<std::vector<Entry>> List(const fs::path& folder) override {
    DIR* const stream = ::opendir(folder.c_str());
    if (stream == nullptr) return failure_(folder);
    std::vector<Entry> entries;
    errno = 0;
    while (const dirent* each = ::readdir(stream)) {  // NOLINT(concurrency-mt-unsafe): a stream of its own
      std::string name(static_cast<const char*>(each->d_name));
      struct stat info = {};
      if (name != "." && name != ".." &&
          ::fstatat(::dirfd(stream), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0) {  // else it is gone again
        entries.push_back({std::move(name), KindOfMode(info.st_mode), static_cast<std::uint64_t>(info.st_size),
                           static_cast<std::int64_t>(info.st_mtime)});
      }
      errno = 0;
    }
    const int error = errno;
    ::closedir(stream);
    if (error != 0) return failure_(folder, error);
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
  }

  Result<Kind> KindOf(const fs::path& path) override {
    struct stat info = {};
    if (::lstat(path.c_str(), &info) == 0) return KindOfMode(info.st_mode);
    if (errno == ENOENT) return Kind::kAbsent;
    return failure_(path);
  }

 private:
  // Where the file system cannot rename without replacing: a second name, and the first one goes.
  [[nodiscard]] Status LinkAndRemove(const fs::path& from, const fs::path& to) const {
    if (::link(from.c_str(), to.c_str()) != 0) return failure_(to);
    return ::unlink(from.c_str()) == 0 || errno == ENOENT ? Status::Ok() : failure_(from);
  }

  const bool own_;
  const Teller failure_;
};

}  // namespace

std::unique_ptr<Files> MakeFiles(const Policy& policy) { return std::make_unique<PosixFiles>(policy); }

}  // namespace renkei::files
