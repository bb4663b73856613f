// A data file (renkei.data/1) as the CSV that it came from. One record is held at a time. Byte form: docs/json.md.
// Threads: functions without shared state.
#pragma once

#include <optional>

#include "engine/json/byte_stream.h"
#include "engine/json/complaints.h"
#include "engine/json/data_form.h"
#include "engine/json/set_conversion.h"
#include "renkei/input.h"
#include "renkei/specs.h"

namespace renkei::json {

// The head alone. In JSON its members may stand in any order, behind the records too. nullopt: see the complaints.
std::optional<Head> ReadHead(const InputFile& input, Form form, const SpecRegistry& registry, Complaints& complaints);

// Writes the CSV. Where there are complaints, what was written is of no use. REQUIRES: `head` is that of ReadHead.
void ReadData(const InputFile& input, Form form, const Head& head, const ReadOptions& options, Complaints& complaints,
              OutputBuffer& out);

}  // namespace renkei::json
