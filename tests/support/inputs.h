// Inputs in tests: read whole, found by path. Threads: functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::test {

// All bytes of a file, or the first trouble in opening or reading it. `chunk_bytes` is the caller's buffer.
Result<std::string> ReadAll(const InputFile& file, std::size_t chunk_bytes = 65'536);

// "ok" or the Status's code.
std::string CodeOf(const Result<std::string>& result);

// The paths of all files, and "code subject" of all errors, in their order.
std::vector<std::string> PathsOf(const Intake& intake);
std::vector<std::string> ErrorsOf(const Intake& intake);

// The file with this path. nullptr: none.
const InputFile* FindByPath(const Intake& intake, std::string_view path);

}  // namespace renkei::test
