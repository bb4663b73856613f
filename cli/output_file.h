// A file that a command writes: under another name beside it first, and renamed when all is written, so that nobody
// sees half of it and an old one stays whole if the run breaks off. Threads: one.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <ostream>
#include <string>

#include "cli/invocation.h"

namespace renkei::cli {

class OutputFile {
 public:
  // Throws UsageError when `path` (UTF-8) is a folder or stands in none, RunFailure when it cannot be written to.
  OutputFile(const std::string& path, const Words& words);
  // Takes away what was not committed.
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream() { return stream_; }
  // Puts the file in its place. Throws RunFailure when writing or renaming failed.
  void Commit();

 private:
  [[noreturn]] void Fail(const std::string& reason) const;

  const Words words_;
  std::filesystem::path target_;
  std::filesystem::path written_;  // the same as target_ for devices and pipes, which cannot be replaced
  std::ofstream stream_;
  bool committed_ = false;
};

// Calls `write` with the file that the option names, or with standard output where it names none or "-".
void WriteOutput(const Invocation& invocation, OptionId option, const std::function<void(std::ostream&)>& write);

}  // namespace renkei::cli
