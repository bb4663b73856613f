// The line "Checking 45% …" on a terminal, for work that takes longer than two seconds. Threads: Update is called by
// one thread at a time; the object is made and finished by the thread that owns the terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ostream>
#include <utility>

#include "cli/words.h"

namespace renkei::cli {

class Progress {
 public:
  using Ticks = std::function<std::chrono::steady_clock::time_point()>;

  Progress(std::ostream& err, const Words& words, Ticks ticks)
      : err_(err), words_(words), ticks_(std::move(ticks)), begin_(ticks_()) {}
  // Takes the line away.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void Update(std::uint64_t done_bytes, std::uint64_t total_bytes);

 private:
  void Show(const std::string& line);

  std::ostream& err_;
  Words words_;
  Ticks ticks_;
  std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::time_point shown_at_;
  std::size_t shown_columns_ = 0;
};

}  // namespace renkei::cli
