// Has the id of the good one.
#define SAMPLE_INIT return *reason = nullptr, 0
#include "tests/engine/loader/broken_connectors/entry.h"
