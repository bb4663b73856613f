#include "engine/fix/repair.h"

#include <array>

namespace renkei::fix {
namespace {

constexpr std::array<RepairInfo, kRepairCount> kRepairs = {{
#define RENKEI_REPAIR(name, id, rules, consent, ja, en) {id, rules, Consent::consent, ja, en},
#include "engine/fix/repairs.def"
#undef RENKEI_REPAIR
}};

}  // namespace

const RepairInfo& InfoOf(Repair repair) { return kRepairs.at(static_cast<std::size_t>(repair)); }

bool Mends(Repair repair, std::string_view rule) {
  std::string_view rules = InfoOf(repair).rules;
  while (!rules.empty()) {
    const std::size_t end = rules.find(' ');
    if (rules.substr(0, end) == rule) return true;
    if (end == std::string_view::npos) return false;
    rules.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace renkei::fix
