#include "engine/report/xml.h"

#include "engine/report/code_point.h"

namespace renkei {
namespace {

std::string_view Reference(char c, bool attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\r':
      return "&#13;";
    case '\n':
      return attribute ? "&#10;" : "";
    case '\t':
      return attribute ? "&#9;" : "";
    default:
      return {};
  }
}

// U+FFFE and U+FFFF are no characters of XML; VisibleText leaves them.
std::string WithoutNonCharacters(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    const bool forbidden = c.value == 0xFFFE || c.value == 0xFFFF;
    out.append(forbidden ? std::string_view("\xEF\xBF\xBD") : std::string_view(text).substr(at, c.bytes));
    at += c.bytes;
  }
  return out;
}

}  // namespace

std::string EscapeMarkup(std::string_view text, bool attribute) {
  std::string out;
  for (const char c : WithoutNonCharacters(VisibleText(text))) {
    const std::string_view reference = Reference(c, attribute);
    if (reference.empty()) {
      out.push_back(c);
    } else {
      out.append(reference);
    }
  }
  return out;
}

void XmlWriter::Open(std::string_view name) {
  if (!open_.empty()) FinishTag(Content::kChildren);
  Indent(open_.size());
  sink_.Put('<');
  sink_.Put(name);
  open_.push_back({name});
}

void XmlWriter::Attribute(std::string_view name, std::string_view value) {
  sink_.Put(' ');
  sink_.Put(name);
  sink_.Put("=\"");
  sink_.Put(EscapeMarkup(value, true));
  sink_.Put('"');
}

void XmlWriter::Text(std::string_view text) {
  FinishTag(Content::kText);
  sink_.Put(EscapeMarkup(text));
}

void XmlWriter::Close() {
  const Level level = open_.back();
  open_.pop_back();
  if (level.content == Content::kNone) {
    if (dialect_ == Dialect::kXml) return sink_.Put("/>\n");
    sink_.Put('>');
  }
  if (level.content == Content::kChildren) Indent(open_.size());
  sink_.Put("</");
  sink_.Put(level.name);
  sink_.Put(">\n");
}

void XmlWriter::FinishTag(Content content) {
  Level& level = open_.back();
  if (level.content != Content::kNone) return;
  level.content = content;
  sink_.Put(content == Content::kChildren ? ">\n" : ">");
}

void XmlWriter::Indent(std::size_t depth) {
  for (std::size_t i = 0; i < depth; ++i) sink_.Put("  ");
}

}  // namespace renkei
