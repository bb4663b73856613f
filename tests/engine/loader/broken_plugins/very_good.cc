// Nothing is wrong with this one; its name comes after nearly all broken ones.
#include "tests/engine/loader/broken_plugins/entry.h"

SAMPLE_SPEC("example:very-good:1")
SAMPLE(&GoodInit, &GoodSpec)
