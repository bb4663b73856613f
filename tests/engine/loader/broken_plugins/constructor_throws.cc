// Throws while it is loaded: there is nobody to catch it.
#include <stdexcept>

#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
int Throws() { throw std::runtime_error("thrown by a constructor"); }
[[maybe_unused]] const int kThrow = Throws();  // NOLINT(cert-err58-cpp)
}  // namespace
SAMPLE_SPEC("example:constructor-throws:1")
SAMPLE(&GoodInit, &GoodSpec)
