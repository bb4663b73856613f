#include "spec.h"

#include <iterator>

#include "article_check.h"
#include "file_name.h"
#include "layout.h"
#include "renkei/sdk/rule_table.h"

namespace tiny {
namespace {

constexpr renkei_rule_t kRules[] = {
#define RENKEI_RULE RENKEI_RULE_ROW
#include "rules.def"
#undef RENKEI_RULE
};

constexpr renkei_member_t kMembers[] = {MainFile("ORDER")};
constexpr renkei_unit_t kUnitTable[] = {Unit("order-set", "注文", "Order", "Tiny standard 3", kMembers)};

constexpr renkei_string_t kCheckedLayouts[] = {Str("ORDER")};
constexpr renkei_check_t kChecks[] = {MakeCheck<ArticleCheck>(Str("article-twice"), kCheckedLayouts)};

constexpr renkei_spec_t MakeSpec() {
  renkei_spec_t spec{};
  spec.size = sizeof spec;
  spec.status = RENKEI_STATUS_CURRENT;
  spec.coordinate = Str("example:tiny:1");
  spec.name_ja = Str("小さな標準 第1版");
  spec.name_en = Str("Tiny standard 1");
  spec.plugin_version = Str(RENKEI_PLUGIN_VERSION);
  spec.csv_version = Str("900001");
  spec.month_from = Str("202601");
  spec.clause_prefix = Str("Tiny standard");
  spec.layouts = kLayouts;
  spec.layout_count = std::size(kLayouts);
  spec.units = kUnitTable;
  spec.unit_count = std::size(kUnitTable);
  spec.rules = kRules;
  spec.rule_count = std::size(kRules);
  spec.checks = kChecks;
  spec.check_count = std::size(kChecks);
  spec.parse_name = &ParseName;
  return spec;
}
constexpr renkei_spec_t kSpec = MakeSpec();

}  // namespace

const renkei_spec_t* Spec() { return &kSpec; }

}  // namespace tiny
