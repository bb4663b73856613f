// The system's files, with a failure at a call that the test chooses. Threads: one.
#pragma once

#include <string>

#include "engine/files/files.h"

namespace renkei::test {

class FaultyFiles : public files::Files {
 public:
  // `real` outlives it.
  explicit FaultyFiles(files::Files& real) : real_(real) {}

  // The call with this number, from 1, fails with `code`, and all after it where `for_ever`, as for a process that was
  // killed or a stick that was pulled. 0: none fails.
  void FailAt(int call, std::string code, bool for_ever);
  [[nodiscard]] int calls() const { return calls_; }

  Result<std::unique_ptr<files::NewFile>> Create(const std::filesystem::path& path) override;
  Result<std::unique_ptr<ByteSource>> Open(const std::filesystem::path& path) override;
  Status Rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  Status MoveNew(const std::filesystem::path& from, const std::filesystem::path& to) override;
  Status Remove(const std::filesystem::path& path) override;
  Status MakeFolder(const std::filesystem::path& path) override;
  Status SyncFolder(const std::filesystem::path& path) override;
  Result<std::vector<files::Entry>> List(const std::filesystem::path& folder) override;
  Result<files::Kind> KindOf(const std::filesystem::path& path) override;

  // Counts a call and says what it comes to.
  Status Next();

 private:
  files::Files& real_;
  int calls_ = 0;
  int fail_at_ = 0;
  bool for_ever_ = false;
  std::string code_;
};

}  // namespace renkei::test
