// The descriptor of the connector `folder`. Used by its entry and by tests that link it in.
#pragma once

#include "renkei/abi/connector_plugin.h"

namespace renkei::folder {

// Constant; lives for ever.
const renkei_connector_t* FolderConnector();

}  // namespace renkei::folder
