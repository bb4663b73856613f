// The parts of a workbook as texts, for tests. Threads: functions without state.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace renkei::sheet {

// By name: xl/workbook.xml …
std::map<std::string, std::string> PartsOf(const std::string& path);
std::size_t CountOf(std::string_view text, std::string_view piece);

}  // namespace renkei::sheet
