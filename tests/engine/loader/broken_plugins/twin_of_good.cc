// Says that it is another's spec.
#include "tests/engine/loader/broken_plugins/entry.h"

SAMPLE_SPEC("example:good:1")
SAMPLE(&GoodInit, &GoodSpec)
