// Which layout the records of a file fit best, for a file whose name does not tell. Threads: a pure function.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/check/layout_plan.h"

namespace renkei {

// The index in `plans` of the layout with `field_count` items that most fields of the first records fit; of layouts
// that fit alike, one whose sender stands in all of these records before one that has no such item, and else the first.
// -1: no layout has so many items. `head` is the start of a file, parted by commas; the first `skipped` records are
// left out.
int FittingLayout(const std::vector<LayoutPlan>& plans, std::uint64_t field_count, std::string_view head,
                  std::uint64_t skipped);

}  // namespace renkei
