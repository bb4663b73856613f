// The tables of 標準仕様 V4.1 for programs that link the plugin in (tests, embedders); others load the module.
// Threads: constant, any thread.
#pragma once

#include "renkei/abi/spec_plugin.h"

namespace renkei {

// Never nullptr; lives as long as the program.
const renkei_spec_t* SpecV41() noexcept;

}  // namespace renkei
