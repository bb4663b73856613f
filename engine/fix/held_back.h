// What could have been mended and was not, and why. Part of the plan of a fix. Threads: values and constants.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/fix/repair.h"
#include "renkei/abi/spec_plugin.h"

namespace renkei::fix {

enum class Reason : std::uint8_t {
#define RENKEI_HELD_BACK(name, ...) name,
#include "engine/fix/held_back.def"
#undef RENKEI_HELD_BACK
};

#define RENKEI_HELD_BACK(...) +1
inline constexpr std::size_t kReasonCount = 0
#include "engine/fix/held_back.def"
    ;
#undef RENKEI_HELD_BACK

struct ReasonInfo {
  std::string_view id, ja, en;
};
const ReasonInfo& InfoOf(Reason reason);

struct HeldBack {
  Reason reason = Reason::kUnmappable;
  Repair repair = Repair::kEncode;  // that was not done
  int file = -1;                    // index in the plan's files
  std::uint64_t record = 0;         // of the original file, from 1; 0: the whole file
  std::uint64_t line = 0;
  std::uint32_t item = 0;                 // 0: none
  const renkei_field_t* field = nullptr;  // the item's row; lives as long as the registry
  char32_t character = 0;                 // that MS932 lacks; 0: none
  std::string_view substitute;            // UTF-8, proposed for it; static
  std::uint64_t count = 1;                // values it speaks of
};

}  // namespace renkei::fix
