// Refuses to start and says why.
#define SAMPLE_INIT return *reason = "no licence", 7
#include "tests/engine/loader/broken_connectors/entry.h"
