#include "engine/convert/layout_mapping.h"

#include <algorithm>

#include "engine/names/name_text.h"

namespace renkei::convert {
namespace {

const renkei_layout_map_t* RowFor(const renkei_map_t& map, std::string_view layout) {
  const auto* const end = map.layouts + map.layout_count;
  const auto* const row =
      std::find_if(map.layouts, end, [&](const renkei_layout_map_t& each) { return View(each.source) == layout; });
  return row == end ? nullptr : row;
}

const renkei_layout_t* FindLayout(const renkei_spec_t& spec, std::string_view id) {
  for (std::uint64_t i = 0; i < spec.layout_count; ++i) {
    if (View(spec.layouts[i].id) == id) return &spec.layouts[i];
  }
  return nullptr;
}

// The index of the source item that a target item comes from.
int SourceOf(const renkei_layout_map_t& row, const renkei_layout_t& source, const renkei_field_t& target) {
  for (std::uint64_t i = 0; i < row.item_count; ++i) {
    if (row.items[i].target == target.no) return row.items[i].source - 1;
  }
  for (std::uint64_t i = 0; i < source.field_count; ++i) {
    if (View(source.fields[i].id) == View(target.id)) return static_cast<int>(i);
  }
  return LayoutMapping::kEmpty;
}

std::vector<LayoutMapping::Run> RunsOf(const std::vector<int>& from) {
  std::vector<LayoutMapping::Run> runs;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const bool joins = i > 1 && from[i] != LayoutMapping::kEmpty && runs.back().source != LayoutMapping::kEmpty &&
                       from[i] == from[i - 1] + 1;
    if (joins) {
      ++runs.back().count;
    } else {
      runs.push_back({i, from[i], 1});
    }
  }
  return runs;
}

}  // namespace

LayoutMapping MapLayout(const renkei_map_t& map, const renkei_spec_t& target, const renkei_layout_t& layout) {
  LayoutMapping mapping;
  mapping.source = &layout;
  const renkei_layout_map_t* const row = RowFor(map, View(layout.id));
  if (row == nullptr || row->target.size == 0) return mapping;
  mapping.target = FindLayout(target, View(row->target));
  if (mapping.target == nullptr) return mapping;
  std::vector<bool> used(layout.field_count);
  for (std::uint64_t i = 0; i < mapping.target->field_count; ++i) {
    const int source = SourceOf(*row, layout, mapping.target->fields[i]);
    mapping.from.push_back(source);
    if (source != LayoutMapping::kEmpty) used[static_cast<std::size_t>(source)] = true;
  }
  mapping.runs = RunsOf(mapping.from);
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) mapping.lost.push_back(i);
  }
  return mapping;
}

}  // namespace renkei::convert
