// Never comes back from init.
#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
int32_t LoopingInit(const char** /*reason*/) {
  for (volatile bool on = true; on;) {
  }
  return 0;
}
}  // namespace
SAMPLE_SPEC("example:init-loops:1")
SAMPLE(&LoopingInit, &GoodSpec)
