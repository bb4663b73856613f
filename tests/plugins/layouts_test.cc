// The record layouts: as many items as the standard has, and rows picked out of each kind of note.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/plugins/spec_access.h"

namespace renkei::plugin_tests {
namespace {

using testing::ElementsAre;
using Counts = std::map<std::string, std::uint64_t, std::less<>>;

Counts CountFields(const renkei_spec_t& spec) {
  Counts counts;
  for (const renkei_layout_t& layout : Layouts(spec)) counts[std::string(View(layout.id))] = layout.field_count;
  return counts;
}

TEST(Layouts, HaveTheItemsOfV41) {
  EXPECT_EQ(CountFields(*SpecV41()), (Counts{{"UPHOSOKU", 63},
                                             {"UP1KYO", 28},
                                             {"UP2KYO", 22},
                                             {"UP3KYO", 13},
                                             {"DLT1KYO", 4},
                                             {"UPPLAN", 25},
                                             {"UPJSK", 25},
                                             {"DLTPLAN", 4},
                                             {"DLTJSK", 6},
                                             {"UPSIKYU", 37},
                                             {"UPKIHON", 71},
                                             {"UPKIHON_SUB1", 7},
                                             {"UPKIHON_SUB2", 11},
                                             {"UPKIHON_IMAGE", 0},
                                             {"DLTKIHON", 4},
                                             {"UPYOBO", 57},
                                             {"UPYOBO_SUB", 17},
                                             {"DLTYOBO", 4}}));
}

TEST(Layouts, HaveTheItemsOfV3) {
  EXPECT_EQ(CountFields(*SpecV3()), (Counts{{"UPHOSOKU", 63},
                                            {"UP1KYO", 28},
                                            {"UP2KYO", 22},
                                            {"DLT1KYO", 4},
                                            {"UPPLAN", 22},
                                            {"UPJSK", 22},
                                            {"DLTPLAN", 4},
                                            {"DLTJSK", 6},
                                            {"UPSIKYU", 34}}));
}

TEST(Layouts, EquipmentMovesTheItemsBehindIt) {
  EXPECT_EQ(View(Field(*SpecV41(), "UPPLAN", 16).id), "tais_code");
  EXPECT_EQ(View(Field(*SpecV41(), "UPPLAN", 20).id), "service_office_number");
  EXPECT_EQ(View(Field(*SpecV3(), "UPPLAN", 17).id), "service_office_number");
  EXPECT_EQ(View(Field(*SpecV41(), "UPSIKYU", 13).id), "units");
  EXPECT_EQ(View(Field(*SpecV3(), "UPSIKYU", 10).id), "units");
  EXPECT_EQ(Field(*SpecV41(), "UPSIKYU", 16).length, 3U);
  EXPECT_EQ(Field(*SpecV3(), "UPSIKYU", 13).length, 2U);
}

TEST(Layouts, NameTheItemsInJapanese) {
  EXPECT_EQ(View(Field(*SpecV41(), "UP1KYO", 13).name_ja), "介護支援事業者コード");
  EXPECT_EQ(View(Field(*SpecV41(), "UPKIHON", 71).name_ja), "同意者氏名");
  EXPECT_EQ(View(Field(*SpecV3(), "UPHOSOKU", 63).name_ja), "対象年月");
}

TEST(Layouts, TableSixTakesUnitsOrThePlannersName) {
  const renkei_field_t& name = Field(*SpecV41(), "UPPLAN", 7);
  const renkei_field_t& units = Field(*SpecV41(), "UPPLAN", 8);
  EXPECT_EQ(name.presence, RENKEI_PRESENCE_OPTIONAL);
  EXPECT_EQ(units.presence, RENKEI_PRESENCE_REQUIRED);
  EXPECT_TRUE(Has(name, RENKEI_FIELD_UNSURE) && Has(units, RENKEI_FIELD_UNSURE));
  EXPECT_EQ(Field(*SpecV41(), "UPPLAN", 6).presence, RENKEI_PRESENCE_NEEDED);
}

TEST(Layouts, WordingThatWasNotSeenIsUnsureInV3Alone) {
  for (const int item : {11, 12}) {
    EXPECT_TRUE(Has(Field(*SpecV3(), "UPJSK", item), RENKEI_FIELD_UNSURE)) << item;
    EXPECT_FALSE(Has(Field(*SpecV41(), "UPJSK", item), RENKEI_FIELD_UNSURE)) << item;
  }
  EXPECT_TRUE(Has(Field(*SpecV3(), "UPSIKYU", 10), RENKEI_FIELD_UNSURE));
  EXPECT_FALSE(Has(Field(*SpecV41(), "UPSIKYU", 13), RENKEI_FIELD_UNSURE));
}

TEST(Layouts, NumbersOfTheSupportPlanAreQuotedText) {
  for (const int item : {5, 10, 14}) {
    const renkei_field_t& field = Field(*SpecV41(), "UPYOBO_SUB", item);
    EXPECT_EQ(field.type, RENKEI_FIELD_TEXT) << item;
    EXPECT_EQ(field.length, 2U) << item;
  }
  const renkei_field_t& issue_no = Field(*SpecV41(), "UP2KYO", 6);
  EXPECT_EQ(issue_no.type, RENKEI_FIELD_INT);
  EXPECT_TRUE(Has(issue_no, RENKEI_FIELD_RANGE));
  EXPECT_EQ(issue_no.minimum, 1);
  EXPECT_EQ(issue_no.maximum, 99);
}

TEST(Layouts, ThePictureIsNamedInItem62) {
  EXPECT_TRUE(Has(Field(*SpecV41(), "UPKIHON", 62), RENKEI_FIELD_IMAGE_NAME));
  const renkei_layout_t* image = FindLayout(*SpecV41(), "UPKIHON_IMAGE");
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->flags, RENKEI_LAYOUT_IMAGE);
  EXPECT_EQ(View(image->extension), "jpg");
  EXPECT_EQ(View(image->parent), "UPKIHON");
}

TEST(Layouts, CareLevelsOfTheBasicInformationAreTheirOwn) {
  const auto values = [](const renkei_field_t& field) {
    std::vector<std::string> all;
    for (std::uint64_t i = 0; i < field.code_count; ++i) all.emplace_back(View(field.codes[i].value));
    return all;
  };
  EXPECT_THAT(values(Field(*SpecV41(), "UPKIHON", 23)), ElementsAre("01", "12", "13", "21", "22", "23", "24", "25"));
  EXPECT_THAT(values(Field(*SpecV41(), "UPHOSOKU", 18)), ElementsAre("06", "12", "13", "21", "22", "23", "24", "25"));
}

class EachSpecsLayouts : public EachSpec {};
INSTANTIATE_TEST_SUITE_P(Specs, EachSpecsLayouts, both_specs, SpecName);

// Where a flag stands, as "LAYOUT no".
std::set<std::string> Places(const renkei_spec_t& spec, std::uint32_t flag) {
  std::set<std::string> places;
  for (const renkei_layout_t& layout : Layouts(spec)) {
    for (const renkei_field_t& field : Fields(layout)) {
      if (Has(field, flag)) places.insert(std::string(View(layout.id)) + " " + std::to_string(field.no));
    }
  }
  return places;
}

TEST_P(EachSpecsLayouts, OnlyTheSupplementTakesZeroDates) {
  EXPECT_EQ(Places(Spec(), RENKEI_FIELD_ZERO_LEGAL), (std::set<std::string>{"UPHOSOKU 4", "UPHOSOKU 63"}));
}

TEST_P(EachSpecsLayouts, OnlyTableSixHasServicesWithoutTimes) {
  EXPECT_EQ(Places(Spec(), RENKEI_FIELD_9999_LEGAL),
            (std::set<std::string>{"UPJSK 12", "UPJSK 13", "UPPLAN 12", "UPPLAN 13"}));
}

TEST_P(EachSpecsLayouts, AMinusIsLegalInUnitsAndAmountsAlone) {
  const std::set<std::string> other_numbers = {"short_stay_days_to_last_month",
                                               "service_count",
                                               "detail_code",
                                               "discounted_rate",
                                               "count_or_days",
                                               "benefit_rate",
                                               "cumulative_days",
                                               "days_used_to_last_month",
                                               "facility_days_to_last_month",
                                               "planned_days_this_month",
                                               "issue_no",
                                               "facility_days_cumulative",
                                               "goal_no",
                                               "support_no"};
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    for (const renkei_field_t& field : Fields(layout)) {
      const std::string id(View(field.id));
      const bool amount =
          field.type == RENKEI_FIELD_INT && !other_numbers.contains(id) && !id.starts_with("checklist_");
      EXPECT_EQ(Has(field, RENKEI_FIELD_MINUS_LEGAL), amount) << View(layout.id) << ' ' << id;
    }
  }
}

