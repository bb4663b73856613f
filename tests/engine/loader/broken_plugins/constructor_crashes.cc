// Crashes while it is loaded, before the engine calls anything.
#include <csignal>

#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
[[maybe_unused]] const int kCrash = std::raise(SIGSEGV);
}  // namespace
SAMPLE_SPEC("example:constructor-crashes:1")
SAMPLE(&GoodInit, &GoodSpec)
