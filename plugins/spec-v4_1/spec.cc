#include "plugins/spec-v4_1/spec.h"

#include <iterator>

#include "plugins/spec-v4_1/checks.h"
#include "plugins/spec-v4_1/layouts.h"
#include "plugins/spec-v4_1/name_grammar.h"
#include "plugins/spec-v4_1/service_types.h"
#include "plugins/spec-v4_1/units.h"
#include "renkei/sdk/careplan/rule_places.h"
#include "renkei/sdk/rule_table.h"

namespace renkei {
namespace spec_v4_1 {
namespace {

// 202410 is the month V4.1 was issued, 202504 was V4.0, 202404 stands in samples: the records have the form of V4.1.
constexpr renkei_wrong_version_t kWrongVersions[] = {
    WrongVersion("202410", "version-issue-month", true),
    WrongVersion("202504", "version-withdrawn", true),
    WrongVersion("202404", "version-sample", true),
};

#define RENKEI_CLAUSE(place) "標準仕様 V4.1 " place
#define RENKEI_SEVERITY_SINCE_V4 RENKEI_SEVERITY_ERROR
#define RENKEI_RULE(...) RENKEI_RULE_ROW(__VA_ARGS__)
// The last row is no rule: a table may be empty, an array may not.
constexpr renkei_rule_t kRules[] = {
#include "plugins/spec-v4_1/rules.def"
    renkei_rule_t{}};
#undef RENKEI_RULE
#undef RENKEI_SEVERITY_SINCE_V4
#undef RENKEI_CLAUSE

constexpr renkei_list_t kLists[] = {
    List(RENKEI_LIST_PLANNING_TYPES, kPlanningTypes),
    List(RENKEI_LIST_SCOPE_TYPES, kScopeTypes),
    List(RENKEI_LIST_OUT_OF_SCOPE_TYPES, kOutOfScopeTypes),
    List(RENKEI_LIST_RULE_PLACES, sdk::careplan::kRulePlaces),
};

constexpr renkei_spec_t MakeSpec() {
  renkei_spec_t spec{};
  spec.size = sizeof spec;
  spec.status = RENKEI_STATUS_CURRENT;
  spec.coordinate = Str("mhlw:careplan:4.1");
  spec.name_ja = Str("標準仕様 V4.1（令和6年10月）");
  spec.name_en = Str("Standard V4.1 (October 2024)");
  spec.plugin_version = Str(RENKEI_PLUGIN_VERSION);
  spec.csv_version = Str("202407");
  spec.month_from = Str("202504");
  spec.month_to = Str("");
  spec.replacement = Str("");
  spec.reason_ja = Str("");
  spec.reason_en = Str("");
  spec.clause_prefix = Str("標準仕様 V4.1");
  spec.layouts = kLayouts;
  spec.layout_count = std::size(kLayouts);
  spec.units = kUnits;
  spec.unit_count = std::size(kUnits);
  spec.relations = kRelations;
  spec.relation_count = std::size(kRelations);
  spec.lists = kLists;
  spec.list_count = std::size(kLists);
  spec.wrong_versions = kWrongVersions;
  spec.wrong_version_count = std::size(kWrongVersions);
  spec.rules = kRules;
  spec.rule_count = std::size(kRules) - 1;
  spec.checks = std::data(kChecks);
  spec.check_count = std::size(kChecks);
  spec.parse_name = &ParseName;
  return spec;
}
constexpr renkei_spec_t kSpec = MakeSpec();

}  // namespace
}  // namespace spec_v4_1

const renkei_spec_t* SpecV41() noexcept { return &spec_v4_1::kSpec; }

}  // namespace renkei
