// Forms as one HTML page: no script, no network, every text of a set escaped. Its look is html/forms.css.
#include <openssl/evp.h>

#include "engine/forms/form_words.h"
#include "engine/forms/form_writers.h"
#include "engine/forms/page_style.h"
#include "engine/report/words.h"
#include "engine/report/xml.h"

namespace renkei::forms {
namespace {

constexpr std::string_view kHead =
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src "
    "data:; "
    "base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n";

std::string Base64(const std::string& bytes) {
  std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
  const int length =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                      reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(length));
  return text;
}

std::string_view ClassOf(Look look) {
  switch (look) {
    case Look::kNumber:
      return "n";
    case Look::kCentre:
      return "c";
    case Look::kShade:
      return "p";
    case Look::kHead:
      return "h";
    case Look::kRest:
      return "r";
    case Look::kSum:
      return "s";
    case Look::kText:
      break;
  }
  return "";
}

std::string SeverityClass(std::string_view letter, Severity severity) {
  return std::string(letter) + std::to_string(static_cast<int>(severity));
}

class HtmlWriter : public FormWriter {
 public:
  HtmlWriter(Sink& sink, Lang lang) : sink_(sink), lang_(lang) {}

  void Begin(const std::vector<std::string>& notices) override {
    sink_.Put("<!doctype html>\n<html lang=\"");
    sink_.Put(LangKey(lang_));
    sink_.Put("\">\n<head>\n");
    sink_.Put(kHead);
    Element("title", "", Say(FormWord::kDocument, lang_));
    sink_.Put("<style>\n");
    sink_.Put(kFormsCss);
    sink_.Put("</style>\n</head>\n<body>\n");
    if (notices.empty()) return;
    sink_.Put("<div class=\"notices\" role=\"note\">\n");
    for (const std::string& notice : notices) Element("p", "", notice);
    sink_.Put("</div>\n");
  }

  void Write(const Sheet& sheet) override {
    sink_.Put(sheet.small ? "<section class=\"sheet small\"" : "<section class=\"sheet\"");
    Attribute("aria-label", sheet.label);
    sink_.Put(">\n");
    for (const Form& form : sheet.forms) WriteForm(form, sheet.label);
    sink_.Put("</section>\n");
  }

  void End() override { sink_.Put("</body>\n</html>\n"); }

 private:
  void Attribute(std::string_view name, std::string_view value) {
    sink_.Put(" ");
    sink_.Put(name);
    sink_.Put("=\"");
    sink_.Put(EscapeMarkup(value, true));
    sink_.Put("\"");
  }

  void Element(std::string_view name, std::string_view css_class, std::string_view text) {
    sink_.Put("<");
    sink_.Put(name);
    if (!css_class.empty()) Attribute("class", css_class);
    sink_.Put(">");
    sink_.Put(EscapeMarkup(text));
    sink_.Put("</");
    sink_.Put(name);
    sink_.Put(">\n");
  }

  void WriteForm(const Form& form, const std::string& label) {
    form_ = &form;
    over_ = label + (form.period.empty() ? "" : "　" + form.period);
    sink_.Put("<article class=\"form\">\n<header class=\"title\">\n");
    if (form.number.empty()) {
      sink_.Put("<span></span>\n");
    } else {
      Element("span", "number", form.number);
    }
    Element("h2", "", form.title);
    Element("p", "period", form.period);
    sink_.Put("</header>\n");
    for (const Block& block : form.blocks) {
      std::visit([this](const auto& one) { WriteBlock(one); }, block);
    }
    WriteNotes();
    if (!form.source.empty()) Element("p", "source", form.source);
    sink_.Put("</article>\n");
  }

  void WriteBlock(const Remark& remark) { Element("p", "remark", remark.text); }

  void WriteBlock(const Picture& picture) {
    sink_.Put("<figure><img");
    Attribute("alt", picture.caption);
    sink_.Put(" src=\"data:image/jpeg;base64,");
    sink_.Put(Base64(picture.jpeg));
    sink_.Put("\">");
    Element("figcaption", "", picture.caption);
    sink_.Put("</figure>\n");
  }

