#include "cli/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_table.h"
#include "cli/exit_codes.h"
#include "cli/help_page.h"
#include "cli/markdown.h"
#include "cli/version_text.h"
#include "engine/version.h"

namespace renkei::cli {
namespace {

// A page in the making. Terms are bold, text is text: what marks mean is the form's own business.
class ManualWriter {
 public:
  explicit ManualWriter(std::ostream& output) : out(output) {}
  virtual ~ManualWriter() = default;
  ManualWriter(const ManualWriter&) = delete;
  ManualWriter& operator=(const ManualWriter&) = delete;
  virtual void Title(const Words& words) = 0;
  virtual void Section(std::string_view text) = 0;
  virtual void Subsection(std::string_view text) = 0;
  virtual void Paragraph(std::string_view text) = 0;
  virtual void Code(std::string_view text) = 0;
  virtual void Item(std::string_view term, const std::vector<std::string>& texts) = 0;
  virtual void EndOfList() = 0;

 protected:
  std::ostream& out;
};

std::string Roff(std::string_view text) {
  std::string escaped;
  if (text.starts_with('.') || text.starts_with('\'')) escaped = "\\&";
  for (const char c : text) {
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

class RoffWriter : public ManualWriter {
 public:
  using ManualWriter::ManualWriter;
  void Title(const Words& words) override {
    out << ".\\\" Made by `renkei man`; do not edit.\n"
        << fmt::format(".TH RENKEI 1 {} \"renkei {}\" \"{}\"\n", kReleaseDay, kVersion, words(Word::kManTitle));
  }
  void Section(std::string_view text) override { Heading("SH", text); }
  void Subsection(std::string_view text) override { Heading("SS", text); }
  void Paragraph(std::string_view text) override {
    out << (after_heading_ ? "" : ".PP\n") << Roff(text) << '\n';
    after_heading_ = false;
  }
  void Code(std::string_view text) override { out << ".PP\n.nf\n" << Roff(text) << "\n.fi\n"; }
  void Item(std::string_view term, const std::vector<std::string>& texts) override {
    out << ".TP\n\\fB" << Roff(term) << "\\fR\n";
    for (std::size_t i = 0; i < texts.size(); ++i) out << (i == 0 ? "" : ".br\n") << Roff(texts[i]) << '\n';
  }
  void EndOfList() override {}

 private:
  void Heading(std::string_view request, std::string_view text) {
    out << '.' << request << " \"" << Roff(text) << "\"\n";
    after_heading_ = true;
  }

  bool after_heading_ = false;
};

class MarkdownWriter : public ManualWriter {
 public:
  using ManualWriter::ManualWriter;
  void Title(const Words& words) override {
    out << "# renkei(1)\n\n" << MarkdownText(words(Word::kProgramSummary)) << '\n';
  }
  void Section(std::string_view text) override { out << "\n## " << MarkdownText(text) << '\n'; }
  void Subsection(std::string_view text) override { out << "\n### " << MarkdownText(text) << '\n'; }
  void Paragraph(std::string_view text) override { out << '\n' << MarkdownText(text) << '\n'; }
  void Code(std::string_view text) override { out << "\n```\n" << text << "\n```\n"; }
  void Item(std::string_view term, const std::vector<std::string>& texts) override {
    if (!in_list_) out << '\n';
    in_list_ = true;
    out << "- " << MarkdownCode(term) << ": ";
    for (std::size_t i = 0; i < texts.size(); ++i) out << (i == 0 ? "" : " ") << MarkdownText(texts[i]);
    out << '\n';
  }
  void EndOfList() override { in_list_ = false; }

 private:
  bool in_list_ = false;
};

std::string Trimmed(const std::string& text) { return text.substr(std::min(text.find_first_not_of(' '), text.size())); }

// Where an option may stand besides the command line.
std::string Elsewhere(const Option& option, const Words& words) {
  std::vector<std::string> places;
  if (!VariableOf(option).empty()) places.push_back(words(Word::kHelpEnvironment, VariableOf(option)));
  if (!SettingOf(option).empty()) places.push_back(words(Word::kHelpSettings, SettingOf(option)));
  return fmt::format("{}", fmt::join(places, "; "));
}

void WriteOptions(std::span<const OptionId> options, const Words& words, ManualWriter* page) {
  for (const OptionId id : options) {
    const Option& option = OptionOf(id);
    std::vector<std::string> texts = {OptionMeaning(option, words)};
    const std::string elsewhere = Elsewhere(option, words);
    if (!elsewhere.empty()) texts.push_back("(" + elsewhere + ")");
    page->Item(Trimmed(OptionForms(option)), texts);
  }
  page->EndOfList();
}

void WriteCommand(const Command& command, const Words& words, ManualWriter* page) {
  page->Subsection(UsageLine(command, words));
  page->Paragraph(words(command.details));
  if (command.operand_count != OperandCount::kNone) {
    page->Item(OperandForm(command), {words(command.operand_word)});
  }
  WriteOptions(command.options, words, page);
  if (command.list != nullptr) {
    page->Paragraph(words(command.list_heading) + ":");
    for (const auto& [name, text] : command.list(words)) page->Item(name, {text});
    page->EndOfList();
  }
  for (const Example& example : command.examples) {
    page->Paragraph(words(example.meaning));
    page->Code(example.line);
  }
}

void WriteExitCodes(const Words& words, ManualWriter* page) {
  page->Section(words(Word::kHeadExitCodes));
  for (const ExitCodeText& row : kExitCodes) {
    if (!row.sends_only) page->Item(fmt::format("{}", static_cast<int>(row.code)), {words(row.text)});
  }
  page->EndOfList();
}

void WriteEnvironment(const Words& words, ManualWriter* page) {
  page->Section(words(Word::kHeadEnvironment));
  for (std::size_t i = 0; i < kOptionCount; ++i) {
    const Option& option = OptionOf(static_cast<OptionId>(i));
    if (VariableOf(option).empty()) continue;
    const bool folders = option.kind == OptionKind::kFolders;
    page->Item(VariableOf(option), {folders ? words(Word::kEnvPluginPath) : words(Word::kEnvOption, option.name)});
  }
  page->Item("NO_COLOR", {words(Word::kEnvNoColor)});
  page->Item("LC_ALL, LC_MESSAGES, LANG", {words(Word::kEnvLocale)});
  page->EndOfList();
}

void WriteFiles(const Words& words, ManualWriter* page) {
  page->Section(words(Word::kHeadFiles));
  page->Item("$XDG_CONFIG_HOME/renkei/renkei.toml, ~/.config/renkei/renkei.toml", {words(Word::kFilesConfig)});
  page->Code("lang = \"ja\"\nplugin-path = [\"/opt/specs\"]\n\n[check]\nfail-on = \"warning\"\njobs = 2");
  page->EndOfList();
  page->Item("$XDG_CACHE_HOME/renkei/plugins, ~/.cache/renkei/plugins", {words(Word::kFilesCache)});
  page->EndOfList();
}

void WriteManual(const Words& words, ManualWriter* page) {
  page->Title(words);
  page->Section(words(Word::kHeadName));
  page->Paragraph("renkei - " + words(Word::kProgramSummary));
  page->Section(words(Word::kHeadUsage));
  page->Paragraph(fmt::format("renkei {} {}", words(Word::kUsageCommand), words(Word::kUsageOptions)));
  page->Section(words(Word::kHeadDescription));
  page->Paragraph(words(Word::kProgramDetails));
  page->Section(words(Word::kHeadCommands));
  for (const Command& command : Commands()) {
    if (!command.hidden) WriteCommand(command, words, page);
  }
  page->Section(words(Word::kHeadOptions));
  WriteOptions(ProgramOptions(), words, page);
  WriteExitCodes(words, page);
  WriteEnvironment(words, page);
  WriteFiles(words, page);
}

}  // namespace

void WriteManRoff(const Words& words, std::ostream& out) {
  RoffWriter page(out);
  WriteManual(words, &page);
}

void WriteManMarkdown(const Words& words, std::ostream& out) {
  MarkdownWriter page(out);
  WriteManual(words, &page);
}

}  // namespace renkei::cli
