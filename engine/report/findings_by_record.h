// The findings of a report by the record that they are about: for sheets and forms, which show records and what was
// found in them. Threads: a value that is not changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "renkei/report.h"

namespace renkei {

class FindingsByRecord {
 public:
  // The report outlives it.
  explicit FindingsByRecord(const Report& report);

  // The findings of a record, as indices in Report::findings, in the report's order. Valid as long as this.
  [[nodiscard]] std::span<const int> Of(int file, std::uint64_t record) const;
  // The item that a finding is about, from 1; 0: none. REQUIRES: an index in Report::findings.
  [[nodiscard]] std::size_t ItemOf(int finding) const;
  // Whether there is none of any record.
  [[nodiscard]] bool empty() const { return indices_.empty(); }

 private:
  const Report& report_;
  std::vector<int> indices_;  // by file and record
};

}  // namespace renkei
