#include "fuzz/specs.h"

#include "fuzz/targets.h"
#include "plugins/spec-v3/spec.h"
#include "plugins/spec-v4_1/spec.h"

namespace renkei::fuzz {

const SpecRegistry& Specs() {
  static const SpecRegistry kRegistry = [] {
    SpecRegistry both = SpecRegistry::FromTables({SpecV41(), SpecV3()});
    Require(both.specs().size() == 2, "both specs are taken");
    return both;
  }();
  return kRegistry;
}

}  // namespace renkei::fuzz
