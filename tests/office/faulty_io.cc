#include "tests/office/faulty_io.h"

#include <utility>

namespace renkei::office {
namespace {

class FaultyFile : public WritableFile {
 public:
  FaultyFile(std::unique_ptr<WritableFile> file, FaultyIo& io) : file_(std::move(file)), io_(io) {}
  Status Write(std::span<const std::uint8_t> bytes) override {
    if (Status status = io_.Next(); !status.ok()) {
      // As a full disk does: some of it is there.
      [[maybe_unused]] const Status half = file_->Write(bytes.first(bytes.size() / 2));
      return status;
    }
    return file_->Write(bytes);
  }
  Status Sync() override {
    Status status = io_.Next();
    return status.ok() ? file_->Sync() : status;
  }

 private:
  std::unique_ptr<WritableFile> file_;
  FaultyIo& io_;
};

}  // namespace

void FaultyIo::FailAt(int call, std::string code, bool for_ever) {
  calls_ = 0;
  fail_at_ = call;
  code_ = std::move(code);
  for_ever_ = for_ever;
}

Status FaultyIo::Next() {
  ++calls_;
  const bool fails = fail_at_ > 0 && (calls_ == fail_at_ || (for_ever_ && calls_ > fail_at_));
  return fails ? Status::Error(code_, "disk", "injected") : Status::Ok();
}

Result<std::unique_ptr<WritableFile>> FaultyIo::Create(const std::filesystem::path& path) {
  if (Status status = Next(); !status.ok()) return status;
  auto file = SystemIo().Create(path);
  if (!file.ok()) return file;
  return std::unique_ptr<WritableFile>(std::make_unique<FaultyFile>(std::move(file.value()), *this));
}

Result<std::unique_ptr<ByteSource>> FaultyIo::Open(const std::filesystem::path& path) {
  if (Status status = Next(); !status.ok()) return status;
  return SystemIo().Open(path);
}

Status FaultyIo::Rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  Status status = Next();
  return status.ok() ? SystemIo().Rename(from, to) : status;
}

Status FaultyIo::Remove(const std::filesystem::path& path) {
  Status status = Next();
  return status.ok() ? SystemIo().Remove(path) : status;
}

Status FaultyIo::MakeFolder(const std::filesystem::path& path) {
  Status status = Next();
  return status.ok() ? SystemIo().MakeFolder(path) : status;
}

Status FaultyIo::SyncFolder(const std::filesystem::path& path) {
  Status status = Next();
  return status.ok() ? SystemIo().SyncFolder(path) : status;
}

Result<std::vector<std::string>> FaultyIo::List(const std::filesystem::path& folder) {
  if (Status status = Next(); !status.ok()) return status;
  return SystemIo().List(folder);
}

}  // namespace renkei::office
