// The layout tables say what the standard's layout pages say.
#include "testdata/generator/layouts.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace renkei_generator {
namespace {

std::map<std::string, std::size_t> FieldCounts(Spec spec) {
  std::map<std::string, std::size_t> counts;
  for (const Layout& layout : LayoutsOf(spec)) {
    counts[std::string(layout.name)] = layout.fields.size();
  }
  return counts;
}

TEST(LayoutsTest, V3HasNineLayoutsWithTheirFieldCounts) {
  const std::map<std::string, std::size_t> expected = {{"UPHOSOKU", 63}, {"UP1KYO", 28}, {"UP2KYO", 22},
                                                       {"DLT1KYO", 4},   {"UPPLAN", 22}, {"UPJSK", 22},
                                                       {"DLTPLAN", 4},   {"DLTJSK", 6},  {"UPSIKYU", 34}};
  EXPECT_EQ(FieldCounts(Spec::kV3), expected);
}

TEST(LayoutsTest, V41HasSeventeenLayoutsWithTheirFieldCounts) {
  const std::map<std::string, std::size_t> expected = {
      {"UPHOSOKU", 63}, {"UP1KYO", 28}, {"UP2KYO", 22},       {"UP3KYO", 13},     {"DLT1KYO", 4},  {"UPPLAN", 25},
      {"UPJSK", 25},    {"DLTPLAN", 4}, {"DLTJSK", 6},        {"UPSIKYU", 37},    {"UPKIHON", 71}, {"UPKIHON_SUB1", 7},
      {"DLTKIHON", 4},  {"UPYOBO", 57}, {"UPKIHON_SUB2", 11}, {"UPYOBO_SUB", 17}, {"DLTYOBO", 4}};
  EXPECT_EQ(FieldCounts(Spec::kV4_1), expected);
}

TEST(LayoutsTest, NumbersRunWithoutGapsAndIdsAreUnique) {
  for (const Spec spec : {Spec::kV3, Spec::kV4_1}) {
    for (const Layout& layout : LayoutsOf(spec)) {
      std::set<std::string_view> ids;
      int no = 0;
      for (const Field& field : layout.fields) {
        EXPECT_EQ(field.no, ++no) << layout.name;
        EXPECT_TRUE(ids.insert(field.id).second) << layout.name << " " << field.id;
      }
    }
  }
}

TEST(LayoutsTest, CodesStandWithCodeAndFlagFieldsOnly) {
  for (const Layout& layout : LayoutsOf(Spec::kV4_1)) {
    for (const Field& field : layout.fields) {
      const bool coded = field.type == FieldType::kCode || field.type == FieldType::kFlag;
      EXPECT_EQ(coded, !field.codes.empty()) << layout.name << " " << field.id;
    }
  }
}

TEST(LayoutsTest, AFieldIsFoundByItsId) {
  const Layout* layout = FindLayout(Spec::kV4_1, "UPPLAN");
  ASSERT_NE(layout, nullptr);
  const Field* field = FindField(*layout, "start_time");
  ASSERT_NE(field, nullptr);
  EXPECT_EQ(field->no, 12);
  EXPECT_EQ(field->type, FieldType::kTime);
  EXPECT_EQ(FindField(*layout, "no_such_field"), nullptr);
}

TEST(LayoutsTest, V3LacksWhatV41Added) {
  EXPECT_EQ(FindLayout(Spec::kV3, "UP3KYO"), nullptr);
  EXPECT_EQ(FindLayout(Spec::kV3, "UPKIHON"), nullptr);
  EXPECT_EQ(FindField(*FindLayout(Spec::kV3, "UPPLAN"), "tais_code"), nullptr);
  EXPECT_EQ(FindField(*FindLayout(Spec::kV3, "UPSIKYU"), "count_or_days")->length, 2);
  EXPECT_EQ(FindField(*FindLayout(Spec::kV4_1, "UPSIKYU"), "count_or_days")->length, 3);
}

}  // namespace
}  // namespace renkei_generator
