// Values that the target wants and the source has no item for, from a small table that an office writes: columns that
// the source's records have too say which records a row is for, the others what to put into them. Never guessed: where
// two rows fit and say different things, nothing is put in.
// Used by the conversion. Threads: constant once read.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/convert/layout_mapping.h"
#include "engine/csv/record_view.h"
#include "renkei/input.h"
#include "renkei/status.h"

namespace renkei::convert {

// A table as it was written: headings are ids or Japanese names of items (UTF-8).
struct SupplyTable {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;  // as wide as the headings
};

// Out of UTF-8 or MS932 CSV with a row of headings. Fails with supply-unreadable, `subject` being `name`.
Result<SupplyTable> ReadSupply(const std::string& name, std::string_view bytes);
// The same out of a file, at most 16 MiB; no table where `input` has nothing to open.
Result<SupplyTable> ReadSupply(const InputFile& input);

// The table for one layout.
class Supply {
 public:
  Supply(const SupplyTable& table, const LayoutMapping& mapping);
  // Whether any row could put something into the target item (index from 0).
  [[nodiscard]] bool Feeds(std::size_t target_item) const { return values_.contains(target_item); }
  // The value for the item of this record; empty: none.
  [[nodiscard]] std::string_view For(const csv::RecordView& record, std::size_t target_item) const;

 private:
  struct Condition {
    std::size_t column;
    std::size_t source_item;
  };
  [[nodiscard]] bool Fits(const std::vector<std::string>& row, const csv::RecordView& record) const;

  const SupplyTable& table_;
  std::vector<Condition> conditions_;
  std::map<std::size_t, std::size_t> values_;          // column by target item
  std::multimap<std::string_view, std::size_t> rows_;  // by the first condition's cell; empty: any
};

}  // namespace renkei::convert
