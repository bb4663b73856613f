// The schema of a layout's data files (docs/json.md), as JSON Schema 2020-12. Printed by renkei specs --schema.
// Threads: a pure function.
#pragma once

#include <string>

#include "renkei/abi/spec_plugin.h"

namespace renkei::json {

// UTF-8 with a line end. It takes all that ConvertToJson writes of a file without errors. The root is the form json; of
// ndjson the first line fits #/$defs/head and each other one #/$defs/entry.
std::string SchemaText(const renkei_spec_t& spec, const renkei_layout_t& layout);

}  // namespace renkei::json
