// The report as one page that needs nothing else: totals, sets and rules as plain HTML, the findings
// as data that the page's script filters and draws. The page itself is html/report.{html,css,js}.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/lookup.h"
#include "engine/report/page_data.h"
#include "engine/report/page_parts.h"
#include "engine/report/pattern.h"
#include "engine/report/wording.h"
#include "engine/report/words.h"
#include "engine/report/writers.h"
#include "engine/report/xml.h"

namespace renkei {
namespace {

class HtmlReport {
 public:
  HtmlReport(const Report& report, const WriteOptions& options, Sink& sink)
      : report_(report),
        options_(options),
        phrases_(options.lang),
        sink_(sink),
        html_(sink, XmlWriter::Dialect::kHtml) {}

  void Write();

 private:
  void Put(std::string_view name);
  bool PutWord(std::string_view name);
  void WriteSummary();
  void WriteHeader();
  void WriteFacts();
  void Fact(Word word, std::string_view text);
  void WriteTotals();
  void WriteUnits();
  void WriteUnit(const UnitReport& unit, const std::string& verdict);
  void WriteFileList(const std::vector<int>& files);
  void WriteLooseFiles();
  void WriteRules();
  void WriteRule(const RuleCount& count);
  void WriteRunErrors();
  void Heading(Word word) { html_.Element("h2", phrases_.Say(word)); }
  void HeadCell(Word word, bool number);
  void Number(std::uint64_t number);

