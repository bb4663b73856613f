// Built for another ABI; calling into it would crash.
#include <csignal>

#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
int32_t NeverCalled(const char** /*reason*/) { return std::raise(SIGSEGV); }
}  // namespace
SAMPLE_SPEC("example:abi-other-major:1")
SAMPLE_ENTRY(RENKEI_ABI_MAJOR + 1, 0, sizeof(renkei_spec_entry_t), &NeverCalled, &GoodSpec)
