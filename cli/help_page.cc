#include "cli/help_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/encoding/text_tools.h"
#include "engine/report/text_layout.h"

namespace renkei::cli {
namespace {

constexpr int kDefaultColumns = 80;
constexpr int kFewestColumns = 50;
constexpr int kMostColumns = 100;
constexpr int kIndent = 2;
constexpr int kWidestLeft = 28;  // a longer left side stands on a line of its own

// Headings, paragraphs and two-column rows.
class Page {
 public:
  Page(const Words& words, int columns, std::ostream& out)
      : words_(words),
        columns_(columns == 0 ? kDefaultColumns : std::clamp(columns, kFewestColumns, kMostColumns)),
        out_(out) {}

  void Paragraph(std::string_view text) {
    for (const std::string& line : WrapText(text, columns_, words_.lang)) out_ << line << '\n';
  }

  void Heading(Word word) { out_ << '\n' << words_(word) << ":\n"; }

  void Line(std::string_view text) { out_ << std::string(kIndent, ' ') << text << '\n'; }

  // Rows of one list, in two columns as wide as the list needs.
  void Rows(const std::vector<std::pair<std::string, std::string>>& rows) {
    std::size_t left_columns = 0;
    for (const auto& [left, right] : rows) {
      if (DisplayWidth(left) <= kWidestLeft) left_columns = std::max(left_columns, DisplayWidth(left));
    }
    for (const auto& [left, right] : rows) Row(left, right, left_columns);
  }

 private:
  void Row(const std::string& left, const std::string& right, std::size_t left_columns) {
    const std::size_t begin = kIndent + left_columns + kIndent;
    const int room = columns_ - static_cast<int>(begin);
    out_ << std::string(kIndent, ' ') << left;
    std::size_t at = kIndent + DisplayWidth(left);
    if (DisplayWidth(left) > left_columns) {
      out_ << '\n';
      at = 0;
    }
    for (const std::string& line : WrapText(right, room, words_.lang)) {
      out_ << std::string(begin - at, ' ') << line << '\n';
      at = 0;
    }
  }

  const Words& words_;
  int columns_;
  std::ostream& out_;
};

void Options(std::span<const OptionId> options, const Words& words, Page* page) {
  page->Heading(Word::kHeadOptions);
  std::vector<std::pair<std::string, std::string>> rows;
  for (const OptionId id : options) {
    const Option& option = OptionOf(id);
    rows.emplace_back(OptionForms(option), OptionMeaning(option, words));
  }
  page->Rows(rows);
}

void ExitCodes(const Words& words, Page* page) {
  page->Heading(Word::kHeadExitCodes);
  std::vector<std::pair<std::string, std::string>> rows;
  for (const ExitCodeText& row : kExitCodes) {
    if (!row.sends_only) rows.emplace_back(fmt::format("{}", static_cast<int>(row.code)), words(row.text));
  }
  page->Rows(rows);
}

}  // namespace

std::string OperandForm(const Command& command) {
  std::string name(command.operand);
  switch (command.operand_count) {
    case OperandCount::kNone:
      return {};
    case OperandCount::kOptional:
      return "[" + name + "]";
    case OperandCount::kOne:
      return name;
    case OperandCount::kSome:
      return name + "...";
    case OperandCount::kAny:
      return "[" + name + "...]";
  }
  return {};
}

std::string UsageLine(const Command& command, const Words& words) {
  const std::string operand = OperandForm(command);
  return fmt::format("renkei {} {}{}{}", command.name, words(Word::kUsageOptions), operand.empty() ? "" : " ", operand);
}

std::string OptionForms(const Option& option) {
  const std::string letter = option.letter == 0 ? "    " : fmt::format("-{}, ", option.letter);
  const std::string value = option.metavar.empty() ? "" : " " + std::string(option.metavar);
  return letter + "--" + std::string(option.name) + value;
}

std::string OptionMeaning(const Option& option, const Words& words) {
  std::vector<std::string> notes;
  if (option.kind == OptionKind::kChoice) {
    notes.push_back(words(Word::kHelpChoices, fmt::format("{}", fmt::join(ChoicesOf(option), ", "))));
  }
  if (!option.preset.empty()) notes.push_back(words(Word::kHelpDefault, option.preset));
  if (IsRepeatable(option.kind)) notes.push_back(words(Word::kHelpRepeatable));
  const std::string text = words(option.word);
  return notes.empty() ? text : fmt::format("{} [{}]", text, fmt::join(notes, "; "));
}

void WriteProgramHelp(const Words& words, int columns, std::ostream& out) {
  Page page(words, columns, out);
  page.Paragraph("renkei - " + words(Word::kProgramSummary));
  page.Heading(Word::kHeadUsage);
  page.Line(fmt::format("renkei {} {}", words(Word::kUsageCommand), words(Word::kUsageOptions)));
  page.Heading(Word::kHeadCommands);
  std::vector<std::pair<std::string, std::string>> rows;
  for (const Command& command : Commands()) {
    if (!command.hidden) rows.emplace_back(command.name, words(command.summary));
  }
  page.Rows(rows);
  Options(ProgramOptions(), words, &page);
  page.Heading(Word::kHeadExamples);
  for (const Example& example : FindCommand("check")->examples) {
    page.Line(example.line);
    page.Rows({{"", words(example.meaning)}});
  }
  ExitCodes(words, &page);
  out << '\n';
  page.Paragraph(words(Word::kProgramHint));
}

void WriteCommandHelp(const Command& command, const Words& words, int columns, std::ostream& out) {
  Page page(words, columns, out);
  page.Paragraph(fmt::format("renkei {} - {}", command.name, words(command.summary)));
  page.Heading(Word::kHeadUsage);
  page.Line(UsageLine(command, words));
  out << '\n';
  page.Paragraph(words(command.details));
  if (command.operand_count != OperandCount::kNone) {
    page.Heading(Word::kHeadOperands);
    page.Rows({{OperandForm(command), words(command.operand_word)}});
  }
  Options(command.options, words, &page);
  if (command.list != nullptr) {
    page.Heading(command.list_heading);
    page.Rows(command.list(words));
  }
  if (!command.examples.empty()) page.Heading(Word::kHeadExamples);
  for (const Example& example : command.examples) {
    page.Line(example.line);
    page.Rows({{"", words(example.meaning)}});
  }
  ExitCodes(words, &page);
}

}  // namespace renkei::cli
