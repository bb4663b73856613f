// The list of rules as a page of Markdown.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "cli/language.h"
#include "cli/markdown.h"
#include "cli/rule_pages.h"
#include "cli/rule_texts.h"

namespace renkei::cli {
namespace {

struct Meaning {
  Severity severity;
  Word meaning;
};

constexpr std::array<Meaning, 3> kMeanings = {{
    {Severity::kError, Word::kRulesErrorMeans},
    {Severity::kWarning, Word::kRulesWarningMeans},
    {Severity::kInfo, Word::kRulesInfoMeans},
}};

void WriteHead(const std::vector<RuleInfo>& rules, const Words& words, std::ostream& out) {
  out << "# " << words(Word::kRulesTitle) << "\n\n"
      << words(Word::kRulesIntro) << "\n\n"
      << words(Word::kRulesMade, LangCode(words.lang)) << "\n\n";
  out << fmt::format("| {} | {} | {} |\n| --- | --- | --- |\n", words(Word::kRulesSeverity), words(Word::kRulesMeaning),
                     words(Word::kRulesCount));
  for (const Meaning& row : kMeanings) {
    const auto count =
        std::count_if(rules.begin(), rules.end(), [&](const RuleInfo& rule) { return rule.severity == row.severity; });
    out << fmt::format("| {} | {} | {} |\n", words(SeverityWord(row.severity)), words(row.meaning), count);
  }
}

// An anchor of our own, since renderers differ in how they make anchors of Japanese headings.
std::string Anchor(const RuleGroup& group) { return "place-" + group.place; }

void WriteContents(const std::vector<RuleGroup>& groups, const Words& words, std::ostream& out) {
  out << fmt::format("\n| {} | {} |\n| --- | --- |\n", words(Word::kRulesGroup), words(Word::kRulesCount));
  for (const RuleGroup& group : groups) {
    out << fmt::format("| [{}](#{}) | {} |\n", MarkdownText(group.title), Anchor(group), group.rules.size());
  }
}

void WriteItem(Word name, std::string_view text, const Words& words, std::ostream& out) {
  if (!text.empty()) out << fmt::format("- **{}**: {}\n", words(name), text);
}

std::string Codes(const std::vector<std::string>& texts) {
  std::vector<std::string> codes;
  codes.reserve(texts.size());
  for (const std::string& text : texts) codes.push_back(MarkdownCode(text));
  return fmt::format("{}", fmt::join(codes, ", "));
}

void WriteRule(const RuleInfo& rule, const Words& words, std::ostream& out) {
  const RuleTexts texts = TextsOf(rule, words);
  out << fmt::format("\n### {}\n\n**{}** {}\n\n", MarkdownCode(rule.id), texts.severity, MarkdownText(texts.message));
  WriteItem(Word::kRuleWhy, MarkdownText(texts.why), words, out);
  WriteItem(Word::kRuleRemedy, MarkdownText(texts.remedy), words, out);
  WriteItem(Word::kRuleClause, MarkdownText(fmt::format("{}", fmt::join(texts.clauses, " / "))), words, out);
  if (!rule.example.empty()) WriteItem(Word::kRuleExample, MarkdownCode(rule.example), words, out);
  WriteItem(Word::kRuleSpecs, rule.specs.empty() ? words(Word::kRuleAllSpecs) : Codes(rule.specs), words, out);
  WriteItem(Word::kRuleLegacy, Codes(rule.legacy_ids), words, out);
}

}  // namespace

void WriteRuleMarkdown(const RuleCatalogue& catalogue, const Words& words, std::ostream& out) {
  const std::vector<RuleGroup> groups = GroupByPlace(catalogue, words);
  WriteHead(catalogue.rules(), words, out);
  WriteContents(groups, words, out);
  for (const RuleGroup& group : groups) {
    out << fmt::format("\n<a id=\"{}\"></a>\n\n## {} (`{}-…`)\n", Anchor(group), MarkdownText(group.title),
                       group.place);
    for (const RuleInfo* rule : group.rules) WriteRule(*rule, words, out);
  }
}

}  // namespace renkei::cli
