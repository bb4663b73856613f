// What differs between systems: the words of the command line, the standard streams, terminals, places for files, the
// language of the machine. Used by main() alone. POSIX: platform_posix.cc; Windows: platform_windows.cc.
// Threads: the main thread, before others start.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/host.h"

namespace renkei::cli {

// The words after the program's name, in UTF-8 (on POSIX as they came).
std::vector<std::string> CommandLineWords(int argc, char** argv);

// While it lives, the standard streams take bytes as they are, text in UTF-8 reaches a console, and a reader that goes
// away makes a write fail instead of ending the process.
class StandardStreams {
 public:
  StandardStreams();
  ~StandardStreams();
  StandardStreams(const StandardStreams&) = delete;
  StandardStreams& operator=(const StandardStreams&) = delete;

 private:
  [[maybe_unused]] unsigned restored_code_page_ = 0;  // of the console; 0: none
};

// Asks a question on standard error and reads a line, in UTF-8. Nothing where no person is at standard input.
std::optional<std::string> AskLine(const std::string& question);

// The world around this process. The executable and its plugin folders are left to the caller.
Host SystemHost();

}  // namespace renkei::cli
