// The one symbol that the module exports (renkei/abi/connector_plugin.h).
#include "pigeon.h"

namespace {

int32_t Init(const char** /*reason*/) { return 0; }
const void* Extension(const char* /*id*/) { return nullptr; }

}  // namespace

extern "C" {
RENKEI_PLUGIN_EXPORT extern const renkei_connector_entry_t renkei_connector_entry;
const renkei_connector_entry_t renkei_connector_entry = {RENKEI_CONNECTOR_ABI_MAJOR,
                                                         RENKEI_CONNECTOR_ABI_MINOR,
                                                         sizeof(renkei_connector_entry_t),
                                                         0,
                                                         &Init,
                                                         &pigeon::Connector,
                                                         &Extension};
}
