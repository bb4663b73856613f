// One of its rules has no Japanese message.
#include "tests/engine/loader/broken_plugins/entry.h"

namespace {
constexpr renkei_rule_t RuleWithoutText() {
  renkei_rule_t rule = tiny::kRule;
  rule.message_ja = {"", 0};
  return rule;
}
constexpr renkei_rule_t kRule = RuleWithoutText();

constexpr renkei_spec_t SpecWithoutText() {
  renkei_spec_t spec = tiny::SpecOf(tiny::Str("example:tables-rule-without-text:1"));
  spec.rules = &kRule;
  return spec;
}
constexpr renkei_spec_t kSpec = SpecWithoutText();
const renkei_spec_t* Spec() { return &kSpec; }
}  // namespace
SAMPLE(&GoodInit, &Spec)
