// Lets an exception out instead of a spec.
#include <stdexcept>

#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
const renkei_spec_t* ThrowingSpec() { throw std::runtime_error("thrown by spec"); }
}  // namespace
SAMPLE(&GoodInit, &ThrowingSpec)
