// The report for a person at a terminal: what can be sent, then each finding with its place, the
// offending text with a caret, what it means and what to do.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/encoding/text_tools.h"
#include "engine/report/lookup.h"
#include "engine/report/messages.h"
#include "engine/report/text_layout.h"
#include "engine/report/values.h"
#include "engine/report/wording.h"
#include "engine/report/words.h"
#include "engine/report/writers.h"

namespace renkei {
namespace {

constexpr int kDefaultWidth = 100;
constexpr std::string_view kIndent = "    ";

// ANSI colours, or nothing at all.
class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  [[nodiscard]] std::string Bold(std::string_view text) const { return With("1", text); }
  [[nodiscard]] std::string Faint(std::string_view text) const { return With("2", text); }
  [[nodiscard]] std::string As(Severity severity, std::string_view text) const {
    switch (severity) {
      case Severity::kError:
        return With("1;31", text);
      case Severity::kWarning:
        return With("1;33", text);
      case Severity::kInfo:
        break;
    }
    return With("1;36", text);
  }
  [[nodiscard]] std::string As(Verdict verdict, std::string_view text) const {
    switch (verdict) {
      case Verdict::kValid:
        return With("1;32", text);
      case Verdict::kInvalid:
        return With("1;31", text);
      case Verdict::kUnclear:
        return With("1;33", text);
      case Verdict::kSkipped:
        break;
    }
    return With("2", text);
  }

 private:
  [[nodiscard]] std::string With(std::string_view code, std::string_view text) const {
    if (!on_) return std::string(text);
    return std::string("\x1B[").append(code).append("m").append(text).append("\x1B[0m");
  }
  bool on_;
};

class TextReport {
 public:
  TextReport(const Report& report, const WriteOptions& options, Sink& sink)
      : report_(report),
        options_(options),
        width_(options.width_columns > 0 ? std::max(options.width_columns, 20) : kDefaultWidth),
        paint_(options.colour),
        phrases_(options.lang),
        messages_(report, options.lang, options.values),
        sink_(sink) {}

  void Write();

 private:
  void WriteUnitVerdicts();
  void WriteFindings();
  void WriteGroup(const std::string& heading, const std::vector<std::size_t>& findings);
  std::string FileHeading(const FileReport& file);
  void WriteFinding(const Finding& finding);
  void WriteValue(const Finding& finding);
  void WriteRelated(const Related& related);
  void WriteNotShown();
  void WriteRunErrors();
  void Paragraph(std::string_view text, std::string_view indent = kIndent);
  void FaintParagraph(std::string_view text);
  [[nodiscard]] std::vector<std::string> Wrapped(std::string_view text, std::size_t indent) const;
  void Line(std::string_view text) {
    sink_.Put(text);
    sink_.Put('\n');
  }

  const Report& report_;
  const WriteOptions& options_;
  int width_;
  Paint paint_;
  Phrases phrases_;
  MessageSet messages_;
  Sink& sink_;
};

void TextReport::Write() {
  WriteUnitVerdicts();
  if (!options_.quiet) {
    WriteFindings();
    WriteNotShown();
    WriteRunErrors();
    Line(TotalsText(report_, phrases_));
  }
  Line(paint_.As(report_.verdict, RunVerdictText(report_, phrases_)));
}

void TextReport::WriteUnitVerdicts() {
  const std::vector<std::string> texts = UnitVerdictTexts(report_, phrases_);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Line(paint_.As(report_.units[i].verdict, EscapeForTerminal(texts[i])));
  }
  if (!texts.empty() && !options_.quiet) Line("");
}

void TextReport::WriteFindings() {
  const FindingGroups groups = GroupFindings(report_);
  WriteGroup(std::string(phrases_.Say(Word::kSendHeading)), groups.send);
  for (std::size_t i = 0; i < groups.units.size(); ++i) {
    WriteGroup(EscapeForTerminal(UnitText(report_.units[i], phrases_)), groups.units[i]);
  }
  for (std::size_t i = 0; i < groups.files.size(); ++i) {
    WriteGroup(FileHeading(report_.files[i]), groups.files[i]);
  }
}

