// A second reader of records, written for clearness alone: it holds the whole file and looks at one byte at a time. The
// tests hold the real reader against it. It knows no expected number of fields.
//
// Threads: a pure function.
#pragma once

#include <string_view>
#include <vector>

#include "tests/engine/csv/reading.h"

namespace renkei::csv {

// The records of `bytes`; one above `whole_bytes` is not read a second time when a quote is open at the end of the
// file.
std::vector<ReadRecord> ReadByReference(std::string_view bytes, std::size_t whole_bytes);

}  // namespace renkei::csv
