// Runs a program as a child and waits for its end: no shell, nothing inherited but what is said here, killed when it
// takes too long. Used to try plugins that are not ours. Private to the loader.
// Threads: any; each call is on its own. POSIX: child_process_posix.cc; Windows: child_process_windows.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace renkei::loader {

struct ChildOptions {
  // The program (an absolute path; no search) and its arguments, UTF-8. REQUIRES: not empty.
  std::vector<std::string> command;
  // Variables set in addition to those of this process.
  std::vector<std::pair<std::string, std::string>> environment;
  // Wall-clock time in milliseconds after which the child and what it started are killed.
  int timeout_ms = 10'000;
  // Bytes of standard output that are kept; the rest is read and dropped.
  std::size_t output_limit_bytes = 64U * 1024U;
  // Limits of the child. 0: none.
  std::uint64_t memory_limit_bytes = 0;
  unsigned cpu_limit_seconds = 0;
};

// How it ended. Standard input is empty, standard error is dropped, the working directory is the root of the file
// system.
struct ChildResult {
  std::string start_error;  // not empty: it never ran; what the system said
  bool timed_out = false;
  int exit_code = -1;  // -1: it did not end by itself
  std::string death;   // the signal or exception that ended it: SIGSEGV; empty: none
  std::string output;  // bytes of standard output
};

ChildResult RunChild(const ChildOptions& options);

}  // namespace renkei::loader