std::string TextReport::FileHeading(const FileReport& file) {
  std::string heading = EscapeForTerminal(FileTitle(file, phrases_));
  if (file.path != file.name) heading.append("\n  ").append(EscapeForTerminal(file.path));
  return heading;
}

void TextReport::WriteGroup(const std::string& heading, const std::vector<std::size_t>& findings) {
  if (findings.empty()) return;
  Line(paint_.Bold("■ " + heading));
  for (const std::size_t index : findings) WriteFinding(report_.findings[index]);
}

void TextReport::WriteFinding(const Finding& finding) {
  const std::string severity(phrases_.Say(SeverityWord(finding.severity)));
  const std::string place = EscapeForTerminal(PlaceText(report_, finding, phrases_));
  Line("  " + paint_.As(finding.severity, severity) + "  " + place);
  WriteValue(finding);
  const std::string message = messages_.Message(finding);
  if (!message.empty()) Paragraph(message);
  const std::string remedy = messages_.Remedy(finding);
  if (!remedy.empty()) Paragraph(phrases_.Say(Word::kRemedyLine, {{"remedy", remedy}}));
  for (const Related& related : finding.related) WriteRelated(related);
  std::string source = "[" + RuleAt(report_, finding.rule).id + "]";
  if (!finding.clause.empty()) source.append(" ").append(finding.clause);
  FaintParagraph(source);
  Line("");
}

void TextReport::WriteValue(const Finding& finding) {
  MarkedValue value = ShowValue(finding, options_.values);
  if (!value.shown || value.Whole().empty()) return;
  value.before = EscapeForTerminal(value.before);
  value.mark = EscapeForTerminal(value.mark);
  value.after = EscapeForTerminal(value.after);
  const std::string indent = std::string(kIndent) + "  ";
  FitValue(value, width_ - static_cast<int>(indent.size()));
  const std::size_t carets = std::max<std::size_t>(1, DisplayWidth(value.mark));
  Line(indent + value.before + paint_.As(finding.severity, value.mark) + value.after);
  Line(indent + std::string(DisplayWidth(value.before), ' ') + paint_.As(finding.severity, std::string(carets, '^')));
}

void TextReport::WriteRelated(const Related& related) {
  const std::string place = RelatedPlaceText(report_, related, phrases_);
  Paragraph(phrases_.Say(Word::kRelatedLine, {{"place", place}, {"message", RelatedText(related.key, options_.lang)}}));
}

void TextReport::WriteNotShown() {
  if (report_.totals.not_shown == 0) return;
  Line(paint_.Bold(phrases_.Say(Word::kNotShownHeading)));
  for (const std::string& text : NotShownTexts(report_, phrases_)) Paragraph(text, "  ");
  Line("");
}

void TextReport::WriteRunErrors() {
  if (report_.run_errors.empty()) return;
  Line(paint_.Bold(phrases_.Say(Word::kRunErrorsHeading)));
  for (const RunError& error : report_.run_errors) {
    Paragraph(FormatRunError(error, options_.lang), "  ");
    Paragraph(phrases_.Say(Word::kRemedyLine, {{"remedy", FormatRunErrorRemedy(error, options_.lang)}}));
    FaintParagraph("[" + error.code + "]");
  }
  Line("");
}

std::vector<std::string> TextReport::Wrapped(std::string_view text, std::size_t indent) const {
  return WrapText(EscapeForTerminal(text), width_ - static_cast<int>(indent), options_.lang);
}

void TextReport::Paragraph(std::string_view text, std::string_view indent) {
  for (const std::string& line : Wrapped(text, indent.size())) Line(std::string(indent) + line);
}

void TextReport::FaintParagraph(std::string_view text) {
  for (const std::string& line : Wrapped(text, kIndent.size())) {
    Line(std::string(kIndent) + paint_.Faint(line));
  }
}

}  // namespace

void WriteText(const Report& report, const WriteOptions& options, Sink& sink) {
  TextReport(report, options, sink).Write();
}

}  // namespace renkei
