#include "testdata/generator/layouts.h"

#include <array>

#include "testdata/generator/layout_tables.h"

namespace renkei_generator {
namespace {

// Built on first use, when the tables of the other files are certainly there.
const std::array<Layout, 9>& V3Layouts() {
  static const std::array<Layout, 9> layouts = {{{"UPHOSOKU", Spec::kV3, kUphosoku},
                                                 {"UP1KYO", Spec::kV3, kUp1kyo},
                                                 {"UP2KYO", Spec::kV3, kUp2kyo},
                                                 {"DLT1KYO", Spec::kV3, kDlt1kyo},
                                                 {"UPPLAN", Spec::kV3, kUpplanV3},
                                                 {"UPJSK", Spec::kV3, kUpplanV3},
                                                 {"DLTPLAN", Spec::kV3, kDltplan},
                                                 {"DLTJSK", Spec::kV3, kDltjsk},
                                                 {"UPSIKYU", Spec::kV3, kUpsikyuV3}}};
  return layouts;
}

const std::array<Layout, 17>& V41Layouts() {
  static const std::array<Layout, 17> layouts = {{{"UPHOSOKU", Spec::kV4_1, kUphosoku},
                                                  {"UP1KYO", Spec::kV4_1, kUp1kyo},
                                                  {"UP2KYO", Spec::kV4_1, kUp2kyo},
                                                  {"UP3KYO", Spec::kV4_1, kUp3kyo},
                                                  {"DLT1KYO", Spec::kV4_1, kDlt1kyo},
                                                  {"UPPLAN", Spec::kV4_1, kUpplanV41},
                                                  {"UPJSK", Spec::kV4_1, kUpplanV41},
                                                  {"DLTPLAN", Spec::kV4_1, kDltplan},
                                                  {"DLTJSK", Spec::kV4_1, kDltjsk},
                                                  {"UPSIKYU", Spec::kV4_1, kUpsikyuV41},
                                                  {"UPKIHON", Spec::kV4_1, kUpkihon},
                                                  {"UPKIHON_SUB1", Spec::kV4_1, kUpkihonSub1},
                                                  {"UPKIHON_SUB2", Spec::kV4_1, kUpkihonSub2},
                                                  {"DLTKIHON", Spec::kV4_1, kDltkihon},
                                                  {"UPYOBO", Spec::kV4_1, kUpyobo},
                                                  {"UPYOBO_SUB", Spec::kV4_1, kUpyoboSub},
                                                  {"DLTYOBO", Spec::kV4_1, kDltyobo}}};
  return layouts;
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
