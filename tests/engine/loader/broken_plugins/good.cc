// Nothing is wrong with this one.
#include "tests/engine/loader/broken_plugins/entry.h"

SAMPLE_SPEC("example:good:1")
SAMPLE(&GoodInit, &GoodSpec)
