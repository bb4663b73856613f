// Its layout has no item 2.
#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
constexpr renkei_field_t kGapFields[] = {tiny::kFields[0], tiny::kFields[2]};

constexpr renkei_layout_t LayoutWithGap() {
  renkei_layout_t layout = tiny::kLayout;
  layout.fields = kGapFields;
  layout.field_count = std::size(kGapFields);
  return layout;
}
constexpr renkei_layout_t kLayout = LayoutWithGap();

constexpr renkei_spec_t SpecWithGap() {
  renkei_spec_t spec = tiny::SpecOf(tiny::Str("example:tables-item-gap:1"));
  spec.layouts = &kLayout;
  return spec;
}
constexpr renkei_spec_t kSpec = SpecWithGap();
const renkei_spec_t* Spec() { return &kSpec; }
}  // namespace
SAMPLE(&GoodInit, &Spec)
