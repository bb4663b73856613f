// A CSV file of the standard as JSON. The file is read twice: for its style, then for its records, of which one is held
// at a time. Reading the JSON back gives the same bytes, whatever they were. Byte form: docs/json.md.
// Threads: functions without shared state.
#pragma once

#include "engine/encoding/encoding.h"
#include "engine/json/byte_stream.h"
#include "engine/json/data_form.h"
#include "engine/json/set_conversion.h"
#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::json {

// What the first reading tells.
struct FirstReading {
  Encoding encoding = Encoding::kMs932;
  Style style;
};

// Fails as the input does, and with json-record-too-large where a record is too long to be held.
Result<FirstReading> ReadStyle(const InputFile& input, const renkei_layout_t& layout);

// Writes the file. REQUIRES: it is MS932, head.style is that of ReadStyle. Fails as the input and `out` do.
Status WriteData(const InputFile& input, const Head& head, Form form, OutputBuffer& out);

}  // namespace renkei::json
