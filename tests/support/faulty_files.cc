#include "tests/support/faulty_files.h"

#include <utility>

namespace renkei::test {
namespace {

class FaultyFile : public files::NewFile {
 public:
  FaultyFile(std::unique_ptr<files::NewFile> file, FaultyFiles& files) : file_(std::move(file)), files_(files) {}
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
  std::unique_ptr<files::NewFile> file_;
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

Result<std::unique_ptr<files::NewFile>> FaultyFiles::Create(const std::filesystem::path& path) {
  if (Status status = Next(); !status.ok()) return status;
  auto file = real_.Create(path);
  if (!file.ok()) return file;
  return std::unique_ptr<files::NewFile>(std::make_unique<FaultyFile>(std::move(file.value()), *this));
}

Result<std::unique_ptr<ByteSource>> FaultyFiles::Open(const std::filesystem::path& path) {
  if (Status status = Next(); !status.ok()) return status;
  return real_.Open(path);
}

Status FaultyFiles::Rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  Status status = Next();
  return status.ok() ? real_.Rename(from, to) : status;
}

Status FaultyFiles::MoveNew(const std::filesystem::path& from, const std::filesystem::path& to) {
  Status status = Next();
  return status.ok() ? real_.MoveNew(from, to) : status;
}

Status FaultyFiles::Remove(const std::filesystem::path& path) {
  Status status = Next();
  return status.ok() ? real_.Remove(path) : status;
}

Status FaultyFiles::MakeFolder(const std::filesystem::path& path) {
  Status status = Next();
  return status.ok() ? real_.MakeFolder(path) : status;
}

Status FaultyFiles::SyncFolder(const std::filesystem::path& path) {
  Status status = Next();
  return status.ok() ? real_.SyncFolder(path) : status;
}

Result<std::vector<files::Entry>> FaultyFiles::List(const std::filesystem::path& folder) {
  if (Status status = Next(); !status.ok()) return status;
  return real_.List(folder);
}

Result<files::Kind> FaultyFiles::KindOf(const std::filesystem::path& path) {
  if (Status status = Next(); !status.ok()) return status;
  return real_.KindOf(path);
}

}  // namespace renkei::test
