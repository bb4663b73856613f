// Needs a function that nobody has.
extern "C" int renkei_test_nobody_has_this();
#define SAMPLE_INIT return renkei_test_nobody_has_this()
#include "tests/engine/loader/broken_connectors/entry.h"
