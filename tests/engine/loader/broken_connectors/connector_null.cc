// Has no connector to give.
#define SAMPLE_GIVE return nullptr
#include "tests/engine/loader/broken_connectors/entry.h"
