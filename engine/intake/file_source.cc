#include "engine/intake/file_source.h"

#include <utility>

#include "engine/intake/guard.h"
#include "engine/intake/path_text.h"

namespace renkei::intake {
namespace {

Status Changed(const std::string& path, std::string detail) {
  return Status::Error("file-changed", ShownText(path), std::move(detail));
}

class FileSource : public ByteSource {
 public:
  FileSource(FileSystem& file_system, std::string path, const FileInfo& listed, std::unique_ptr<OpenFile> file)
      : file_system_(file_system), path_(std::move(path)), listed_(listed), file_(std::move(file)) {}

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    return Guarded([&] { return ReadNext(buffer, capacity); });
  }

 private:
  Result<std::size_t> ReadNext(std::uint8_t* buffer, std::size_t capacity) {
    if (capacity == 0) return std::size_t{0};
    Result<std::size_t> got = file_->ReadAt(offset_bytes_, buffer, capacity);
    if (!got.ok()) return About(got.status(), ShownText(path_));
    if (got.value() == 0) return End();
    offset_bytes_ += got.value();
    if (offset_bytes_ > listed_.size_bytes) return Changed(path_, "it became longer");
    return got;
  }

  Result<std::size_t> End() {
    if (offset_bytes_ < listed_.size_bytes) return Changed(path_, "it became shorter");
    Status status = StillAsListed(file_system_, path_, *file_, listed_);
    if (!status.ok()) return status;
    return std::size_t{0};
  }

  FileSystem& file_system_;
  std::string path_;
  FileInfo listed_;
  std::unique_ptr<OpenFile> file_;
  std::uint64_t offset_bytes_ = 0;
};

}  // namespace

Result<std::unique_ptr<OpenFile>> OpenListed(FileSystem& file_system, const std::string& path, const FileInfo& listed) {
  Result<std::unique_ptr<OpenFile>> file = file_system.Open(path);
  if (!file.ok()) return About(file.status(), ShownText(path));
  const Result<FileInfo> info = file.value()->Info();
  if (!info.ok()) return About(info.status(), ShownText(path));
  if (info.value() != listed) return Changed(path, "it was written to or replaced");
  return file;
}

Status StillAsListed(FileSystem& file_system, const std::string& path, OpenFile& file, const FileInfo& listed) {
  const Result<FileInfo> info = file.Info();
  if (!info.ok()) return About(info.status(), ShownText(path));
  if (info.value() != listed) return Changed(path, "it was written to");
  const Result<FileInfo> named = file_system.Stat(path);
  if (!named.ok()) return Changed(path, named.status().detail);
  if (named.value() != listed) return Changed(path, "it was replaced");
  return Status::Ok();
}

Result<std::unique_ptr<ByteSource>> OpenFileSource(FileSystem& file_system, std::string path, const FileInfo& listed) {
  Result<std::unique_ptr<OpenFile>> file = OpenListed(file_system, path, listed);
  if (!file.ok()) return file.status();
  std::unique_ptr<ByteSource> source =
      std::make_unique<FileSource>(file_system, std::move(path), listed, std::move(file.value()));
  return source;
}

}  // namespace renkei::intake
