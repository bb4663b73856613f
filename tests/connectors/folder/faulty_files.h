// The system's files, with a failure at a call that the test chooses. Threads: one.
#pragma once

#include <string>

#include "connectors/folder/files.h"

namespace renkei::folder {

class FaultyFiles : public Files {
 public:
  // The call with this number, from 1, fails with `code`, and all after it where `for_ever`, as for a process that was
  // killed or a stick that was pulled. 0: none fails.
  void FailAt(int call, std::string code, bool for_ever);
  [[nodiscard]] int calls() const { return calls_; }

  Result<std::unique_ptr<NewFile>> Create(const std::filesystem::path& path) override;
  Result<std::unique_ptr<ByteSource>> Open(const std::filesystem::path& path) override;
  Status MoveNew(const std::filesystem::path& from, const std::filesystem::path& to) override;
  Status Remove(const std::filesystem::path& path) override;
  Status MakeFolder(const std::filesystem::path& path) override;
  Status SyncFolder(const std::filesystem::path& path) override;
  Result<std::vector<Entry>> List(const std::filesystem::path& folder) override;
  Result<Kind> KindOf(const std::filesystem::path& path) override;

  // Counts a call and says what it comes to.
  Status Next();

 private:
  int calls_ = 0;
  int fail_at_ = 0;
  bool for_ever_ = false;
  std::string code_;
};

}  // namespace renkei::folder
