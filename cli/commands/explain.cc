// renkei explain: one rule, or one code of an error or a refusal, at length.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/connection_run.h"
#include "cli/failures.h"
#include "cli/invocation.h"
#include "cli/nearest.h"
#include "cli/rule_texts.h"
#include "cli/spec_loading.h"
#include "cli/trouble.h"
#include "engine/encoding/text_tools.h"
#include "engine/report/text_layout.h"
#include "renkei/rules.h"
#include "renkei/run_errors.h"

namespace renkei::cli {
namespace {

constexpr int kDefaultColumns = 80;
constexpr int kFewestColumns = 40;
constexpr int kMostColumns = 100;

class RulePage {
 public:
  explicit RulePage(const Invocation& invocation)
      : words_(invocation.words),
        columns_(invocation.host.out_columns == 0
                     ? kDefaultColumns
                     : std::clamp(invocation.host.out_columns, kFewestColumns, kMostColumns)),
        out_(invocation.out) {}

  void Write(const RuleInfo& rule) const {
    const RuleTexts texts = TextsOf(rule, words_);
    out_ << words_(Word::kRuleHead, rule.id, texts.severity) << '\n';
    Section(Word::kRuleMessage, texts.message);
    Section(Word::kRuleWhy, texts.why);
    Section(Word::kRuleRemedy, texts.remedy);
    Section(Word::kRuleExample, rule.example);
    Section(Word::kRuleClause, fmt::format("{}", fmt::join(texts.clauses, "\n")));
    Section(Word::kRuleSpecs,
            rule.specs.empty() ? words_(Word::kRuleAllSpecs) : fmt::format("{}", fmt::join(rule.specs, "\n")));
    Section(Word::kRuleLegacy, fmt::format("{}", fmt::join(rule.legacy_ids, "\n")));
  }

  void Write(const RunErrorText& row) const {
    const bool japanese = words_.lang == Lang::kJa;
    out_ << row.code << '\n';
    Section(Word::kRuleMessage, OutlineOfRunError(row, words_.lang));
    Section(Word::kRuleWhy, japanese ? row.why_ja : row.why_en);
    Section(Word::kRuleRemedy, japanese ? row.remedy_ja : row.remedy_en);
  }

 private:
  void Section(Word title, std::string_view text) const {
    constexpr std::string_view kIndent = "  ";
    if (text.empty()) return;
    out_ << '\n' << words_(title) << '\n';
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      for (const std::string& line : WrapText(text.substr(0, end), columns_ - 2, words_.lang)) {
        out_ << kIndent << line << '\n';
      }
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  const Words& words_;
  int columns_;
  std::ostream& out_;
};

// The rows of all catalogues of errors and refusals.
std::vector<RunErrorText> AllErrorTexts() {
  std::vector<RunErrorText> rows(RunErrorTexts().begin(), RunErrorTexts().end());
  rows.insert(rows.end(), MoreTexts().begin(), MoreTexts().end());
  return rows;
}

// What an id or a code stands for: one of both is set.
struct Explained {
  const RuleInfo* rule = nullptr;
  std::optional<RunErrorText> error;
};

Explained Require(const RuleCatalogue& catalogue, const std::string& id, const Words& words) {
  const RuleInfo* rule = catalogue.Find(id);
  if (rule != nullptr) return {rule, {}};
  std::vector<std::string> codes;
  for (const RunErrorText& row : AllErrorTexts()) {
    if (row.code == id) return {nullptr, row};
    codes.emplace_back(row.code);
  }
  std::string nearest = catalogue.Nearest(id);
  if (nearest.empty()) nearest = Nearest(id, codes);
  throw UsageError(words(Word::kUnknownRule, EscapeForTerminal(id)),
                   nearest.empty() ? words(Word::kSeeRules, "renkei rules") : words(Word::kDidYouMean, nearest));
}

}  // namespace

ExitCode RunExplain(const Invocation& invocation) {
  const SpecRegistry registry = LoadSpecs(invocation);
  LoadConnectors(invocation);  // their codes have words, too
  const RuleCatalogue catalogue(registry);
  std::vector<Explained> all;
  for (const std::string& id : invocation.arguments.operands) all.push_back(Require(catalogue, id, invocation.words));
  const RulePage page(invocation);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i != 0) invocation.out << '\n';
    if (all[i].rule != nullptr) page.Write(*all[i].rule);
    if (all[i].error) page.Write(*all[i].error);
  }
  return ExitCode::kClean;
}

}  // namespace renkei::cli
