// What is to be done to the content of one file: decided by file_survey.h, carried out by mended_source.h. Threads: a
// value that is not changed once it was decided.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/check/layout_plan.h"
#include "engine/encoding/encoding.h"
#include "engine/fix/repair.h"

namespace renkei::fix {

struct RewritePlan {
  RepairSet repairs;                     // empty: the file stays as it is, byte for byte
  Encoding encoding = Encoding::kMs932;  // of the original
  std::uint64_t bytes = 0;               // of the original
  std::uint64_t mark_bytes = 0;          // kEncode: the byte-order mark at its start
  std::uint64_t eof_mark_bytes = 0;      // at its end; taken off before records are read
  std::uint64_t records = 0;             // data records of the original, the header row among them
  std::uint64_t expected_fields = 0;     // of a record, for the reader; 0: not known
  std::optional<LayoutPlan> layout;      // where the items are known
  std::string version_before, version_after;
  std::vector<bool> padded;  // kZeros: by item index
};

}  // namespace renkei::fix
