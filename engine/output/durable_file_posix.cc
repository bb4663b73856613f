#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "engine/encoding/path_utf8.h"
#include "engine/output/durable_file.h"

namespace renkei::output {
namespace {

std::error_code LastError() { return {errno, std::generic_category()}; }

}  // namespace

struct DurableFile::Handle {
  Handle(int the_descriptor, std::string the_path) : descriptor(the_descriptor), path(std::move(the_path)) {}
  ~Handle() {
    if (descriptor >= 0) ::close(descriptor);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  [[nodiscard]] Status Failure() const { return Status::Error("output-failed", path, LastError().message()); }

  int descriptor;
  std::string path;
};

DurableFile::DurableFile(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
DurableFile::DurableFile(DurableFile&&) noexcept = default;
DurableFile& DurableFile::operator=(DurableFile&&) noexcept = default;
DurableFile::~DurableFile() = default;

Result<DurableFile> DurableFile::Create(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) return Status::Error("output-failed", Utf8FromPath(path), LastError().message());
  return DurableFile(std::make_unique<Handle>(descriptor, Utf8FromPath(path)));
}

Status DurableFile::Write(std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(handle_->descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return handle_->Failure();
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return Status::Ok();
}

Status DurableFile::Close() {
  if (::fsync(handle_->descriptor) != 0) return handle_->Failure();
  const int closed = ::close(std::exchange(handle_->descriptor, -1));
  return closed == 0 ? Status::Ok() : handle_->Failure();
}

std::error_code SyncFile(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return LastError();
  const std::error_code error = ::fsync(descriptor) == 0 ? std::error_code() : LastError();
  ::close(descriptor);
  return error;
}

std::error_code MakeFolder(const std::filesystem::path& folder) {
  return ::mkdir(folder.c_str(), 0777) == 0 ? std::error_code() : LastError();
}

std::error_code SyncFolder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return LastError();
  const bool synced = ::fsync(descriptor) == 0;
  const std::error_code error = synced ? std::error_code() : LastError();
  ::close(descriptor);
  // Some network file systems cannot sync a folder; they keep the order themselves.
  return error == std::errc::invalid_argument || error == std::errc::not_supported ? std::error_code() : error;
}

// rename(2) takes the place of an empty folder and refuses any other target of a folder.
std::error_code MoveFolder(const std::filesystem::path& from, const std::filesystem::path& to) {
  return ::rename(from.c_str(), to.c_str()) == 0 ? std::error_code() : LastError();
}

std::uint64_t ProcessNumber() { return static_cast<std::uint64_t>(::getpid()); }

bool IsRunning(std::uint64_t process) { return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM; }

}  // namespace renkei::output
