// A connector with moods, to see what becomes of sends over one that is not ours. Its setting `mood` says how it takes
// a send: good (or nothing), busy, refusing, silent, throwing.
#pragma once

#include "renkei/abi/connector_plugin.h"

namespace pigeon {

const renkei_connector_t* Connector();

}  // namespace pigeon
