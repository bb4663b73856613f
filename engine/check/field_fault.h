// Names what is wrong with one field: the slow path of the field check, taken only where the fast one says no.
// Threads: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/layout_plan.h"
#include "engine/encoding/encoding.h"
#include "engine/rules/engine_rules.h"
#include "renkei/report.h"

namespace renkei {

struct FieldFault {
  EngineRule rule;
  std::vector<Arg> args;
  std::size_t mark_offset_bytes = 0;  // of the offending bytes in the field
  std::size_t mark_length_bytes = 0;  // 0: the whole field
  bool mild = false;                  // a warning whatever the rule's own severity
};

// The fault of a value that FitsField refused. REQUIRES: not a text field, not empty.
FieldFault ExplainField(const FieldPlan& plan, std::string_view bytes, Encoding encoding);

// The first fault of each kind in a text; empty when there is none. Only MS932 is judged.
std::vector<FieldFault> ExplainText(std::string_view bytes);

// Would the value fit if leading zeros were put before it? Then they may have been lost.
bool FitsWithZeros(const FieldPlan& plan, std::string_view bytes);

}  // namespace renkei
