// Forms as text for a terminal.
#include <algorithm>

#include "engine/encoding/text_tools.h"
#include "engine/forms/form_words.h"
#include "engine/forms/form_writers.h"
#include "engine/forms/text_cells.h"
#include "engine/forms/text_table.h"
#include "engine/report/words.h"

namespace renkei::forms {
namespace {

std::string Numbers(const std::vector<int>& notes) {
  std::string text;
  for (const int number : notes) text += "*" + std::to_string(number);
  return text;
}

std::string Joined(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

class TextWriter : public FormWriter {
 public:
  TextWriter(Sink& sink, Lang lang, int columns) : sink_(sink), lang_(lang), columns_(columns) {}

  void Begin(const std::vector<std::string>& notices) override {
    for (const std::string& notice : notices) Wrapped(notice, "");
    if (!notices.empty()) sink_.Put("\n");
  }

  void Write(const Sheet& sheet) override {
    for (const Form& form : sheet.forms) WriteForm(form, sheet.label);
  }

  void End() override {}

 private:
  void Line(std::string_view text) {
    sink_.Put(text);
    sink_.Put("\n");
  }

  void Wrapped(const std::string& text, const std::string& indent) {
    for (const std::string& line : CellLines(text, columns_ - static_cast<int>(indent.size()), lang_)) {
      Line(line.empty() ? line : indent + line);
    }
  }

  void WriteForm(const Form& form, const std::string& label) {
    std::string title;
    for (const std::string* part : {&form.number, &form.title, &form.period, &label}) {
      if (!part->empty()) title += (title.empty() ? "" : "  ") + Joined(*part);
    }
    Wrapped("■ " + title, "");
    for (const Block& block : form.blocks) {
      std::visit([this](const auto& one) { WriteBlock(one); }, block);
    }
    WriteNotes(form);
    if (!form.source.empty()) Wrapped(form.source, "  ");
    Line("");
  }

  void WriteBlock(const Remark& remark) { Wrapped(remark.text, "  "); }
  void WriteBlock(const Picture& picture) { Wrapped(picture.caption, "  "); }

  void WriteBlock(const Table& table) {
    if (table.kind.starts_with("fields")) return WriteFields(table);
    Line("");
    if (!table.caption.empty()) Wrapped("[" + table.caption + "]", "");
    for (const std::string& line : DrawTable(table, columns_, lang_)) Line(line);
    Line("");
  }

  // Names and what stands there, two in a line where they fit.
  void WriteFields(const Table& table) {
    if (!table.caption.empty()) Wrapped("[" + table.caption + "]", "");
    std::vector<std::string> pairs;
    for (const Cells& row : table.body) {
      for (std::size_t i = 0; i + 1 < row.size(); i += 2) {
        if (row[i + 1].text.empty() && row[i + 1].notes.empty()) continue;
        pairs.push_back(Joined(row[i].text) + ": " + row[i + 1].text + Numbers(row[i + 1].notes));
      }
    }
    const int half = (columns_ - 4) / 2;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const bool both = i + 1 < pairs.size() && IsShort(pairs[i], half) && IsShort(pairs[i + 1], half);
      if (!both) {
        Wrapped(pairs[i], "  ");
        continue;
      }
      Line("  " + Padded(EscapeForTerminal(pairs[i]), half) + "  " + EscapeForTerminal(pairs[i + 1]));
      ++i;
    }
  }

  static bool IsShort(const std::string& text, int columns) {
    return text.find('\n') == std::string::npos &&
           DisplayWidth(EscapeForTerminal(text)) <= static_cast<std::size_t>(columns);
  }

  void WriteNotes(const Form& form) {
    if (form.notes.empty()) return;
    Line(Say(FormWord::kNotes, lang_));
    for (std::size_t i = 0; i < form.notes.size(); ++i) {
      const std::string severity(WordText(SeverityWord(form.notes[i].severity), lang_));
      Wrapped("*" + std::to_string(i + 1) + " " + severity + ": " + form.notes[i].text, "  ");
    }
  }

  Sink& sink_;
  const Lang lang_;
  const int columns_;
};

}  // namespace

std::unique_ptr<FormWriter> MakeTextWriter(Sink& sink, Lang lang, int columns) {
  return std::make_unique<TextWriter>(sink, lang, std::max(columns, 40));
}

}  // namespace renkei::forms
