// File names of 標準仕様 V3 (別紙, header block of each layout):
//   PREFIX[_YYYYMM]_sender_receiver_stamp.CSV
// The grammar itself is compiled in name_grammar.cc alone.
#pragma once

#include <cstdint>

#include "renkei/abi/spec_plugin.h"

namespace renkei::spec_v3 {

// As renkei_spec_t::parse_name; *out is left alone when the name does not fit.
std::int32_t ParseName(const char* name, std::uint64_t size, renkei_name_t* out) noexcept;

}  // namespace renkei::spec_v3
