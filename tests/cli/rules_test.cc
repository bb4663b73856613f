// renkei rules, renkei explain and renkei specs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/markdown.h"
#include "cli/message_outline.h"
#include "renkei/rules.h"
#include "tests/cli/fake_world.h"

namespace renkei::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(MessageOutline, ShowsArgumentsByName) {
  EXPECT_EQ(MessageOutline("The value {value} of {field} is wrong."), "The value ⟨value⟩ of ⟨field⟩ is wrong.");
  EXPECT_EQ(MessageOutline("項目{item, number}は「{value}」です。"), "項目⟨item⟩は「⟨value⟩」です。");
  EXPECT_EQ(MessageOutline("no arguments"), "no arguments");
  EXPECT_EQ(MessageOutline(""), "");
}

TEST(MessageOutline, ShowsPluralsByTheirUsualForm) {
  EXPECT_EQ(MessageOutline("{count, plural, one{one record} other{# records}} of {total}"),
            "⟨count⟩ records of ⟨total⟩");
  EXPECT_EQ(MessageOutline("{n, plural, other{{name}が#個}}"), "⟨name⟩が⟨n⟩個");
}

TEST(MessageOutline, ShowsTheAlternativesOfAChoice) {
  EXPECT_EQ(MessageOutline("a {kind, select, png{PNG} gif{GIF} other{something else}}."),
            "a ⟨PNG / GIF / something else⟩.");
}

TEST(MessageOutline, TakesQuotesAway) {
  EXPECT_EQ(MessageOutline("it''s '{'literal'}'"), "it's {literal}");
  EXPECT_EQ(MessageOutline("broken {"), "broken {");
}

TEST(Markdown, NothingInATextIsTakenForMarkup) {
  EXPECT_EQ(MarkdownText("a*b_c _d_ <x> [y] | `z` \\"), "a\\*b_c \\_d\\_ \\<x\\> \\[y\\] \\| \\`z\\` \\\\");
  EXPECT_EQ(MarkdownCode("plain"), "`plain`");
  EXPECT_EQ(MarkdownCode("a`b"), "`` a`b ``");
}

class RuleForms : public ::testing::Test {
 protected:
  RuleForms() : catalogue_(SpecRegistry::FromTables({FakeSpec3(), FakeSpec41()})) {}
  FakeWorld world_;
  RuleCatalogue catalogue_;
};

TEST_F(RuleForms, TheTableHasALineForEachRule) {
  const std::string table = world_.Run({"rules", "--lang", "en"}).out;
  EXPECT_EQ(static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')), catalogue_.rules().size() + 1);
  EXPECT_THAT(table, HasSubstr("record-fake-total"));
  EXPECT_THAT(table, HasSubstr("The total ⟨found⟩ is wrong."));
}

TEST_F(RuleForms, IdsStandAlone) {
  std::istringstream lines(world_.Run({"rules", "--format", "ids"}).out);
  for (const RuleInfo& rule : catalogue_.rules()) {
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, rule.id);
  }
}

TEST_F(RuleForms, TheMarkdownPageTellsAllOfEachRule) {
  const std::string japanese = world_.Run({"rules", "--markdown"}).out;
  const std::string english = world_.Run({"rules", "--format", "markdown", "--lang", "en"}).out;
  for (const RuleInfo& rule : catalogue_.rules()) {
    EXPECT_THAT(japanese, HasSubstr("\n### `" + rule.id + "`\n"));
    EXPECT_THAT(english, HasSubstr("\n### `" + rule.id + "`\n"));
  }
  EXPECT_THAT(english, HasSubstr("# Rules\n"));
  EXPECT_THAT(english, HasSubstr("**warning** The total ⟨found⟩ is wrong.\n\n"
                                 "- **Why**: Totals add up.\n- **Remedy**: Mend it.\n"
                                 "- **Clause**: 標準仕様 別紙 UPRIYO\n- **Example**: `1 → 2`\n"
                                 "- **Specs**: `mhlw:careplan:3`, `mhlw:careplan:4.1`\n"));
  EXPECT_THAT(japanese, HasSubstr("## レコード (`record-…`)"));
  EXPECT_THAT(english, Not(HasSubstr("{")));
  EXPECT_THAT(english, Not(HasSubstr("plural")));
}

TEST_F(RuleForms, TheJsonFormHasBothLanguages) {
  const auto json = nlohmann::json::parse(world_.Run({"rules", "--json"}).out);
  EXPECT_EQ(json["schema"], "renkei.rules/1");
  ASSERT_EQ(json["rules"].size(), catalogue_.rules().size());
  const auto& last = json["rules"].back();
  EXPECT_EQ(last["rule"], "record-fake-total");
  EXPECT_EQ(last["severity"], "warning");
  EXPECT_EQ(last["message"]["en"], "The total {found} is wrong.");
  EXPECT_EQ(last["message"]["ja"], "合計 {found} が違います。");
  EXPECT_EQ(last["specs"].size(), 2U);
}

