// Sound tables pass; each way of being unsound is named by its place.
#include "engine/loader/validate_spec.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "tests/engine/loader/tiny_tables.h"

namespace renkei::loader {
namespace {

using sdk::Str;

// The tiny tables, to be changed.
struct Tables {
  Tables() {
    std::copy(std::begin(tiny::kFields), std::end(tiny::kFields), fields.begin());
    layout.fields = fields.data();
    layout.key_items = key_items.data();
    layout.name_parts = name_parts.data();
    unit.members = &member;
    relation.main_items = key_items.data();
    relation.dependent_items = dependent_items.data();
    check.layouts = &check_layout;
    spec.layouts = &layout;
    spec.units = &unit;
    spec.relations = &relation;
    spec.lists = &list;
    spec.rules = rules.data();
    spec.rule_count = rules.size();
    rules[1].id = Str("tiny-other");
    spec.wrong_versions = &wrong_version;
    spec.checks = &check;
  }
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;

  std::array<renkei_field_t, 3> fields{};
  std::array<std::uint16_t, 1> key_items = {2};
  std::array<std::uint16_t, 1> dependent_items = {2};
  std::array<std::uint8_t, 2> name_parts = {RENKEI_NAME_PREFIX, RENKEI_NAME_STAMP};
  renkei_layout_t layout = tiny::kLayout;
  renkei_member_t member = tiny::kMembers[0];
  renkei_unit_t unit = tiny::kUnit;
  renkei_relation_t relation = tiny::kRelation;
  renkei_list_t list = tiny::kList;
  std::array<renkei_rule_t, 2> rules = {tiny::kRule, tiny::kRule};
  renkei_wrong_version_t wrong_version = tiny::kWrongVersion;
  renkei_string_t check_layout = Str("TINY");
  renkei_check_t check = tiny::kCheck;
  renkei_spec_t spec = tiny::SpecOf(Str("example:tiny:1"));
};

struct Case {
  const char* found;
  const char* expected;
  std::function<void(Tables&)> spoil;
};

std::string FaultOf(const Case& each) {
  Tables tables;
  each.spoil(tables);
  const auto fault = ValidateSpec(tables.spec, {});
  return fault ? fault->found + " / " + fault->expected : "sound";
}

void ExpectAll(const std::vector<Case>& cases) {
  for (const Case& each : cases) EXPECT_EQ(FaultOf(each), std::string(each.found) + " / " + each.expected);
}

TEST(ValidateSpec, SoundTablesPass) {
  const Tables tables;
  EXPECT_FALSE(ValidateSpec(tables.spec, {}).has_value());
}

TEST(ValidateSpec, AnEmptyRestIsSoundToo) {
  Tables tables;
  tables.spec.unit_count = tables.spec.relation_count = tables.spec.list_count = tables.spec.rule_count = 0;
  tables.spec.wrong_version_count = tables.spec.check_count = 0;
  tables.spec.units = nullptr;
  tables.spec.rules = nullptr;
  EXPECT_FALSE(ValidateSpec(tables.spec, {}).has_value());
}

TEST(ValidateSpec, TheHeadIsJudged) {
  ExpectAll({
      {"size = 8", ">= 320", [](Tables& t) { t.spec.size = 8; }},
      {"coordinate = \"\"", "!= \"\"", [](Tables& t) { t.spec.coordinate = Str(""); }},
      {"coordinate = a b", "[!-~]+", [](Tables& t) { t.spec.coordinate = Str("a b"); }},
      {"coordinate = NULL", "!= NULL",
       [](Tables& t) {
         t.spec.coordinate = {nullptr, 3};
       }},
      {"status = 4", "1..3", [](Tables& t) { t.spec.status = 4; }},
      {"reason_ja = \"\"", "!= \"\"", [](Tables& t) { t.spec.status = RENKEI_STATUS_DEPRECATED; }},
      {"name_ja = \"\"", "!= \"\"", [](Tables& t) { t.spec.name_ja = Str(""); }},
      {"name_en = \\xFF", "UTF-8", [](Tables& t) { t.spec.name_en = Str("\xFF"); }},
      {"plugin_version.size = 65537", "0..65536", [](Tables& t) { t.spec.plugin_version.size = 65537; }},
      {"csv_version = \"\"", "!= \"\"", [](Tables& t) { t.spec.csv_version = Str(""); }},
      {"month_from = 202513", "YYYYMM", [](Tables& t) { t.spec.month_from = Str("202513"); }},
      {"month_to = 2025", "YYYYMM", [](Tables& t) { t.spec.month_to = Str("2025"); }},
      {"month_to = 202412", ">= 202501", [](Tables& t) { t.spec.month_to = Str("202412"); }},
      {"parse_name = NULL", "!= NULL", [](Tables& t) { t.spec.parse_name = nullptr; }},
  });
}

TEST(ValidateSpec, LayoutsAreJudged) {
  ExpectAll({
      {"layouts.count = 0", "1..1000", [](Tables& t) { t.spec.layout_count = 0; }},
      {"layouts = NULL", "!= NULL", [](Tables& t) { t.spec.layouts = nullptr; }},
      {"layouts[0].size = 1", "152", [](Tables& t) { t.layout.size = 1; }},
      {"layouts[0].id = \"\"", "!= \"\"", [](Tables& t) { t.layout.id = Str(""); }},
      {"layouts[0].extension = \"\"", "!= \"\"", [](Tables& t) { t.layout.extension = Str(""); }},
      {"layouts[0].side = 3", "0..2", [](Tables& t) { t.layout.side = 3; }},
      {"layouts[0].fields.count = 0", "1..10000", [](Tables& t) { t.layout.field_count = 0; }},
      {"layouts[0].name_parts.count = 0", "1..32", [](Tables& t) { t.layout.name_part_count = 0; }},
      {"layouts[0].name_parts[1] = 10", "1..9", [](Tables& t) { t.name_parts[1] = 10; }},
      {"layouts[0].month_item = 4", "0..3", [](Tables& t) { t.layout.month_item = 4; }},
      {"layouts[0].service_code_item = 4", "0..3", [](Tables& t) { t.layout.service_code_item = 4; }},
      {"layouts[0].key_items[0] = 0", "1..3", [](Tables& t) { t.key_items[0] = 0; }},
      {"layouts[0].key_items = NULL", "!= NULL", [](Tables& t) { t.layout.key_items = nullptr; }},
      {"layouts[0].key_unique = 2", "0..1", [](Tables& t) { t.layout.key_unique = 2; }},
      {"layouts[0].parent = OTHER", "TINY", [](Tables& t) { t.layout.parent = Str("OTHER"); }},
  });
}

TEST(ValidateSpec, FieldsAndListsAreJudged) {
  ExpectAll({
      {"layouts[0].fields[1].no = 7", "2", [](Tables& t) { t.fields[1].no = 7; }},
      {"layouts[0].fields[1].id = csv_version", "unique", [](Tables& t) { t.fields[1].id = Str("csv_version"); }},
      {"layouts[0].fields[1].id = Number", "snake_case", [](Tables& t) { t.fields[1].id = Str("Number"); }},
      {"layouts[0].fields[0].type = 0", "1..13", [](Tables& t) { t.fields[0].type = 0; }},
      {"layouts[0].fields[0].presence = 4", "0..3", [](Tables& t) { t.fields[0].presence = 4; }},
      {"layouts[0].fields[0].name_ja = \"\"", "!= \"\"", [](Tables& t) { t.fields[0].name_ja = Str(""); }},
      {"layouts[0].fields[0].shape = 9||A", "9999|AAAA", [](Tables& t) { t.fields[0].shape = Str("9||A"); }},
      {"layouts[0].fields[1].minimum = 5", "<= maximum",
       [](Tables& t) {
         t.fields[1].flags |= RENKEI_FIELD_RANGE;
         t.fields[1].minimum = 5;
       }},
      {"layouts[0].fields[2].codes.count = 0", "1..100000", [](Tables& t) { t.fields[2].code_count = 0; }},
      {"layouts[0].fields[2].codes = NULL", "!= NULL", [](Tables& t) { t.fields[2].codes = nullptr; }},
      {"lists[0].id = \"\"", "!= \"\"", [](Tables& t) { t.list.id = Str(""); }},
      {"lists[0].codes = NULL", "!= NULL", [](Tables& t) { t.list.codes = nullptr; }},
  });
}

TEST(ValidateSpec, UnitsAndRelationsAreJudged) {
  ExpectAll({
      {"units[0].size = 0", "88", [](Tables& t) { t.unit.size = 0; }},
      {"units[0].kind = \"\"", "!= \"\"", [](Tables& t) { t.unit.kind = Str(""); }},
      {"units[0].members.count = 0", "1..1000", [](Tables& t) { t.unit.member_count = 0; }},
      {"units[0].members[0].layout = NONE", "TINY", [](Tables& t) { t.member.layout = Str("NONE"); }},
      {"units[0].members[0].presence = 0", "1..3", [](Tables& t) { t.member.presence = 0; }},
      {"relations[0].size = 0", "96", [](Tables& t) { t.relation.size = 0; }},
      {"relations[0].unit_kind = other", "tiny-set", [](Tables& t) { t.relation.unit_kind = Str("other"); }},
      {"relations[0].main_layout = NONE", "TINY", [](Tables& t) { t.relation.main_layout = Str("NONE"); }},
      {"relations[0].dependent_layout = NONE", "TINY", [](Tables& t) { t.relation.dependent_layout = Str("NONE"); }},
      {"relations[0].main_items.count = 0", "1..64", [](Tables& t) { t.relation.key_count = 0; }},
      {"relations[0].dependent_items[0] = 9", "1..3", [](Tables& t) { t.dependent_items[0] = 9; }},
      {"relations[0].main_without_dependent = 4", "0..3", [](Tables& t) { t.relation.main_without_dependent = 4; }},
  });
}

TEST(ValidateSpec, RulesAreJudged) {
  ExpectAll({
      {"rules[0].size = 0", "168", [](Tables& t) { t.rules[0].size = 0; }},
      {"rules[0].severity = 0", "1..3", [](Tables& t) { t.rules[0].severity = 0; }},
      {"rules[1].id = tiny-number", "unique", [](Tables& t) { t.rules[1].id = Str("tiny-number"); }},
      {"rules[0].id = Tiny-number", "[a-z0-9]+(-[a-z0-9]+)+", [](Tables& t) { t.rules[0].id = Str("Tiny-number"); }},
      {"rules[0].id = tiny--number", "[a-z0-9]+(-[a-z0-9]+)+", [](Tables& t) { t.rules[0].id = Str("tiny--number"); }},
      {"rules[0].id = tiny", "[a-z0-9]+(-[a-z0-9]+)+", [](Tables& t) { t.rules[0].id = Str("tiny"); }},
      {"rules[0].id.size = 41", "1..40",
       [](Tables& t) { t.rules[0].id = Str("tiny-012345678901234567890123456789012345"); }},
      {"rules[0].clause = \"\"", "!= \"\"", [](Tables& t) { t.rules[0].clause = Str(""); }},
      {"rules[0].message_en = \"\"", "!= \"\"", [](Tables& t) { t.rules[0].message_en = Str(""); }},
      {"rules[0].remedy_ja = \"\"", "!= \"\"", [](Tables& t) { t.rules[0].remedy_ja = Str(""); }},
      {"rules[0].why_en = \"\"", "!= \"\"", [](Tables& t) { t.rules[0].why_en = Str(""); }},
      {"wrong_versions[0].value = 000002", "unique", [](Tables& t) { t.wrong_version.value = Str("000002"); }},
      {"wrong_versions[0].rule = \"\"", "!= \"\"", [](Tables& t) { t.wrong_version.rule = Str(""); }},
  });
}

TEST(ValidateSpec, ChecksAreJudged) {
  ExpectAll({
      {"checks[0].size = 0", "56", [](Tables& t) { t.check.size = 0; }},
      {"checks[0].id = \"\"", "!= \"\"", [](Tables& t) { t.check.id = Str(""); }},
      {"checks[0].open = NULL", "!= NULL", [](Tables& t) { t.check.open = nullptr; }},
      {"checks[0].record = NULL", "!= NULL", [](Tables& t) { t.check.record = nullptr; }},
      {"checks[0].close = NULL", "!= NULL", [](Tables& t) { t.check.close = nullptr; }},
      {"checks[0].layouts.count = 0", "1..1000", [](Tables& t) { t.check.layout_count = 0; }},
      {"checks[0].layouts[0] = NONE", "TINY", [](Tables& t) { t.check_layout = Str("NONE"); }},
  });
}

TEST(ValidateSpec, ANamedRuleStandsInThePluginsTableOrTheEngines) {
  Tables tables;
  const std::vector<std::string> engine_rules = {"file-version-old"};
  EXPECT_FALSE(ValidateSpec(tables.spec, engine_rules).has_value());
  tables.wrong_version.rule = Str("file-version-old");
  EXPECT_FALSE(ValidateSpec(tables.spec, engine_rules).has_value());
  tables.wrong_version.rule = Str("nobodys-rule");
  const auto fault = ValidateSpec(tables.spec, engine_rules);
  ASSERT_TRUE(fault.has_value());
  EXPECT_EQ(fault->found, "wrong_versions[0].rule = nobodys-rule");
  EXPECT_FALSE(ValidateSpec(tables.spec, {}).has_value());  // the engine's are not known
}

}  // namespace
}  // namespace renkei::loader
