// A spec of one layout, small and sound, for tests to load as it is or to break in one place. The broken plugins beside
// this file and the tests of the loader are made from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "renkei/abi/spec_plugin.h"
#include "renkei/sdk/tables.h"

namespace tiny {

using renkei::sdk::Str;

inline constexpr renkei_code_t kKinds[] = {{Str("1"), Str("甲"), Str("first")}, {Str("2"), Str("乙"), Str("second")}};
inline constexpr renkei_field_t kFields[] = {
    renkei::sdk::Digits(1, "csv_version", "CSVバージョン", 6).Required(),
    renkei::sdk::Digits(2, "number", "番号", 10).Required(),
    renkei::sdk::Code(3, "kind", "区分", 1, kKinds),
};
static_assert(renkei::sdk::WellFormed(kFields));
inline constexpr std::uint8_t kNameParts[] = {RENKEI_NAME_PREFIX, RENKEI_NAME_STAMP};
inline constexpr std::uint16_t kKeyItems[] = {2};
inline constexpr renkei_layout_t kLayout = {sizeof(renkei_layout_t),
                                            0,
                                            Str("TINY"),
                                            Str("小さな表"),
                                            Str("Tiny table"),
                                            kFields,
                                            std::size(kFields),
                                            kNameParts,
                                            std::size(kNameParts),
                                            Str("CSV"),
                                            RENKEI_SIDE_EITHER,
                                            {},
                                            0,
                                            0,
                                            0,
                                            0,
                                            0,
                                            1,
                                            1,
                                            0,
                                            kKeyItems,
                                            {"", 0}};
inline constexpr renkei_member_t kMembers[] = {{Str("TINY"), RENKEI_MEMBER_REQUIRED, RENKEI_MEMBER_MAIN}};
inline constexpr renkei_unit_t kUnit = {
    sizeof(renkei_unit_t), 0, Str("tiny-set"), Str("小さな組"), Str("Tiny set"), Str("Tiny 1"), kMembers, 1};
inline constexpr renkei_relation_t kRelation = {
    sizeof(renkei_relation_t), 1, Str("tiny-set"), Str("TINY"), Str("TINY"), kKeyItems, kKeyItems, 0, 0, Str("Tiny 2")};
inline constexpr renkei_list_t kList = {Str("kinds"), kKinds, std::size(kKinds)};
inline constexpr renkei_rule_t kRule = {sizeof(renkei_rule_t),
                                        RENKEI_SEVERITY_ERROR,
                                        Str("tiny-number"),
                                        Str("Tiny 3"),
                                        Str("番号が違います。"),
                                        Str("Wrong number."),
                                        Str("直してください。"),
                                        Str("Mend it."),
                                        Str("番号は決まっています。"),
                                        Str("Numbers are given."),
                                        Str("1 → 2"),
                                        {"", 0}};
inline constexpr renkei_wrong_version_t kWrongVersion = {Str("000001"), Str("tiny-number"), 0, 0};

inline int32_t ParseName(const char* /*name*/, uint64_t /*size*/, renkei_name_t* /*out*/) { return 0; }
inline void* OpenCheck(const renkei_file_t* /*file*/, const renkei_host_t* /*host*/) { return nullptr; }
inline void CheckRecord(void* /*state*/, const renkei_record_t* /*record*/) {}
inline void CloseCheck(void* /*state*/) {}

inline constexpr renkei_string_t kCheckLayouts[] = {Str("TINY")};
inline constexpr renkei_check_t kCheck = {
    sizeof(renkei_check_t), 1, Str("tiny-check"), kCheckLayouts, &OpenCheck, &CheckRecord, &CloseCheck};

inline constexpr renkei_spec_t SpecOf(renkei_string_t coordinate) {
  renkei_spec_t spec{};
  spec.size = sizeof spec;
  spec.status = RENKEI_STATUS_CURRENT;
  spec.coordinate = coordinate;
  spec.name_ja = Str("小さな仕様");
  spec.name_en = Str("Tiny spec");
  spec.plugin_version = Str("0.1.0");
  spec.csv_version = Str("000002");
  spec.month_from = Str("202501");
  spec.clause_prefix = Str("Tiny");
  spec.layouts = &kLayout;
  spec.layout_count = 1;
  spec.units = &kUnit;
  spec.unit_count = 1;
  spec.relations = &kRelation;
  spec.relation_count = 1;
  spec.lists = &kList;
  spec.list_count = 1;
  spec.wrong_versions = &kWrongVersion;
  spec.wrong_version_count = 1;
  spec.rules = &kRule;
  spec.rule_count = 1;
  spec.checks = &kCheck;
  spec.check_count = 1;
  spec.parse_name = &ParseName;
  return spec;
}

}  // namespace tiny
