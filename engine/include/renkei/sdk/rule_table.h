// For plugin authors: turns a rules.def into the ABI's rule table. In a .def file every rule is one row:
//   RENKEI_RULE(kName, "field-length", ERROR, "4.2", ja, en, remedy_ja, remedy_en, why_ja, why_en, "example")
// The clause column is a place in the standard; a plugin puts its own name before it by defining RENKEI_CLAUSE.
#pragma once

#include "renkei/sdk/tables.h"

// One row as a renkei_rule_t.
#define RENKEI_RULE_ROW(name, id, severity, clause, ja, en, remedy_ja, remedy_en, why_ja, why_en, example) \
  renkei_rule_t{sizeof(renkei_rule_t),       static_cast<uint32_t>(RENKEI_SEVERITY_##severity),            \
                renkei::sdk::Str(id),        renkei::sdk::Str(clause),                                     \
                renkei::sdk::Str(ja),        renkei::sdk::Str(en),                                         \
                renkei::sdk::Str(remedy_ja), renkei::sdk::Str(remedy_en),                                  \
                renkei::sdk::Str(why_ja),    renkei::sdk::Str(why_en),                                     \
                renkei::sdk::Str(example),   {"", 0}},
