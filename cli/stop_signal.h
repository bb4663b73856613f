// The person's wish to end a run soon (Ctrl-C, or the system's), for work that can be taken up again. The first wish is
// only noted; a second one ends the process. Threads: any.
#pragma once

#include <chrono>

namespace renkei::cli {

// Whether it came. From the first call on wishes are noted; before it they end the process at once.
bool Stopped();

// Waits that long, or until it comes.
void PauseUnlessStopped(std::chrono::milliseconds time);

}  // namespace renkei::cli
