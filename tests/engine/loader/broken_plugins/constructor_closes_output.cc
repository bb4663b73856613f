// Closes the output on which its result would be told.
#include <cstdio>

#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
[[maybe_unused]] const int kClosed = std::fclose(stdout);
}  // namespace
SAMPLE_SPEC("example:constructor-closes-output:1")
SAMPLE(&GoodInit, &GoodSpec)
