// Lets an exception out.
#define SAMPLE_INIT throw std::runtime_error("thrown by init")
#include "tests/engine/loader/broken_connectors/entry.h"
