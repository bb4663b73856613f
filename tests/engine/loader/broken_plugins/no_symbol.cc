// A module that is no plugin.
#include "renkei/abi/spec_plugin.h"

extern "C" RENKEI_PLUGIN_EXPORT int SomethingElse() { return 1; }
