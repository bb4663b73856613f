// Built for an ABI that came later.
#define SAMPLE_MINOR 1
#include "tests/engine/loader/broken_connectors/entry.h"
