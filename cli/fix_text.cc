// What a fix came to, for a person: each file with what was mended cell by cell, what was not, and the findings before
// and after.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/fix_outcome.h"
#include "cli/text_table.h"
#include "cli/verdict.h"
#include "engine/encoding/text_tools.h"
#include "engine/fix/rule_changes.h"
#include "engine/fix/substitute.h"
#include "engine/report/text_layout.h"
#include "engine/report/values.h"

namespace renkei::cli {
namespace {

constexpr int kDefaultColumns = 100;
constexpr int kFewestColumns = 40;

class FixText {
 public:
  FixText(const FixOutcome& outcome, const FixForm& form, const Words& words, std::ostream& out)
      : outcome_(outcome),
        form_(form),
        words_(words),
        columns_(form.columns == 0 ? kDefaultColumns : std::max(form.columns, kFewestColumns)),
        out_(out) {}

  void Write() {
    for (std::size_t i = 0; i < outcome_.plan.files.size(); ++i) WriteFile(static_cast<int>(i));
    if (as_it_was_ > 0) out_ << words_(Word::kFixAsItWas, as_it_was_) << "\n\n";
    WriteHeldBack();
    WriteRules();
    WriteEnd();
  }

 private:
  void WriteFile(int index) {
    const fix::PlannedFile& file = outcome_.plan.files[static_cast<std::size_t>(index)];
    if (!file.Changed() && !file.Renamed()) {
      ++as_it_was_;
      return;
    }
    out_ << Bold("■ " + EscapeForTerminal(file.path)) << '\n';
    if (file.Renamed()) Line(1, words_(Word::kFixNewName, EscapeForTerminal(file.new_name)));
    for (std::size_t i = 0; i < fix::kRepairCount; ++i) {
      const fix::RepairInfo& info = InfoOf(static_cast<fix::Repair>(i));
      const std::string_view what = words_.lang == Lang::kJa ? info.ja : info.en;
      if (file.counts[i] > 0) Line(1, words_(Word::kFixRepairRow, what, file.counts[i], info.id));
    }
    WriteChanges(index);
    if (file.changes > file.listed) Line(1, words_(Word::kFixNotListed, file.changes - file.listed));
    out_ << '\n';
  }

  // What is the same in many records is shown once.
  void WriteChanges(int index) {
    std::map<std::string, std::uint64_t> times;
    for (const fix::Change& change : outcome_.plan.changes) {
      if (change.file == index && IsSeen(change)) ++times[Alike(change)];
    }
    for (const fix::Change& change : outcome_.plan.changes) {
      if (change.file != index || !IsSeen(change)) continue;
      const auto found = times.find(Alike(change));
      if (found == times.end()) continue;
      WriteChange(change);
      if (found->second > 1) Line(2, words_(Word::kFixAlike, found->second - 1));
      times.erase(found);
    }
  }

  static std::string Alike(const fix::Change& change) {
    std::string key = std::to_string(change.item);
    change.repairs.ForEach([&](fix::Repair repair) { key.append(" ").append(InfoOf(repair).id); });
    return key.append(1, '\0').append(change.before).append(1, '\0').append(change.after);
  }

  // Another encoding and other line ends are counted, not shown place by place: the text stays the same.
  static bool IsSeen(const fix::Change& change) {
    return change.before != change.after && (change.item > 0 || change.repairs.Has(fix::Repair::kHeaderRow));
  }

  void WriteChange(const fix::Change& change) {
    std::string ids;
    change.repairs.ForEach([&](fix::Repair repair) { ids.append(ids.empty() ? "[" : ", ").append(InfoOf(repair).id); });
    Line(1, Place(change.record, change.line, change.item, change.field) + "  " + ids + "]");
    out_ << "    " << With("31", "- " + Data(change.before)) << '\n';
    out_ << "    " << With("32", "+ " + Data(change.after)) << '\n';
  }

