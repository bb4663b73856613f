#include "plugins/spec-v3/spec.h"

#include <iterator>

#include "plugins/spec-v3/checks.h"
#include "plugins/spec-v3/layouts.h"
#include "plugins/spec-v3/name_grammar.h"
#include "plugins/spec-v3/service_types.h"
#include "plugins/spec-v3/units.h"
#include "renkei/sdk/careplan/rule_places.h"
#include "renkei/sdk/rule_table.h"

namespace renkei {
namespace spec_v3 {
namespace {

// Revision 2 and the first issue: their records have another form.
constexpr renkei_wrong_version_t kWrongVersions[] = {
    WrongVersion("202003", "version-older", false),
    WrongVersion("201910", "version-older", false),
};

#define RENKEI_CLAUSE(place) "標準仕様 V3 " place
#define RENKEI_SEVERITY_SINCE_V4 RENKEI_SEVERITY_WARNING
#define RENKEI_RULE(...) RENKEI_RULE_ROW(__VA_ARGS__)
// The last row is no rule: a table may be empty, an array may not.
constexpr renkei_rule_t kRules[] = {
#include "plugins/spec-v3/rules.def"
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
  // Still sent, so current, though it names its replacement.
  spec.status = RENKEI_STATUS_CURRENT;
  spec.coordinate = Str("mhlw:careplan:3");
  spec.name_ja = Str("標準仕様 V3");
  spec.name_en = Str("Standard V3");
  spec.plugin_version = Str(RENKEI_PLUGIN_VERSION);
  spec.csv_version = Str("202208");
  spec.month_from = Str("202301");
  spec.month_to = Str("202503");
  spec.replacement = Str("mhlw:careplan:4.1");
  spec.reason_ja = Str("2027年1月からはV4.1以降のみ");
  spec.reason_en = Str("from January 2027 only V4.1 and later");
  spec.clause_prefix = Str("標準仕様 V3");
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
}  // namespace spec_v3

const renkei_spec_t* SpecV3() noexcept { return &spec_v3::kSpec; }

}  // namespace renkei