  const Report& report_;
  const WriteOptions& options_;
  Phrases phrases_;
  Sink& sink_;
  XmlWriter html_;
};

// Copies the page and puts something in at each {{name}}.
void HtmlReport::Write() {
  std::string_view rest = kPageHtml;
  while (!rest.empty()) {
    const std::size_t open = rest.find("{{");
    const std::size_t close = rest.find("}}");
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    sink_.Put(rest.substr(0, open));
    Put(rest.substr(open + 2, close - open - 2));
    rest.remove_prefix(close + 2);
  }
  sink_.Put(rest);
}

void HtmlReport::Put(std::string_view name) {
  if (name == "lang") {
    sink_.Put(LangKey(options_.lang));
  } else if (name == "style") {
    sink_.Put(kPageCss);
  } else if (name == "script") {
    sink_.Put(kPageJs);
  } else if (name == "data") {
    WritePageData(report_, options_, sink_);
  } else if (name == "summary") {
    WriteSummary();
  } else {
    PutWord(name);
  }
}

bool HtmlReport::PutWord(std::string_view name) {
  constexpr std::pair<std::string_view, Word> kPlaces[] = {
      {"title", Word::kTitle},
      {"skip", Word::kSkipToFindings},
      {"findings_heading", Word::kFindingsHeading},
      {"noscript", Word::kNoScript},
      {"filter_label", Word::kFilterLabel},
      {"filter_text", Word::kFilterText},
      {"severity", Word::kSeverity},
      {"error", Word::kError},
      {"warning", Word::kWarning},
      {"info", Word::kInfo},
      {"file", Word::kFile},
      {"rule", Word::kRule},
      {"all", Word::kFilterAll},
      {"reset", Word::kFilterReset},
  };
  for (const auto& [place, word] : kPlaces) {
    if (place != name) continue;
    sink_.Put(EscapeMarkup(phrases_.Say(word), true));
    return true;
  }
  return false;
}

void HtmlReport::WriteSummary() {
  WriteHeader();
  sink_.Put("<main>\n");
  WriteTotals();
  WriteRunErrors();
  WriteUnits();
  WriteLooseFiles();
  WriteRules();
}

void HtmlReport::WriteHeader() {
  html_.Open("header");
  html_.Element("h1", phrases_.Say(Word::kTitle));
  html_.Element("p", "banner is-" + std::string(VerdictKey(report_.verdict)), RunVerdictText(report_, phrases_));
  WriteFacts();
  html_.Close();
}

void HtmlReport::WriteFacts() {
  html_.Open("dl");
  html_.Attribute("class", "facts");
  Fact(Word::kCheckedAt, report_.checked_at);
  Fact(Word::kAsOf, report_.as_of);
  Fact(Word::kTool, "renkei " + report_.tool_version);
  for (const SpecUsed& spec : report_.specs) {
    Fact(Word::kSpec, spec.coordinate + " (" + spec.plugin + " " + spec.plugin_version + ")");
  }
  html_.Close();
}

void HtmlReport::Fact(Word word, std::string_view text) {
  if (text.empty()) return;
  html_.Element("dt", phrases_.Say(word));
  html_.Element("dd", text);
}

void HtmlReport::HeadCell(Word word, bool number) {
  html_.Open("th");
  html_.Attribute("scope", "col");
  if (number) html_.Attribute("class", "number");
  html_.Text(phrases_.Say(word));
  html_.Close();
}

void HtmlReport::Number(std::uint64_t number) { html_.Element("td", "number", GroupedNumber(number)); }

void HtmlReport::WriteTotals() {
  const Totals& totals = report_.totals;
  const std::pair<Word, std::uint64_t> cells[] = {{Word::kFiles, totals.files},   {Word::kRecords, totals.records},
                                                  {Word::kErrors, totals.errors}, {Word::kWarnings, totals.warnings},
                                                  {Word::kInfos, totals.infos},   {Word::kNotShown, totals.not_shown}};
  html_.Open("section");
  Heading(Word::kTotalsHeading);
  html_.Open("table");
  html_.Attribute("id", "totals");
  html_.Open("thead");
  html_.Open("tr");
  for (const auto& [word, count] : cells) HeadCell(word, true);
  html_.Close();
  html_.Close();
  html_.Open("tbody");
  html_.Open("tr");
  for (const auto& [word, count] : cells) Number(count);
  html_.Close();
  html_.Close();
  html_.Close();
  html_.Close();
}

void HtmlReport::WriteUnits() {
  if (report_.units.empty()) return;
  const std::vector<std::string> verdicts = UnitVerdictTexts(report_, phrases_);
  html_.Open("section");
  Heading(Word::kUnitsHeading);
  html_.Open("div");
  html_.Attribute("class", "cards");
  for (std::size_t i = 0; i < report_.units.size(); ++i) WriteUnit(report_.units[i], verdicts[i]);
  html_.Close();
  html_.Close();
}

void HtmlReport::WriteUnit(const UnitReport& unit, const std::string& verdict) {
  const auto party = [](const Party& who) {
    return who.service.empty() ? who.office : who.office + " (" + who.service + ")";
  };
  html_.Open("article");
  html_.Attribute("class", "card");
  html_.Element("h3", KindName(unit, options_.lang));
  html_.Element("p", "is-" + std::string(VerdictKey(unit.verdict)), verdict);
  html_.Open("dl");
  html_.Attribute("class", "facts");
  Fact(Word::kMonth, MonthText(unit.month, phrases_));
  Fact(Word::kSender, party(unit.sender));
  Fact(Word::kReceiver, party(unit.receiver));
  Fact(Word::kStamp, unit.stamp);
  Fact(Word::kSpec, unit.spec);
  html_.Close();
  WriteFileList(unit.files);
  html_.Close();
}

void HtmlReport::WriteFileList(const std::vector<int>& files) {
  html_.Open("ul");
  for (const int index : files) {
    const FileReport* file = FileAt(report_, index);
    if (file == nullptr) continue;
    html_.Open("li");
    html_.Element("span", FileTitle(*file, phrases_));
    html_.Element("span", "is-" + std::string(VerdictKey(file->verdict)),
                  " " + std::string(phrases_.Say(VerdictWord(file->verdict))));
    html_.Close();
  }
  html_.Close();
}

void HtmlReport::WriteLooseFiles() {
  std::vector<int> loose;
  for (std::size_t i = 0; i < report_.files.size(); ++i) {
    if (UnitAt(report_, report_.files[i].unit) == nullptr) loose.push_back(static_cast<int>(i));
  }
  if (loose.empty()) return;
  html_.Open("section");
  Heading(Word::kLooseFiles);
  WriteFileList(loose);
  html_.Close();
}

void HtmlReport::WriteRules() {
  if (report_.rule_counts.empty()) return;
  html_.Open("section");
  Heading(Word::kRulesHeading);
  html_.Open("table");
  html_.Attribute("id", "rules");
  html_.Open("thead");
  html_.Open("tr");
  for (const Word word : {Word::kSeverity, Word::kRule, Word::kMessage}) HeadCell(word, false);
  for (const Word word : {Word::kCount, Word::kShown}) HeadCell(word, true);
  html_.Close();
  html_.Close();
  html_.Open("tbody");
  for (const RuleCount& count : report_.rule_counts) WriteRule(count);
  html_.Close();
  html_.Close();
  html_.Close();
}

void HtmlReport::WriteRule(const RuleCount& count) {
  const RuleInfo& rule = RuleAt(report_, count.rule);
  const std::string_view message = Localised(rule.message_ja, rule.message_en, options_.lang);
  html_.Open("tr");
  html_.Element("td", phrases_.Say(SeverityWord(count.severity)));
  html_.Open("th");
  html_.Attribute("scope", "row");
  html_.Text(rule.id);
  html_.Close();
  html_.Element("td", Pattern(message, options_.lang).Outline());
  Number(count.count);
  Number(count.shown);
  html_.Close();
}

void HtmlReport::WriteRunErrors() {
  if (report_.run_errors.empty()) return;
  html_.Open("section");
  Heading(Word::kRunErrorsHeading);
  for (const RunError& error : report_.run_errors) {
    const std::string remedy = FormatRunErrorRemedy(error, options_.lang);
    html_.Open("div");
    html_.Attribute("class", "note");
    html_.Element("p", FormatRunError(error, options_.lang));
    html_.Element("p", phrases_.Say(Word::kRemedyLine, {{"remedy", remedy}}));
    html_.Element("p", "clause", "[" + error.code + "]");
    html_.Close();
  }
  html_.Close();
}

}  // namespace

void WriteHtml(const Report& report, const WriteOptions& options, Sink& sink) {
  HtmlReport(report, options, sink).Write();
}

}  // namespace renkei
