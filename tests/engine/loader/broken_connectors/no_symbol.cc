// A module that is no plugin.
#include "renkei/abi/plugin_basics.h"

extern "C" RENKEI_PLUGIN_EXPORT int SomethingElse() { return 1; }
