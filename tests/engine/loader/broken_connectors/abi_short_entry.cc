// Its entry is shorter than version 1 says.
#define SAMPLE_SIZE 16
#include "tests/engine/loader/broken_connectors/entry.h"
