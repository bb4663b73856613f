#include "engine/fix/held_back.h"

#include <array>

namespace renkei::fix {

const ReasonInfo& InfoOf(Reason reason) {
  static constexpr std::array<ReasonInfo, kReasonCount> kReasons = {{
#define RENKEI_HELD_BACK(name, id, ja, en) {id, ja, en},
#include "engine/fix/held_back.def"
#undef RENKEI_HELD_BACK
  }};
  return kReasons.at(static_cast<std::size_t>(reason));
}

}  // namespace renkei::fix
