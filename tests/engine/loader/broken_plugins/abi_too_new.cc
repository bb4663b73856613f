// Built for an ABI that came later.
#include "tests/engine/loader/broken_plugins/entry.h"

SAMPLE_SPEC("example:abi-too-new:1")
SAMPLE_ENTRY(RENKEI_ABI_MAJOR, RENKEI_ABI_MINOR + 1, sizeof(renkei_spec_entry_t), &GoodInit, &GoodSpec)
