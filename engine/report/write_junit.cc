// The report as JUnit XML, for build servers: a suite for the send, each unit, each file and the run's
// own trouble; in it a case for each rule that fired. Errors fail their case, milder findings are its
// output; a file without findings is one case that passes.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/lookup.h"
#include "engine/report/messages.h"
#include "engine/report/values.h"
#include "engine/report/wording.h"
#include "engine/report/words.h"
#include "engine/report/writers.h"
#include "engine/report/xml.h"

namespace renkei {
namespace {

enum class Outcome { kPassed, kFailed, kBroken, kSkipped };

Outcome OutcomeOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::kValid:
      return Outcome::kPassed;
    case Verdict::kInvalid:
      return Outcome::kFailed;
    case Verdict::kUnclear:
      return Outcome::kBroken;
    case Verdict::kSkipped:
      break;
  }
  return Outcome::kSkipped;
}

// A case before its texts are made: findings by index, or a fixed message.
struct Case {
  std::string name;
  Outcome outcome = Outcome::kPassed;
  std::string message;               // of a case without findings
  std::string output;                // of a case without findings
  std::vector<std::size_t> failing;  // errors
  std::vector<std::size_t> telling;  // warnings and infos
};

struct Suite {
  std::string name;
  std::vector<Case> cases;
};

struct Tally {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
  Tally& operator+=(const Tally& more) {
    tests += more.tests;
    failures += more.failures;
    errors += more.errors;
    skipped += more.skipped;
    return *this;
  }
};

Tally TallyOf(const Suite& suite) {
  Tally tally;
  for (const Case& row : suite.cases) {
    ++tally.tests;
    if (row.outcome == Outcome::kFailed) ++tally.failures;
    if (row.outcome == Outcome::kBroken) ++tally.errors;
    if (row.outcome == Outcome::kSkipped) ++tally.skipped;
  }
  return tally;
}

class JunitReport {
 public:
  JunitReport(const Report& report, const WriteOptions& options, Sink& sink)
      : report_(report),
        options_(options),
        phrases_(options.lang),
        messages_(report, options.lang, options.values),
        xml_(sink) {}

  void Write();

 private:
  std::vector<Suite> Suites();
  Suite SendSuite(const std::vector<std::size_t>& findings);
  Suite UnitSuite(std::size_t unit, const std::string& verdict, const std::vector<std::size_t>& findings);
  Suite FileSuite(const FileReport& file, const std::vector<std::size_t>& findings);
  Suite RunSuite();
  void AddCases(const std::vector<std::size_t>& findings, Suite& suite);
  std::string TotalsAndHidden();
  void WriteSuite(const Suite& suite);
  void WriteTally(const Tally& tally);
  void WriteCase(const Suite& suite, const Case& row);
  void WriteFailure(const Case& row);
  std::string FindingText(const Finding& finding);
  std::string FindingTexts(const std::vector<std::size_t>& findings);

  const Report& report_;
  const WriteOptions& options_;
  Phrases phrases_;
  MessageSet messages_;
  XmlWriter xml_;
};

void JunitReport::Write() {
  const std::vector<Suite> suites = Suites();
  xml_.Declaration();
  xml_.Open("testsuites");
  xml_.Attribute("name", "renkei");
  Tally all;
  for (const Suite& suite : suites) all += TallyOf(suite);
  WriteTally(all);
  for (const Suite& suite : suites) WriteSuite(suite);
  xml_.Close();
}

std::vector<Suite> JunitReport::Suites() {
  const FindingGroups groups = GroupFindings(report_);
  const std::vector<std::string> verdicts = UnitVerdictTexts(report_, phrases_);
  std::vector<Suite> suites;
  suites.push_back(SendSuite(groups.send));
  for (std::size_t i = 0; i < report_.units.size(); ++i) {
    suites.push_back(UnitSuite(i, verdicts[i], groups.units[i]));
  }
  for (std::size_t i = 0; i < report_.files.size(); ++i) {
    suites.push_back(FileSuite(report_.files[i], groups.files[i]));
  }
  if (!report_.run_errors.empty()) suites.push_back(RunSuite());
  return suites;
}

Suite JunitReport::SendSuite(const std::vector<std::size_t>& findings) {
  Suite suite{std::string(phrases_.Say(Word::kPlaceSend)), {}};
  Case verdict{std::string(phrases_.Say(Word::kVerdictCase)),
               OutcomeOf(report_.verdict),
               RunVerdictText(report_, phrases_),
               TotalsAndHidden(),
               {},
               {}};
  suite.cases.push_back(std::move(verdict));
  AddCases(findings, suite);
  return suite;
}

Suite JunitReport::UnitSuite(std::size_t unit, const std::string& verdict, const std::vector<std::size_t>& findings) {
  const UnitReport& row = report_.units[unit];
  Suite suite{row.id + " " + std::string(KindName(row, options_.lang)), {}};
  suite.cases.push_back(
      {std::string(phrases_.Say(Word::kVerdictCase)), OutcomeOf(row.verdict), verdict, verdict, {}, {}});
  AddCases(findings, suite);
  return suite;
}

Suite JunitReport::FileSuite(const FileReport& file, const std::vector<std::size_t>& findings) {
  Suite suite{file.path, {}};
  AddCases(findings, suite);
  const bool silent = findings.empty();
  if (silent || file.verdict == Verdict::kUnclear) {
    const Word name = silent && file.verdict == Verdict::kValid ? Word::kClean : Word::kVerdictCase;
    suite.cases.push_back({std::string(phrases_.Say(name)),
                           OutcomeOf(file.verdict),
                           std::string(phrases_.Say(VerdictWord(file.verdict))),
                           {},
                           {},
                           {}});
  }
  return suite;
}

