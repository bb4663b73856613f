#include "cli/stop_signal.h"

#include <algorithm>
#include <csignal>
#include <thread>

namespace renkei::cli {
namespace {

volatile std::sig_atomic_t stop_wished = 0;

extern "C" void NoteStop(int signal) {
  stop_wished = 1;
  static_cast<void>(std::signal(signal, SIG_DFL));
}

}  // namespace

bool Stopped() {
  [[maybe_unused]] static const bool kHeeded = [] {
    return std::signal(SIGINT, NoteStop) != SIG_ERR && std::signal(SIGTERM, NoteStop) != SIG_ERR;
  }();
  return stop_wished != 0;
}

void PauseUnlessStopped(std::chrono::milliseconds time) {
  constexpr std::chrono::milliseconds kStep(100);
  const auto end = std::chrono::steady_clock::now() + time;
  for (auto now = std::chrono::steady_clock::now(); now < end && !Stopped(); now = std::chrono::steady_clock::now()) {
    std::this_thread::sleep_for(std::min(kStep, std::chrono::ceil<std::chrono::milliseconds>(end - now)));
  }
}

}  // namespace renkei::cli
