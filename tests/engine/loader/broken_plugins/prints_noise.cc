// Chatters on standard output, and is otherwise good.
#include <cstdio>

#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
int32_t ChattyInit(const char** /*reason*/) {
  std::puts("hello from a plugin");
  return 0;
}
}  // namespace
SAMPLE_SPEC("example:prints-noise:1")
SAMPLE(&ChattyInit, &GoodSpec)
