// Crashes in init.
#include <csignal>

#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
int32_t CrashingInit(const char** /*reason*/) { return std::raise(SIGSEGV); }
}  // namespace
SAMPLE_SPEC("example:init-crashes:1")
SAMPLE(&CrashingInit, &GoodSpec)
