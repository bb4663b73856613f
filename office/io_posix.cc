#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "engine/encoding/path_utf8.h"
#include "office/io.h"

namespace renkei::office {
namespace {

namespace fs = std::filesystem;

Status Failure(const fs::path& path, int error = errno) {
  const char* const code = error == ENOSPC || error == EDQUOT                    ? "store-full"
                           : error == EACCES || error == EROFS || error == EPERM ? "store-read-only"
                                                                                 : "store-failed";
  return Status::Error(code, Utf8FromPath(path), std::generic_category().message(error));
}

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

class PosixFile : public WritableFile {
 public:
  PosixFile(int descriptor, fs::path path) : descriptor_(descriptor), path_(std::move(path)) {}

  Status Write(std::span<const std::uint8_t> bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_.number(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return Failure(path_);
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return Status::Ok();
  }

  Status Sync() override { return ::fsync(descriptor_.number()) == 0 ? Status::Ok() : Failure(path_); }

 private:
  Descriptor descriptor_;
  const fs::path path_;
};

class PosixSource : public ByteSource {
 public:
  PosixSource(int descriptor, fs::path path) : descriptor_(descriptor), path_(std::move(path)) {}

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    for (;;) {
      const ssize_t got = ::read(descriptor_.number(), buffer, capacity);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) return Failure(path_);
    }
  }

 private:
  Descriptor descriptor_;
  const fs::path path_;
};

class PosixIo : public Io {
 public:
  Result<std::unique_ptr<WritableFile>> Create(const fs::path& path) override {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) return Failure(path);
    return std::unique_ptr<WritableFile>(std::make_unique<PosixFile>(descriptor, path));
  }

  Result<std::unique_ptr<ByteSource>> Open(const fs::path& path) override {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return Failure(path);
    return std::unique_ptr<ByteSource>(std::make_unique<PosixSource>(descriptor, path));
  }

  Status Rename(const fs::path& from, const fs::path& to) override {
    return ::rename(from.c_str(), to.c_str()) == 0 ? Status::Ok() : Failure(to);
  }

  Status Remove(const fs::path& path) override {
    return ::unlink(path.c_str()) == 0 || errno == ENOENT ? Status::Ok() : Failure(path);
  }

  Status MakeFolder(const fs::path& path) override {
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return Failure(path);
    return ::chmod(path.c_str(), 0700) == 0 ? Status::Ok() : Failure(path);
  }

  Status SyncFolder(const fs::path& path) override {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() < 0) return Failure(path);
    // Some network file systems cannot sync a folder; they keep the order themselves.
    return ::fsync(folder.number()) == 0 || errno == EINVAL || errno == ENOTSUP ? Status::Ok() : Failure(path);
  }

  Result<std::vector<std::string>> List(const fs::path& folder) override {
    DIR* const stream = ::opendir(folder.c_str());
    if (stream == nullptr) return Failure(folder);
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = ::readdir(stream)) {  // NOLINT(concurrency-mt-unsafe): a stream of its own
      const std::string name(static_cast<const char*>(entry->d_name));
      if (name != "." && name != "..") names.push_back(name);
    }
    const int error = errno;
    ::closedir(stream);
    if (error != 0) return Failure(folder, error);
    std::sort(names.begin(), names.end());
    return names;
  }
};

}  // namespace

Io& SystemIo() {
  static PosixIo io;
  return io;
}

}  // namespace renkei::office
