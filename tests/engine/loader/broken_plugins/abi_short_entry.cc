// Its entry is shorter than version 1 says.
#include "tests/engine/loader/broken_plugins/entry.h"

SAMPLE_SPEC("example:abi-short-entry:1")
SAMPLE_ENTRY(RENKEI_ABI_MAJOR, RENKEI_ABI_MINOR, 16, &GoodInit, &GoodSpec)
