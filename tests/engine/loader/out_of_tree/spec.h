// The tables of the tiny standard as the ABI hands them over.
#pragma once

#include "renkei/abi/spec_plugin.h"

namespace tiny {

// Lives as long as the module.
const renkei_spec_t* Spec();

}  // namespace tiny