TEST_P(EachSpecsLayouts, EveryRecordBeginsWithVersionAndUser) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    if ((layout.flags & RENKEI_LAYOUT_IMAGE) != 0) continue;
    ASSERT_GE(layout.field_count, 4U);
    EXPECT_EQ(View(layout.fields[0].id), "csv_version");
    EXPECT_EQ(View(layout.fields[1].id), "insurer_number");
    EXPECT_EQ(View(layout.fields[2].id), "insured_number");
    EXPECT_EQ(View(layout.fields[2].shape), "9999999999|H999999999");
    EXPECT_TRUE(Has(layout.fields[2], RENKEI_FIELD_PERSONAL));
    for (int i = 0; i < 4; ++i) EXPECT_EQ(layout.fields[i].presence, RENKEI_PRESENCE_REQUIRED) << View(layout.id);
  }
}

// A shape has as many characters as the item may have.
TEST_P(EachSpecsLayouts, ShapesAreAsLongAsTheirItems) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    for (const renkei_field_t& field : Fields(layout)) {
      const std::string_view first = View(field.shape).substr(0, View(field.shape).find('|'));
      if (first.empty()) continue;
      if (Has(field, RENKEI_FIELD_LENGTH_MAX)) {
        EXPECT_LE(first.size(), field.length) << View(field.id);
      } else {
        EXPECT_EQ(first.size(), field.length) << View(field.id);
      }
    }
  }
}