Suite JunitReport::RunSuite() {
  Suite suite{std::string(phrases_.Say(Word::kRunErrorsHeading)), {}};
  for (const RunError& error : report_.run_errors) {
    const std::string message = FormatRunError(error, options_.lang);
    const std::string remedy =
        phrases_.Say(Word::kRemedyLine, {{"remedy", FormatRunErrorRemedy(error, options_.lang)}});
    suite.cases.push_back({error.code, Outcome::kBroken, message, remedy, {}, {}});
  }
  return suite;
}

void JunitReport::AddCases(const std::vector<std::size_t>& findings, Suite& suite) {
  std::vector<std::size_t> case_of_rule(report_.rules.size() + 1, SIZE_MAX);
  for (const std::size_t index : findings) {
    const Finding& finding = report_.findings[index];
    const auto rule = static_cast<std::size_t>(finding.rule);
    std::size_t& at = case_of_rule[std::min(rule, report_.rules.size())];
    if (at == SIZE_MAX) {
      at = suite.cases.size();
      suite.cases.push_back({RuleAt(report_, finding.rule).id, Outcome::kPassed, {}, {}, {}, {}});
    }
    Case& row = suite.cases[at];
    const bool fails = finding.severity == Severity::kError;
    if (fails) row.outcome = Outcome::kFailed;
    (fails ? row.failing : row.telling).push_back(index);
  }
}

std::string JunitReport::TotalsAndHidden() {
  std::string text = TotalsText(report_, phrases_);
  if (report_.totals.not_shown == 0) return text;
  text.append("\n").append(phrases_.Say(Word::kNotShownHeading));
  for (const std::string& line : NotShownTexts(report_, phrases_)) text.append("\n").append(line);
  return text;
}

void JunitReport::WriteTally(const Tally& tally) {
  xml_.Attribute("tests", std::to_string(tally.tests));
  xml_.Attribute("failures", std::to_string(tally.failures));
  xml_.Attribute("errors", std::to_string(tally.errors));
  xml_.Attribute("skipped", std::to_string(tally.skipped));
  xml_.Attribute("time", "0");
}

void JunitReport::WriteSuite(const Suite& suite) {
  xml_.Open("testsuite");
  xml_.Attribute("name", suite.name);
  WriteTally(TallyOf(suite));
  for (const Case& row : suite.cases) WriteCase(suite, row);
  xml_.Close();
}

void JunitReport::WriteCase(const Suite& suite, const Case& row) {
  xml_.Open("testcase");
  xml_.Attribute("classname", suite.name);
  xml_.Attribute("name", row.name);
  xml_.Attribute("time", "0");
  if (row.outcome != Outcome::kPassed) WriteFailure(row);
  const std::string output = row.output.empty() ? FindingTexts(row.telling) : row.output;
  if (!output.empty()) {
    xml_.Open("system-out");
    xml_.Text(output);
    xml_.Close();
  }
  xml_.Close();
}

void JunitReport::WriteFailure(const Case& row) {
  const bool broken = row.outcome == Outcome::kBroken;
  const bool skipped = row.outcome == Outcome::kSkipped;
  std::string message = row.message;
  if (!row.failing.empty()) {
    message = messages_.Message(report_.findings[row.failing.front()]);
    if (row.failing.size() > 1) {
      const auto count = AsNumber(row.failing.size());
      message.append(" (").append(phrases_.Say(Word::kFindingCount, {{"count", count}})).append(")");
    }
  }
  xml_.Open(broken ? "error" : skipped ? "skipped" : "failure");
  xml_.Attribute("message", message);
  if (!skipped) xml_.Attribute("type", row.name);
  if (!row.failing.empty()) xml_.Text(FindingTexts(row.failing));
  xml_.Close();
}

std::string JunitReport::FindingText(const Finding& finding) {
  std::string text(phrases_.Say(SeverityWord(finding.severity)));
  text.append("  ").append(PlaceText(report_, finding, phrases_));
  const std::string value = ShowValue(finding, options_.values).Whole();
  if (!value.empty()) text.append("\n  ").append(value);
  text.append("\n  ").append(messages_.Message(finding));
  const std::string remedy = messages_.Remedy(finding);
  if (!remedy.empty()) {
    text.append("\n  ").append(phrases_.Say(Word::kRemedyLine, {{"remedy", remedy}}));
  }
  for (const Related& related : finding.related) {
    const std::string place = RelatedPlaceText(report_, related, phrases_);
    text.append("\n  ").append(
        phrases_.Say(Word::kRelatedLine, {{"place", place}, {"message", RelatedText(related.key, options_.lang)}}));
  }
  if (!finding.clause.empty()) text.append("\n  ").append(finding.clause);
  return text;
}

std::string JunitReport::FindingTexts(const std::vector<std::size_t>& findings) {
  std::string texts;
  for (const std::size_t index : findings) {
    if (!texts.empty()) texts.append("\n");
    texts.append(FindingText(report_.findings[index]));
  }
  return texts;
}

}  // namespace

void WriteJunit(const Report& report, const WriteOptions& options, Sink& sink) {
  JunitReport(report, options, sink).Write();
}

}  // namespace renkei
