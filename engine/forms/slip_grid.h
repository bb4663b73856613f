// The month grid of a service slip (第６表): records of services put on the days of their month. Threads: values.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/forms/scribe.h"

namespace renkei::forms {

inline constexpr std::size_t kLongestMonth = 31;

struct GridDay {
  bool any = false;  // a record says something of the day
  std::int64_t count = 0;
  std::string odd;        // a count that is no number, as it stands
  bool prorated = false;  // billed pro rata
  std::vector<int> notes;
};

struct GridLine {
  std::array<GridDay, kLongestMonth> days;
  bool any = false;
  std::int64_t total = 0;
};

// A service at one time, by one office: a row of the slip.
struct GridRow {
  const Row* first = nullptr;  // the record that the row is named by
  GridLine plan, results;
  std::size_t prorated_days = 0;
  std::vector<int> time_notes;
  std::vector<int> notes;  // on what else names the row
};

struct SlipGrid {
  std::size_t days = 0;               // of the month
  std::vector<GridRow> rows;          // by time, services without times last, else as in the records
  std::vector<const Row*> elsewhere;  // records whose date is none of the month
  bool has_plan = false, has_results = false, has_prorated = false;
};

// `month` is YYYYMM; for anything else no record has a place. Views the rows.
SlipGrid MakeGrid(std::string_view month, const std::vector<const Row*>& plan, const std::vector<const Row*>& results,
                  NoteBook& notes);

}  // namespace renkei::forms
