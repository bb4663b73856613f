// What becomes of each item of a layout on its way into another spec, made ready for converting records.
// Threads: built by one, then constant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "renkei/abi/spec_plugin.h"

namespace renkei::convert {

struct LayoutMapping {
  const renkei_layout_t* source = nullptr;
  const renkei_layout_t* target = nullptr;  // nullptr: the target spec has nothing for it
  // By target item, from 0: the source item's index, or kEmpty. The first item, the version, has its source too.
  std::vector<int> from;
  // The same as runs: target items side by side that come from source items side by side, or one that is kEmpty. The
  // version is a run of its own.
  struct Run {
    std::size_t target;
    int source;
    std::size_t count;
  };
  std::vector<Run> runs;
  // Indices of the source items that the target has no place for.
  std::vector<std::size_t> lost;

  static constexpr int kEmpty = -1;
};

// REQUIRES: the layout is one of `source`; the map leads from it to `target`. A layout that the map does not name has
// no target.
LayoutMapping MapLayout(const renkei_map_t& map, const renkei_spec_t& target, const renkei_layout_t& layout);

}  // namespace renkei::convert
