// The engine's own rules as an enumeration, expanded from rules.def. Threads: constants.
#pragma once

#include <cstddef>
#include <cstdint>

#include "renkei/abi/spec_plugin.h"

namespace renkei {

enum class EngineRule : std::uint16_t {
#define RENKEI_RULE(name, ...) name,
#include "engine/rules/rules.def"
#undef RENKEI_RULE
};

// The table, in the order of the enumeration.
const renkei_rule_t* EngineRules();
std::size_t EngineRuleCount();
inline const renkei_rule_t& RowOf(EngineRule rule) { return EngineRules()[static_cast<std::size_t>(rule)]; }

}  // namespace renkei
