// Needs a function that nobody has.
#include "tests/engine/loader/broken_plugins/entry.h"

extern "C" int32_t renkei_test_nobody_has_this(const char** reason);
SAMPLE_SPEC("example:unresolved:1")
SAMPLE(&renkei_test_nobody_has_this, &GoodSpec)