TEST_P(EachSpecsLayouts, CodesFitTheLengthOfTheirItem) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    for (const renkei_field_t& field : Fields(layout)) {
      const bool coded = field.type == RENKEI_FIELD_CODE || field.type == RENKEI_FIELD_FLAG;
      EXPECT_EQ(coded, field.code_count > 0) << View(field.id);
      std::set<std::string_view> seen;
      for (std::uint64_t i = 0; i < field.code_count; ++i) {
        EXPECT_EQ(field.codes[i].value.size, field.length) << View(field.id);
        EXPECT_TRUE(seen.insert(View(field.codes[i].value)).second) << View(field.id);
        EXPECT_FALSE(View(field.codes[i].name_ja).empty() || View(field.codes[i].name_en).empty());
      }
    }
  }
}

TEST_P(EachSpecsLayouts, KeysBeginWithTheUserAndEndInTheRecord) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    if ((layout.flags & RENKEI_LAYOUT_IMAGE) != 0) continue;
    ASSERT_GE(layout.key_count, 3U) << View(layout.id);
    EXPECT_EQ(layout.key_items[0], 2U);
    EXPECT_EQ(layout.key_items[1], 3U);
    for (int i = 0; i < layout.key_count; ++i) {
      ASSERT_LE(layout.key_items[i], layout.field_count) << View(layout.id);
      EXPECT_EQ(layout.fields[layout.key_items[i] - 1].presence, RENKEI_PRESENCE_REQUIRED) << View(layout.id);
    }
  }
}

TEST_P(EachSpecsLayouts, ItemsThatTheNameBindsAreOfTheirKind) {
  const auto is = [](const renkei_layout_t& layout, std::uint16_t item, renkei_field_type_t type, unsigned length) {
    if (item == 0) return;
    ASSERT_LE(item, layout.field_count) << View(layout.id);
    EXPECT_EQ(layout.fields[item - 1].type, type) << View(layout.id) << ' ' << item;
    EXPECT_EQ(layout.fields[item - 1].length, length) << View(layout.id) << ' ' << item;
  };
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    is(layout, layout.month_item, RENKEI_FIELD_MONTH, 6);
    is(layout, layout.sender_office_item, RENKEI_FIELD_ALNUM, 10);
    is(layout, layout.receiver_office_item, RENKEI_FIELD_ALNUM, 10);
    is(layout, layout.partner_item, RENKEI_FIELD_ALNUM, 10);
    const bool whole_code = View(layout.id) != "DLTJSK";  // it has the type alone
    is(layout, layout.service_code_item, RENKEI_FIELD_ALNUM, whole_code ? 6 : 2);
  }
}

TEST_P(EachSpecsLayouts, AMonthInTheNameHasAnItem) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    const auto* end = layout.name_parts + layout.name_part_count;
    const bool named = std::any_of(layout.name_parts, end, [](std::uint8_t part) {
      return part == RENKEI_NAME_MONTH || part == RENKEI_NAME_MONTH_OR_ZERO;
    });
    EXPECT_EQ(named, layout.month_item != 0) << View(layout.id);
  }
}

TEST_P(EachSpecsLayouts, ServiceOfficesSendActualsAndNothingElse) {
  for (const renkei_layout_t& layout : Layouts(Spec())) {
    const bool actuals = View(layout.id) == "UPJSK" || View(layout.id) == "DLTJSK";
    EXPECT_EQ(layout.side, actuals ? RENKEI_SIDE_SERVICE : RENKEI_SIDE_PLANNING) << View(layout.id);
    EXPECT_EQ((layout.flags & RENKEI_LAYOUT_DELETION) != 0, View(layout.id).starts_with("DLT")) << View(layout.id);
    EXPECT_EQ((layout.flags & RENKEI_LAYOUT_RESULTS) != 0, View(layout.id) == "UPJSK") << View(layout.id);
  }
}

}  // namespace
}  // namespace renkei::plugin_tests
