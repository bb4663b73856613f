// A row of the ABI's rule table as the report's own value. Threads: a pure function.
#pragma once

#include <string>

#include "renkei/abi/spec_plugin.h"
#include "renkei/report.h"

namespace renkei {

// `spec` is the coordinate of the spec that holds the row; empty: the engine.
RuleInfo MakeRuleInfo(const renkei_rule_t& row, const std::string& spec);

}  // namespace renkei
