// Whether a workbook that was written is whole. The library writes its parts to temporary files without asking whether
// that went well, so that a disk that was full in between would go unnoticed: the file is read again and counted.
// Threads: functions without state.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "renkei/status.h"

namespace renkei::sheet {

struct Written {
  std::vector<std::uint64_t> cells;  // of each sheet
  std::uint64_t comments = 0;        // of all
};

// Ok when every part is there to its end and the sheets hold as many cells and comments as were written; else
// output-failed.
Status ReadBack(const std::string& path, const Written& written);

}  // namespace renkei::sheet
