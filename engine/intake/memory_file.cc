#include "engine/intake/memory_file.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "engine/intake/guard.h"
#include "renkei/input.h"

namespace renkei {
namespace intake {
namespace {

class MemoryOpenFile : public OpenFile {
 public:
  explicit MemoryOpenFile(std::shared_ptr<const std::string> bytes) : bytes_(std::move(bytes)) {}

  Result<std::size_t> ReadAt(std::uint64_t offset_bytes, std::uint8_t* buffer, std::size_t capacity) override {
    if (offset_bytes >= bytes_->size()) return std::size_t{0};
    const std::size_t at = static_cast<std::size_t>(offset_bytes);
    const std::size_t count = std::min(capacity, bytes_->size() - at);
    std::memcpy(buffer, bytes_->data() + at, count);
    return count;
  }

  Result<FileInfo> Info() override {
    FileInfo info;
    info.size_bytes = bytes_->size();
    return info;
  }

 private:
  std::shared_ptr<const std::string> bytes_;
};

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::shared_ptr<const std::string> bytes) : file_(std::move(bytes)) {}

  Result<std::size_t> Read(std::uint8_t* buffer, std::size_t capacity) override {
    Result<std::size_t> got = file_.ReadAt(offset_bytes_, buffer, capacity);
    if (got.ok()) offset_bytes_ += got.value();
    return got;
  }

 private:
  MemoryOpenFile file_;
  std::uint64_t offset_bytes_ = 0;
};

}  // namespace

Result<std::unique_ptr<OpenFile>> OpenMemory(std::shared_ptr<const std::string> bytes) {
  std::unique_ptr<OpenFile> file = std::make_unique<MemoryOpenFile>(std::move(bytes));
  return file;
}

}  // namespace intake

InputFile MemoryFile(std::string name, std::string bytes, std::string folder) {
  const auto shared = std::make_shared<const std::string>(std::move(bytes));
  InputFile file;
  file.path = folder.empty() ? name : folder + "/" + name;
  file.name = std::move(name);
  file.folder = std::move(folder);
  file.bytes = shared->size();
  file.open = [shared] {
    return intake::Guarded([&]() -> Result<std::unique_ptr<ByteSource>> {
      std::unique_ptr<ByteSource> source = std::make_unique<intake::MemorySource>(shared);
      return source;
    });
  };
  return file;
}

}  // namespace renkei
