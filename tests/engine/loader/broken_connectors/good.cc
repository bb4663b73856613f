// Nothing is wrong with this one.
#include "tests/engine/loader/broken_connectors/entry.h"
