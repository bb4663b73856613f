// Crashes in init.
#define SAMPLE_INIT return std::raise(SIGSEGV)
#include "tests/engine/loader/broken_connectors/entry.h"
