// Its table of rules is nowhere.
#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
renkei_spec_t wild_spec = tiny::SpecOf(tiny::Str("example:tables-wild-pointer:1"));
const renkei_spec_t* WildSpec() {
  wild_spec.rules = reinterpret_cast<const renkei_rule_t*>(std::uintptr_t{16});  // NOLINT(performance-no-int-to-ptr)
  return &wild_spec;
}
}  // namespace
SAMPLE(&GoodInit, &WildSpec)