  void WriteHeldBack() {
    if (outcome_.plan.held_back.empty()) return;
    out_ << Bold("■ " + words_(Word::kFixHeldBack)) << '\n';
    for (const fix::HeldBack& held : outcome_.plan.held_back) {
      const fix::PlannedFile& file = outcome_.plan.files[static_cast<std::size_t>(held.file)];
      std::string place = EscapeForTerminal(file.name) + "  ";
      place += held.record == 0 && held.item == 0 ? words_(Word::kFixWholeFile)
                                                  : Place(held.record, held.line, held.item, held.field);
      if (held.count > 1) place += "  " + words_(Word::kFixValues, held.count);
      Line(1, place);
      if (held.character != 0) Line(2, Character(held));
      const fix::ReasonInfo& reason = InfoOf(held.reason);
      const std::string text(words_.lang == Lang::kJa ? reason.ja : reason.en);
      Line(2, text + " [" + std::string(InfoOf(held.repair).id) + "]");
    }
    out_ << '\n';
  }

  // 𠮷 (U+20BB7) → 吉
  [[nodiscard]] std::string Character(const fix::HeldBack& held) const {
    std::string text;
    AppendUtf8(held.character, text);
    const std::string code = fix::CodePointName(held.character);
    const bool full = form_.values == Values::kFull;
    text = full ? EscapeForTerminal(text) + " (" + code + ")" : code;
    if (held.reason != fix::Reason::kNeedsSubstitutes) return text;
    return text + " → " + (full ? "\"" + std::string(held.substitute) + "\"" : "…");
  }

  void WriteRules() {
    const auto changes = fix::CompareRules(outcome_.before, outcome_.after);
    if (changes.empty()) return;
    out_ << Bold("■ " + words_(Word::kFixRecheck)) << '\n';
    TextTable table({words_(Word::kFixRule), words_(Word::kRulesSeverity), words_(Word::kFixResolved),
                     words_(Word::kFixRemaining), words_(Word::kFixAdded)});
    for (const fix::RuleChange& change : changes) {
      table.Add({change.rule, words_(SeverityWord(change.severity)), std::to_string(change.Resolved()),
                 std::to_string(change.Remaining()), std::to_string(change.Added())});
    }
    for (std::size_t row = 0; row <= changes.size(); ++row) out_ << "  " << table.Line(row) << '\n';
    out_ << '\n';
  }

  static Word SeverityWord(Severity severity) {
    if (severity == Severity::kError) return Word::kSeverityError;
    return severity == Severity::kWarning ? Word::kSeverityWarning : Word::kSeverityInfo;
  }

  void WriteEnd() {
    for (const RunError& error : outcome_.after.run_errors) Line(0, FormatRunError(error, words_.lang));
    const std::string written = words_(Word::kFixWritten, EscapeForTerminal(outcome_.out), outcome_.plan.files.size());
    Line(0, outcome_.written ? written : words_(Word::kFixNothingWritten));
    const bool good = outcome_.after.verdict == Verdict::kValid;
    out_ << With(good ? "1;32" : "1;31", words_(Word::kFixResult, Summary(outcome_.after, words_))) << '\n';
  }

  [[nodiscard]] std::string Place(std::uint64_t record, std::uint64_t line, std::uint32_t item,
                                  const renkei_field_t* field) const {
    std::string text = record > 0 ? words_(Word::kFixRecord, record, line) : "";
    if (item == 0) return text;
    std::string name;
    if (field != nullptr) {
      const renkei_string_t& row =
          words_.lang == Lang::kJa || field->name_en.size == 0 ? field->name_ja : field->name_en;
      name.assign(row.data, static_cast<std::size_t>(row.size));
    }
    return text + (text.empty() ? "" : " ") + words_(Word::kFixItem, item, name);
  }

  [[nodiscard]] std::string Data(std::string_view text) const {
    return EscapeForTerminal(ShowData(text, form_.values));
  }

  void Line(int level, std::string_view text) {
    const std::string indent(static_cast<std::size_t>(level) * 2, ' ');
    for (const std::string& line : WrapText(text, columns_ - level * 2, words_.lang)) out_ << indent << line << '\n';
  }

  [[nodiscard]] std::string Bold(const std::string& text) const { return With("1", text); }
  [[nodiscard]] std::string With(std::string_view code, const std::string& text) const {
    return form_.colour ? "\x1B[" + std::string(code) + "m" + text + "\x1B[0m" : text;
  }

  const FixOutcome& outcome_;
  const FixForm& form_;
  const Words& words_;
  int columns_;
  std::ostream& out_;
  std::uint64_t as_it_was_ = 0;
};

}  // namespace

void WriteFixText(const FixOutcome& outcome, const FixForm& form, const Words& words, std::ostream& out) {
  FixText(outcome, form, words, out).Write();
}

}  // namespace renkei::cli
