// The one symbol that the module exports (renkei/abi/spec_plugin.h).
#include "renkei/abi/spec_plugin.h"
#include "spec.h"

namespace {

int32_t Init(const char** /*reason*/) { return 0; }
const void* Extension(const char* /*id*/) { return nullptr; }

}  // namespace

extern "C" {
RENKEI_PLUGIN_EXPORT extern const renkei_spec_entry_t renkei_spec_entry;
const renkei_spec_entry_t renkei_spec_entry = {
    RENKEI_ABI_MAJOR, RENKEI_ABI_MINOR, sizeof(renkei_spec_entry_t), 0, &Init, &tiny::Spec, &Extension};
}