TEST_F(RuleForms, ExplainTellsAllOfARule) {
  const Outcome english = world_.Run({"explain", "record-fake-total", "--lang", "en"});
  EXPECT_EQ(english.code, 0);
  for (const char* const part : {"record-fake-total (warning)", "The total ⟨found⟩ is wrong.", "Totals add up.",
                                 "Mend it.", "1 → 2", "標準仕様 別紙 UPRIYO", "mhlw:careplan:4.1"}) {
    EXPECT_THAT(english.out, HasSubstr(part));
  }
  const Outcome japanese = world_.Run({"explain", "record-fake-total"});
  EXPECT_THAT(japanese.out, HasSubstr("record-fake-total（警告）"));
  EXPECT_THAT(japanese.out, HasSubstr("対処\n  直してください。"));
}

TEST_F(RuleForms, ExplainTakesSeveralRulesAndTellsOfNoneIfOneIsWrong) {
  EXPECT_THAT(world_.Run({"explain", "file-empty", "file-nul"}).out, HasSubstr("\nfile-nul"));
  const Outcome outcome = world_.Run({"explain", "file-empty", "file-nuul"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("「file-nul」のことですか？"));
}

TEST_F(RuleForms, ExplainKnowsEveryRule) {
  for (const RuleInfo& rule : catalogue_.rules()) {
    EXPECT_EQ(world_.Run({"explain", rule.id}).code, 0) << rule.id;
    EXPECT_EQ(world_.Run({"explain", rule.id, "--lang", "en"}).code, 0) << rule.id;
  }
}

TEST(Specs, AreListedWithAllThatIsKnown) {
  FakeWorld world;
  const Outcome outcome = world.Run({"specs", "--lang", "en"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_TRUE(world.load_options.probe_refused_again);
  for (const char* const part : {"mhlw:careplan:3", "mhlw:careplan:4.1", "current", "202404-", "202407", "0.1.0"}) {
    EXPECT_THAT(outcome.out, HasSubstr(part));
  }
  const auto json = nlohmann::json::parse(world.Run({"specs", "--format", "json"}).out);
  EXPECT_EQ(json["schema"], "renkei.specs/1");
  ASSERT_EQ(json["specs"].size(), 2U);
  EXPECT_EQ(json["specs"][1]["coordinate"], "mhlw:careplan:4.1");
  EXPECT_EQ(json["specs"][1]["csv_version"], "202407");
  EXPECT_TRUE(json["refused"].empty());
}

// A table that the loader refuses stands for a plugin that does not load.
const renkei_spec_t* BrokenSpec() {
  static renkei_spec_t spec = *FakeSpec3();
  spec.status = 99;
  return &spec;
}

TEST(Specs, RefusedOnesAreListedWithTheirReason) {
  FakeWorld world;
  world.specs = {FakeSpec41(), BrokenSpec()};
  const Outcome outcome = world.Run({"specs", "--lang", "en"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Plugins that were not loaded:"));
  EXPECT_THAT(outcome.out, HasSubstr("99"));
  const auto json = nlohmann::json::parse(world.Run({"specs", "--format", "json"}).out);
  ASSERT_EQ(json["refused"].size(), 1U);
  EXPECT_THAT(json["refused"][0]["message"].get<std::string>(), HasSubstr("99"));
  EXPECT_THAT(world.Run({"check", "x", "--lang", "en"}).err, HasSubstr("A plugin was not loaded: "));
}

TEST(Specs, NoneAtAllIsThree) {
  FakeWorld world;
  world.specs.clear();
  EXPECT_EQ(world.Run({"specs"}).code, 3);
  EXPECT_EQ(world.Run({"specs", "--format", "json"}).code, 3);
}

TEST(ProbePlugin, AnswersInOneLine) {
  FakeWorld world;
  world.probe_answer = {"/p.so", "good", "word", "", ""};
  const Outcome good = world.Run({"probe-plugin", "/p.so"});
  EXPECT_EQ(good.code, 0);
  EXPECT_EQ(good.out, "good\tword\t\t\n");
  EXPECT_THAT(world.paths, ElementsAre("/p.so"));
  world.probe_good = false;
  world.probe_answer = {"/p.so", "no-symbol", "a", "b", "c"};
  const Outcome bad = world.Run({"probe-plugin", "/p.so"});
  EXPECT_EQ(bad.code, 1);
  EXPECT_EQ(bad.out, "no-symbol\ta\tb\tc\n");
}

TEST(Explain, CodesOfErrorsAndRefusalsAreExplainedToo) {
  FakeWorld world;
  const Outcome refusal = world.Run({"explain", "certificate-expired", "--lang", "en"});
  EXPECT_EQ(refusal.code, 0);
  EXPECT_THAT(refusal.out, HasSubstr("Certificate … expired on …"));
  EXPECT_THAT(refusal.out, HasSubstr("Renew the certificate"));
  EXPECT_EQ(world.Run({"explain", "zip-damaged"}).code, 0);
  const Outcome mistyped = world.Run({"explain", "certificate-expird", "--lang", "en"});
  EXPECT_EQ(mistyped.code, 2);
  EXPECT_THAT(mistyped.err, HasSubstr("certificate-expired"));
}

}  // namespace
}  // namespace renkei::cli