  void WriteBlock(const Table& table) {
    sink_.Put("<table");
    Attribute("class", table.kind);
    sink_.Put(">\n");
    if (table.head.empty() && !table.caption.empty()) Element("caption", "", table.caption);
    WriteColumns(table);
    if (!table.head.empty()) WriteHead(table);
    sink_.Put("<tbody>\n");
    for (const Cells& row : table.body) {
      const bool sum = !row.empty() && row.back().look == Look::kSum && table.kind == "bill";
      sink_.Put(sum ? "<tr class=\"sum\">" : "<tr>");
      for (const Cell& cell : row) WriteCell(cell, false);
      sink_.Put("</tr>\n");
    }
    sink_.Put("</tbody>\n</table>\n");
  }

  void WriteColumns(const Table& table) {
    int all = 0;
    for (const Column& column : table.columns) all += column.share;
    if (all <= 0) return;
    sink_.Put("<colgroup>");
    for (const Column& column : table.columns) {
      const int hundredths = column.share * 10000 / all;
      Put({"<col style=\"width:", std::to_string(hundredths / 100), ".", hundredths % 100 < 10 ? "0" : "",
           std::to_string(hundredths % 100), "%\">"});
    }
    sink_.Put("</colgroup>\n");
  }

  // The first row says whose table it is, since heads are all that is repeated on a further page.
  void WriteHead(const Table& table) {
    sink_.Put("<thead>\n");
    const std::string text = table.caption + (table.caption.empty() ? "" : "　") + over_;
    Put({"<tr><th class=\"over\" scope=\"colgroup\" colspan=\"", std::to_string(table.columns.size()), "\">",
         EscapeMarkup(text), "</th></tr>\n"});
    for (const Cells& row : table.head) {
      sink_.Put("<tr>");
      for (const Cell& cell : row) WriteCell(cell, true);
      sink_.Put("</tr>\n");
    }
    sink_.Put("</thead>\n");
  }

  void WriteCell(const Cell& cell, bool head) {
    const bool names = head || cell.row_head;
    sink_.Put(names ? "<th" : "<td");
    if (head) Attribute("scope", cell.columns > 1 ? "colgroup" : "col");
    if (!head && names) Attribute("scope", cell.columns > 1 || cell.rows == 1 ? "row" : "rowgroup");
    std::string css(ClassOf(cell.look));
    if (!cell.notes.empty()) css += (css.empty() ? "" : " ") + SeverityClass("m", WorstOf(cell.notes));
    if (!css.empty()) Attribute("class", css);
    if (cell.columns > 1) Attribute("colspan", std::to_string(cell.columns));
    if (cell.rows > 1) Attribute("rowspan", std::to_string(cell.rows));
    sink_.Put(">");
    sink_.Put(EscapeMarkup(cell.text));
    for (const int number : cell.notes) WriteMark(number);
    sink_.Put(names ? "</th>" : "</td>");
  }

  [[nodiscard]] const Note& NoteOf(int number) const { return form_->notes[static_cast<std::size_t>(number - 1)]; }

  [[nodiscard]] Severity WorstOf(const std::vector<int>& numbers) const {
    Severity worst = Severity::kInfo;
    for (const int number : numbers) worst = std::max(worst, NoteOf(number).severity);
    return worst;
  }

  void WriteMark(int number) {
    sink_.Put("<sup");
    Attribute("class", SeverityClass("e", NoteOf(number).severity));
    Attribute("title", NoteOf(number).text);
    sink_.Put(">");
    sink_.Put(EscapeMarkup(Say(FormWord::kNoteMark, lang_, {{"number", std::int64_t{number}}})));
    sink_.Put("</sup>");
  }

  void WriteNotes() {
    if (form_->notes.empty()) return;
    sink_.Put("<div class=\"notes\">\n");
    Element("h3", "", Say(FormWord::kNotes, lang_));
    sink_.Put("<ol>\n");
    for (const Note& note : form_->notes) {
      const std::string severity(WordText(SeverityWord(note.severity), lang_));
      Element("li", SeverityClass("e", note.severity), severity + ": " + note.text);
    }
    sink_.Put("</ol>\n</div>\n");
  }

  void Put(std::initializer_list<std::string_view> pieces) {
    for (const std::string_view piece : pieces) sink_.Put(piece);
  }

  Sink& sink_;
  const Lang lang_;
  const Form* form_ = nullptr;
  std::string over_;
};

}  // namespace

std::unique_ptr<FormWriter> MakeHtmlWriter(Sink& sink, Lang lang) { return std::make_unique<HtmlWriter>(sink, lang); }

}  // namespace renkei::forms
