#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.h"

namespace renkei::fuzz {

void Require(bool holds, std::string_view what) {
  if (holds) return;
  static_cast<void>(std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data()));
  std::abort();
}

}  // namespace renkei::fuzz
