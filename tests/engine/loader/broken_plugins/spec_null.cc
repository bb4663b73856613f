// Has no spec to give.
#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
const renkei_spec_t* NoSpec() { return nullptr; }
}  // namespace
SAMPLE(&GoodInit, &NoSpec)
