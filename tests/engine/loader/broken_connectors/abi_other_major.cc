// Built for another ABI; calling into it would crash.
#define SAMPLE_MAJOR 2
#define SAMPLE_INIT return std::raise(SIGSEGV)
#include "tests/engine/loader/broken_connectors/entry.h"
