// For the tests of the spec plugins: both specs, and looking things up in their tables.
#pragma once

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>

#include "plugins/spec-v3/spec.h"
#include "plugins/spec-v4_1/spec.h"
#include "renkei/abi/spec_plugin.h"

namespace renkei::plugin_tests {

inline std::string_view View(renkei_string_t s) { return {s.data, s.size}; }

inline std::span<const renkei_layout_t> Layouts(const renkei_spec_t& spec) { return {spec.layouts, spec.layout_count}; }
inline std::span<const renkei_field_t> Fields(const renkei_layout_t& layout) {
  return {layout.fields, layout.field_count};
}

inline const renkei_layout_t* FindLayout(const renkei_spec_t& spec, std::string_view id) {
  for (const renkei_layout_t& layout : Layouts(spec)) {
    if (View(layout.id) == id) return &layout;
  }
  return nullptr;
}

// REQUIRES: the layout and the item exist; a test fails otherwise.
inline const renkei_field_t& Field(const renkei_spec_t& spec, std::string_view layout_id, int item) {
  const renkei_layout_t* layout = FindLayout(spec, layout_id);
  static const renkei_field_t kNone{};
  EXPECT_NE(layout, nullptr) << layout_id;
  if (layout == nullptr) return kNone;
  EXPECT_LE(static_cast<std::uint64_t>(item), layout->field_count) << layout_id;
  return layout->fields[item - 1];
}

inline bool Has(const renkei_field_t& field, std::uint32_t flag) { return (field.flags & flag) != 0; }

// A test of everything that holds in both specs; the parameter is the spec's short name.
class EachSpec : public testing::TestWithParam<std::string> {
 protected:
  static const renkei_spec_t& Spec() { return GetParam() == "V3" ? *SpecV3() : *SpecV41(); }
};

inline const auto both_specs = testing::Values("V3", "V41");
inline std::string SpecName(const testing::TestParamInfo<std::string>& spec) { return spec.param; }

}  // namespace renkei::plugin_tests
