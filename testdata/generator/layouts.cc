#include "testdata/generator/layouts.h"

#include <array>

#include "testdata/generator/layout_tables.h"

namespace renkei_generator {
namespace {

const std::array<Layout, 9>& V3Layouts() {
  static const std::array<Layout, 9> kLayouts = {{{"UPHOSOKU", Spec::kV3, UphosokuFields()},
                                                  {"UP1KYO", Spec::kV3, Up1kyoFields()},
                                                  {"UP2KYO", Spec::kV3, Up2kyoFields()},
                                                  {"DLT1KYO", Spec::kV3, Dlt1kyoFields()},
                                                  {"UPPLAN", Spec::kV3, UpplanV3Fields()},
                                                  {"UPJSK", Spec::kV3, UpplanV3Fields()},
                                                  {"DLTPLAN", Spec::kV3, DltplanFields()},
                                                  {"DLTJSK", Spec::kV3, DltjskFields()},
                                                  {"UPSIKYU", Spec::kV3, UpsikyuV3Fields()}}};
  return kLayouts;
}

const std::array<Layout, 17>& V41Layouts() {
  static const std::array<Layout, 17> kLayouts = {{{"UPHOSOKU", Spec::kV4_1, UphosokuFields()},
                                                   {"UP1KYO", Spec::kV4_1, Up1kyoFields()},
                                                   {"UP2KYO", Spec::kV4_1, Up2kyoFields()},
                                                   {"UP3KYO", Spec::kV4_1, Up3kyoFields()},
                                                   {"DLT1KYO", Spec::kV4_1, Dlt1kyoFields()},
                                                   {"UPPLAN", Spec::kV4_1, UpplanV41Fields()},
                                                   {"UPJSK", Spec::kV4_1, UpplanV41Fields()},
                                                   {"DLTPLAN", Spec::kV4_1, DltplanFields()},
                                                   {"DLTJSK", Spec::kV4_1, DltjskFields()},
                                                   {"UPSIKYU", Spec::kV4_1, UpsikyuV41Fields()},
                                                   {"UPKIHON", Spec::kV4_1, UpkihonFields()},
                                                   {"UPKIHON_SUB1", Spec::kV4_1, UpkihonSub1Fields()},
                                                   {"UPKIHON_SUB2", Spec::kV4_1, UpkihonSub2Fields()},
                                                   {"DLTKIHON", Spec::kV4_1, DltkihonFields()},
                                                   {"UPYOBO", Spec::kV4_1, UpyoboFields()},
                                                   {"UPYOBO_SUB", Spec::kV4_1, UpyoboSubFields()},
                                                   {"DLTYOBO", Spec::kV4_1, DltyoboFields()}}};
  return kLayouts;
}

}  // namespace

std::span<const Layout> LayoutsOf(Spec spec) {
  if (spec == Spec::kV3) return V3Layouts();
  return V41Layouts();
}

const Layout* FindLayout(Spec spec, std::string_view name) {
  for (const Layout& layout : LayoutsOf(spec)) {
    if (layout.name == name) return &layout;
  }
  return nullptr;
}

const Field* FindField(const Layout& layout, std::string_view id) {
  for (const Field& field : layout.fields) {
    if (field.id == id) return &field;
  }
  return nullptr;
}

}  // namespace renkei_generator
