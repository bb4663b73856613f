#include "engine/rules/engine_rules.h"

#include <iterator>

#include "renkei/sdk/rule_table.h"

namespace renkei {
namespace {

#define RENKEI_RULE(...) RENKEI_RULE_ROW(__VA_ARGS__)
constexpr renkei_rule_t kRules[] = {
#include "engine/rules/rules.def"
};
#undef RENKEI_RULE

constexpr bool IdsAreUnique() {
  for (std::size_t i = 0; i < std::size(kRules); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (sdk::Same(kRules[i].id, kRules[j].id)) return false;
    }
  }
  return true;
}
static_assert(IdsAreUnique());

}  // namespace

const renkei_rule_t* EngineRules() { return kRules; }
std::size_t EngineRuleCount() { return std::size(kRules); }

}  // namespace renkei
