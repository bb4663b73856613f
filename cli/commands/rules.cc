// renkei rules: every rule of the engine and of the loaded specs.
#include "renkei/rules.h"

#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/invocation.h"
#include "cli/output_file.h"
#include "cli/rule_pages.h"
#include "cli/spec_loading.h"

namespace renkei::cli {
namespace {

// --format, or one of its short forms.
std::string FormatOf(const Invocation& invocation) {
  const Settings& settings = invocation.settings;
  const bool markdown = settings.Flag(OptionId::kMarkdown);
  const bool json = settings.Flag(OptionId::kJson);
  if (markdown && json) throw UsageError(invocation.words(Word::kFormatsClash, "--markdown", "--json"));
  std::string format = markdown ? "markdown" : json ? "json" : settings.Text(OptionId::kRulesFormat);
  if (settings.Said(OptionId::kRulesFormat) && settings.Text(OptionId::kRulesFormat) != format) {
    throw UsageError(invocation.words(Word::kFormatsClash, "--format", "--" + format));
  }
  return format;
}

}  // namespace

ExitCode RunRules(const Invocation& invocation) {
  const std::string format = FormatOf(invocation);
  const SpecRegistry registry = LoadSpecs(invocation);
  const RuleCatalogue catalogue(registry);
  WriteOutput(invocation, OptionId::kOutput, [&](std::ostream& out) {
    if (format == "markdown") return WriteRuleMarkdown(catalogue, invocation.words, out);
    if (format == "json") return WriteRuleJson(catalogue.rules(), out);
    if (format == "ids") return WriteRuleIds(catalogue.rules(), out);
    return WriteRuleTable(catalogue.rules(), invocation.words, out);
  });
  return ExitCode::kClean;
}

}  // namespace renkei::cli
