// Cannot send.
#define SAMPLE_ID "without-send"
#define SAMPLE_SEND nullptr
#include "tests/engine/loader/broken_connectors/entry.h"
