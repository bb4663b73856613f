// Refuses to start and says why.
#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
int32_t RefusingInit(const char** reason) {
  *reason = "licence expired";
  return 7;
}
}  // namespace
SAMPLE_SPEC("example:init-refuses:1")
SAMPLE(&RefusingInit, &GoodSpec)
