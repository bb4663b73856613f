// The names of the tiny standard's files: ORDER_202604_1370000001_1370000002_20260401090000.CSV. Tiny standard,
// chapter 1.
#pragma once

#include <cstdint>

#include "renkei/abi/spec_plugin.h"

namespace tiny {

// 1 and *out filled when the name fits, else 0. Any thread.
std::int32_t ParseName(const char* name, std::uint64_t size, renkei_name_t* out);

}  // namespace tiny
