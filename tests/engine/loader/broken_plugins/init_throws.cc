// Lets an exception out.
#include <stdexcept>

#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
int32_t ThrowingInit(const char** /*reason*/) { throw std::runtime_error("thrown by init"); }
}  // namespace
SAMPLE_SPEC("example:init-throws:1")
SAMPLE(&ThrowingInit, &GoodSpec)
