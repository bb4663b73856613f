#include "tests/connectors/folder/faulty_files.h"

#include <utility>

namespace renkei::folder {
namespace {

class FaultyFile : public NewFile {
 public:
  FaultyFile(std::unique_ptr<NewFile> file, FaultyFiles& files) : file_(std::move(file)), files_(files) {}
  Status Write(std::span<const std::uint8_t> bytes) override {
    if (Status status = files_.Next(); !status.ok()) {
      // As a full disk does: some of it is there.
      [[maybe_unused]] const Status half = file_->Write(bytes.first(bytes.size() / 2));
      return status;
    }
    return file_->Write(bytes);
  }
  Status Sync() override {
    Status status = files_.Next();
    return status.ok() ? file_->Sync() : status;
  }

 private:
  std::unique_ptr<NewFile> file_;
  FaultyFiles& files_;
};

}  // namespace

void FaultyFiles::FailAt(int call, std::string code, bool for_ever) {
  calls_ = 0;
  fail_at_ = call;
  code_ = std::move(code);
  for_ever_ = for_ever;
}

Status FaultyFiles::Next() {
  ++calls_;
  const bool fails = fail_at_ > 0 && (calls_ == fail_at_ || (for_ever_ && calls_ > fail_at_));
  return fails ? Status::Error(code_, "disk", "injected") : Status::Ok();
}

Result<std::unique_ptr<NewFile>> FaultyFiles::Create(const std::filesystem::path& path) {
  if (Status status = Next(); !status.ok()) return status;
  auto file = SystemFiles().Create(path);
  if (!file.ok()) return file;
  return std::unique_ptr<NewFile>(std::make_unique<FaultyFile>(std::move(file.value()), *this));
}

Result<std::unique_ptr<ByteSource>> FaultyFiles::Open(const std::filesystem::path& path) {
  if (Status status = Next(); !status.ok()) return status;
  return SystemFiles().Open(path);
}

Status FaultyFiles::MoveNew(const std::filesystem::path& from, const std::filesystem::path& to) {
  Status status = Next();
  return status.ok() ? SystemFiles().MoveNew(from, to) : status;
}

Status FaultyFiles::Remove(const std::filesystem::path& path) {
  Status status = Next();
  return status.ok() ? SystemFiles().Remove(path) : status;
}

Status FaultyFiles::MakeFolder(const std::filesystem::path& path) {
  Status status = Next();
  return status.ok() ? SystemFiles().MakeFolder(path) : status;
}

Status FaultyFiles::SyncFolder(const std::filesystem::path& path) {
  Status status = Next();
  return status.ok() ? SystemFiles().SyncFolder(path) : status;
}

Result<std::vector<Entry>> FaultyFiles::List(const std::filesystem::path& folder) {
  if (Status status = Next(); !status.ok()) return status;
  return SystemFiles().List(folder);
}

Result<Kind> FaultyFiles::KindOf(const std::filesystem::path& path) {
  if (Status status = Next(); !status.ok()) return status;
  return SystemFiles().KindOf(path);
}

}  // namespace renkei::folder
