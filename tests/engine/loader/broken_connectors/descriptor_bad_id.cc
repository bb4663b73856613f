// Its id could not stand in a configuration file.
#define SAMPLE_ID "Sample"
#include "tests/engine/loader/broken_connectors/entry.h"
