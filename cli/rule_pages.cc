#include "cli/rule_pages.h"

#include <nlohmann/json.hpp>
#include <string>

#include "cli/rule_texts.h"
#include "cli/text_table.h"

namespace renkei::cli {

void WriteRuleTable(const std::vector<RuleInfo>& rules, const Words& words, std::ostream& out) {
  TextTable table({words(Word::kRulesId), words(Word::kRulesSeverity), words(Word::kRulesMessage)});
  for (const RuleInfo& rule : rules) {
    const RuleTexts texts = TextsOf(rule, words);
    table.Add({rule.id, texts.severity, texts.message});
  }
  for (std::size_t row = 0; row <= rules.size(); ++row) out << table.Line(row) << '\n';
}

void WriteRuleJson(const std::vector<RuleInfo>& rules, std::ostream& out) {
  nlohmann::ordered_json json;
  json["schema"] = "renkei.rules/1";
  json["rules"] = nlohmann::ordered_json::array();
  for (const RuleInfo& rule : rules) {
    nlohmann::ordered_json row;
    row["rule"] = rule.id;
    row["severity"] = Text(SeverityWord(rule.severity), Lang::kEn);
    row["specs"] = rule.specs;
    row["clauses"] = rule.clauses;
    row["message"] = {{"ja", rule.message_ja}, {"en", rule.message_en}};
    row["remedy"] = {{"ja", rule.remedy_ja}, {"en", rule.remedy_en}};
    row["why"] = {{"ja", rule.why_ja}, {"en", rule.why_en}};
    row["example"] = rule.example;
    row["legacy_ids"] = rule.legacy_ids;
    json["rules"].push_back(std::move(row));
  }
  out << json.dump(2) << '\n';
}

void WriteRuleIds(const std::vector<RuleInfo>& rules, std::ostream& out) {
  for (const RuleInfo& rule : rules) out << rule.id << '\n';
}

}  // namespace renkei::cli
